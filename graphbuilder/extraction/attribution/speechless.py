"""Subjects of words of saying that say nothing: *this means*, *let's say*, *the fact tells us*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.clauses.clause import Clause
    from graphbuilder.lexicon import Lexicon

SHOWING = frozenset({"shows", "suggests"})
PAPERS = ("ReportNoun", "UtteranceNoun", "FindingNoun")
POINTING = frozenset({"this", "that", "these", "those", "what", "which"})


def is_speechless(subject: Token, governor: Clause, lexicon: Lexicon) -> bool:
    """Whether what governs a content has a subject that is nobody who says or thinks it.

    "The fact that rats do it tells us more", but "those who think so".

    Args:
        subject: The subject of a word of saying, thinking or showing.
        governor: The clause of that word.
        lexicon: Nouns for what is so, and the verb that urges.
    """
    points = subject.lower_ in POINTING and not _tells_who(subject)
    fact = subject.lemma_.lower() in lexicon.words("FactNoun")
    shows = governor.relation_name in SHOWING and _is_deed(subject, lexicon)
    return points or fact or shows or _is_urged(subject, lexicon)


def _is_deed(subject: Token, lexicon: Lexicon) -> bool:
    """Whether a noun is for what somebody does, which says nothing ("his resignation shows that").

    What is written or found out is somebody's word; a decision to do something is a deed.
    """
    lemma = subject.lemma_.lower()
    if subject.pos_ != "NOUN":
        return False
    written = any(lemma in lexicon.words(kind) for kind in PAPERS)
    willed = any(c.dep_ == syntax.NOUN_CLAUSE and syntax.is_infinitive(c) for c in subject.rights)
    kinds = {entry.relation.attributes for entry in lexicon.find("noun", lemma)}
    return kinds == {None} and (willed or not written)


def _tells_who(pronoun: Token) -> bool:
    """Whether a clause behind a pronoun tells which people it stands for ("those who stay")."""
    told = syntax.children(pronoun, frozenset({syntax.RELATIVE_CLAUSE}))
    return any(token.lower_ == "who" for verb in told for token in verb.lefts)


def _is_urged(subject: Token, lexicon: Lexicon) -> bool:
    """Whether a subject is the *us* of "let's say", which nobody says."""
    if subject.lemma_ == "we" or subject.text[0] not in "'’":
        return False
    return subject.nbor(-1).lower_ in lexicon.words("Hortative")
