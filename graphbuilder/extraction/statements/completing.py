"""Clauses that say little themselves, but all that the word before them tells of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import DESCRIBING_LINKS, Kind, Link

if TYPE_CHECKING:
    from graphbuilder.extraction.clauses.clause import Clause

SPEAKING = "speaks"


def completes(clause: Clause) -> bool:
    """Whether a word says nothing without an infinitive or gerund ("declined to comment").

    "They are free to do it", "the team started observing": who does what is little, but without
    it, what they decline, start or are free for is lost.

    Args:
        clause: A clause with its participants.
    """
    verb, governor = clause.hinge, clause.governor
    entry = governor.entry if governor is not None else None
    if clause.link is not Link.CONTENT or governor is None or entry is None:
        return False
    plain = clause.kind is Kind.VERB and bool(clause.subjects) and not clause.passive
    open_ = verb.dep_ == syntax.OPEN_COMPLEMENT and verb.head.i < verb.i
    if not (plain and open_) or governor.kind is Kind.NOUN or governor.objects:
        return False
    relation = clause.evoked
    alone = verb.right_edge.i == verb.i and clause.relation_name == SPEAKING
    if relation is not None and relation.takes_content and not alone:
        return False
    return entry.relation.takes_content and not _has_gap(clause, governor)


def _has_gap(clause: Clause, governor: Clause) -> bool:
    """Whether what is done may stand before both words ("all that we want to do")."""
    if governor.link in DESCRIBING_LINKS:
        return True
    before = (*clause.head.lefts, *governor.head.lefts)
    return any(map(syntax.is_relative, before))
