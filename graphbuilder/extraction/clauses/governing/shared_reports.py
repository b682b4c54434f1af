"""Verbs that go on what a report within their sentence tells: "it, Lee says, harms and helps us".

What *and* joins to the verb that is reported, without a subject of its own, is reported as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clauses, Kind, Link

if TYPE_CHECKING:
    from graphbuilder.extraction.clauses.clause import Clause

ASIDE = frozenset({syntax.PARATAXIS, syntax.ADVERBIAL_CLAUSE})


def share_reports(clauses: Clauses) -> None:
    """Let a report beside the first of coordinated verbs govern the others.

    Args:
        clauses: The linked clauses of a text; changed in place.
    """
    for clause in clauses:
        head = clause.top or clause.head
        if head.dep_ != syntax.CONJUNCT or clause.kind is Kind.NOUN or clause.link is not Link.ROOT:
            continue
        first = clauses.at(syntax.first_conjunct(head))
        if first is None or first is clause or syntax.child(head, syntax.SUBJECTS) is not None:
            continue
        if first.link is Link.CONTENT and first.governor is not None and _is_aside(first.governor):
            clause.governor, clause.link = first.governor, Link.CONTENT


def _is_aside(report: Clause) -> bool:
    """Whether a report was hung from what it reports."""
    return report.claims and report.head.dep_ in ASIDE
