"""Clauses that stand for a thing or a way, and tell of nothing: "what they need", "how it is sold".

Their question word has no noun before it (Huddleston & Pullum 2002, ch. 12 §6: fused relatives).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Kind, Link

if TYPE_CHECKING:
    from spacy.tokens import Token

OPENING = frozenset(
    {"what", "which", "whatever", "whichever", "whose", "how", "who", "whom", "whether"}
)


def is_free_relative(clause: Clause) -> bool:
    """Whether a clause only describes a thing by *what*, or a manner by *how*.

    "That is not what the study reports", "they like how it looks".

    Args:
        clause: A clause with its participants.
    """
    verb = clause.hinge
    if _stands_for_phrase(clause, verb):
        return True
    if clause.entry is None and not clause.objects and not clause.obliques:
        first = verb.left_edge
        asked = clause.link is Link.CONTENT and syntax.is_finite(verb)
        if asked and first.lower_ == "how" and first.head.i == verb.i:
            return clause.kind is Kind.VERB
    governor = clause.governor
    unlisted = clause.link is Link.CONTENT and governor is not None and governor.entry is None
    told = clause.link in {Link.CONTENT, Link.ROOT} and not unlisted
    if told or clause.objects or clause.obliques:
        return False
    return any(child.lower_ in {"what", "whatever"} and child.i < verb.i for child in verb.children)


def _stands_for_phrase(clause: Clause, verb: Token) -> bool:
    """Whether a tensed clause behind a preposition stands for a thing or a way.

    "Met with what Lee called fury", "rests on how it is sold": it is not said for its own sake,
    and nothing in it happens beside the main verb.
    """
    behind = verb.dep_ == syntax.PREPOSITIONAL_CLAUSE and clause.link is Link.PARTICIPIAL
    first = verb.left_edge.lower_
    return behind and syntax.is_finite(verb) and first in OPENING
