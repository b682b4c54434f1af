"""Deeds that somebody is accused of or held for, as a bare noun names them ("jailed for theft").

What *of* introduces behind a verb of accusing is what its object did (Huddleston & Pullum 2002,
ch. 4 §8.1.1), whether a noun or a gerund names it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.definite import is_definite

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.clauses.clause import Clause, Clauses
    from graphbuilder.lexicon import Lexicon

ACCUSATION = "accusation"
COURT = "court"  # a value of gb:PenaltyVerb
FOR = "for"


def is_charged(noun: Token, clauses: Clauses) -> bool:
    """Whether a noun names what a verb accuses its object of.

    Args:
        noun: A noun that names an event.
        clauses: The verbal clauses of the text.
    """
    phrase = syntax.first_conjunct(noun).head
    if phrase.dep_ != syntax.PREPOSITION or noun.dep_ == syntax.APPOSITION:
        return False
    verb = clauses.at(phrase.head)
    relation = verb.evoked if verb is not None else None
    if relation is None or relation.attributes != ACCUSATION:
        return False
    return relation.roles.get(phrase.lower_) == "content"


def is_punished_for(clause: Clause, governor: Clause, lexicon: Lexicon) -> bool:
    """Whether somebody is punished, or held, for the deed that a noun behind *for* names.

    Args:
        clause: An event noun.
        governor: The verb or noun that governs it.
        lexicon: Verbs of what somebody gets for a deed.

    Returns:
        True for "jailed for the theft", "his arrest for theft of a ring", "held for theft".
    """
    phrase = syntax.first_conjunct(clause.head).head
    if phrase.lower_ != FOR or phrase.dep_ != syntax.PREPOSITION:
        return False
    if is_suspected_of(clause, governor, lexicon):
        return True
    return lexicon.words("PenaltyVerb").get(governor.head.lemma_.lower()) == COURT


def is_suspected_of(clause: Clause, governor: Clause, lexicon: Lexicon) -> bool:
    """Whether somebody is arrested, sued or tried for a deed that no court has found to be theirs.

    *The* theft was somebody's; "arrested for possession of a rifle" tells of theirs alone.

    Args:
        clause: An event noun.
        governor: The verb that governs it.
        lexicon: Verbs for what is done to suspects.
    """
    phrase = syntax.first_conjunct(clause.head).head
    hosts = {governor.head.i, *(token.i for token in governor.objects)}
    own = phrase.lower_ == FOR and phrase.head.i in hosts and bool(governor.objects)
    suspects = governor.head.lemma_.lower() in lexicon.words("SuspectingVerb")
    return own and suspects and not is_definite(clause.head)
