"""Subjects of words of saying that say nothing: *this means*, *let's say*, *the fact tells us*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

POINTING = frozenset({"this", "that", "these", "those", "what", "which"})


def is_speechless(subject: Token, lexicon: Lexicon) -> bool:
    """Whether what governs a content has a subject that is nobody who says or thinks it.

    "The fact that rats do it tells us more", but "those who think so".

    Args:
        subject: The subject of a word of saying, thinking or showing.
        lexicon: Nouns for what is so, and the verb that urges.
    """
    points = subject.lower_ in POINTING and not _tells_who(subject)
    fact = subject.lemma_.lower() in lexicon.words("FactNoun")
    return points or fact or _is_urged(subject, lexicon)


def _tells_who(pronoun: Token) -> bool:
    """Whether a clause behind a pronoun tells which people it stands for ("those who stay")."""
    told = syntax.children(pronoun, frozenset({syntax.RELATIVE_CLAUSE}))
    return any(token.lower_ == "who" for verb in told for token in verb.lefts)


def _is_urged(subject: Token, lexicon: Lexicon) -> bool:
    """Whether a subject is the *us* of "let's say", which nobody says."""
    if subject.lemma_ == "we" or subject.text[0] not in "'’":
        return False
    return subject.nbor(-1).lower_ in lexicon.words("Hortative")
