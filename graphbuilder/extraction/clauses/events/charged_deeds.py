"""Deeds that somebody is accused of, named by a bare noun ("accused the state of betrayal").

What *of* introduces behind a verb of accusing is what its object did (Huddleston & Pullum 2002,
ch. 4 §8.1.1), whether a noun or a gerund names it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.clauses.clause import Clauses

ACCUSATION = "accusation"


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
