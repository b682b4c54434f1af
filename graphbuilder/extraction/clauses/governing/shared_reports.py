"""Verbs that go on what a report within their sentence tells: "it, Lee says, harms and helps us".

What *and* joins to the verb that is reported, without a subject of its own, is reported as well,
and so is what has one, where it keeps to the tense of a report: "it was over, Lee said, and trains
would run" (backshift: Huddleston & Pullum 2002, ch. 3 §4.4).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clauses, Kind, Link
from graphbuilder.extraction.clauses.modality.past_outlooks import is_past_perfect
from graphbuilder.extraction.words.forms import WOULD

if TYPE_CHECKING:
    from graphbuilder.extraction.clauses.clause import Clause

ASIDE = frozenset({syntax.PARATAXIS, syntax.ADVERBIAL_CLAUSE})
SHIFTED = WOULD | {"could", "might", "should"}


def share_reports(clauses: Clauses) -> None:
    """Let a report beside the first of coordinated verbs govern the others.

    Args:
        clauses: The linked clauses of a text; changed in place.
    """
    for clause in clauses:
        head = clause.hinge
        if head.dep_ != syntax.CONJUNCT or clause.kind is Kind.NOUN or clause.link is not Link.ROOT:
            continue
        first = clauses.at(syntax.first_conjunct(head))
        if first is None or first is clause or first.link is not Link.CONTENT:
            continue
        report = first.governor
        if report is None or not _is_aside(report):
            continue
        if syntax.child(head, syntax.SUBJECTS) is None or _is_told_on(clause, report):
            clause.governor, clause.link = report, Link.CONTENT


def _is_told_on(clause: Clause, report: Clause) -> bool:
    """Whether a clause goes on, in the tense of reports, what a report before it tells."""
    verb = clause.hinge
    shifted = any(c.lower_ in SHIFTED for c in syntax.children(verb, syntax.AUXILIARIES))
    return report.head.i < clause.head.i and (shifted or is_past_perfect(verb))


def _is_aside(report: Clause) -> bool:
    """Whether a report was hung from what it reports."""
    return report.claims and report.head.dep_ in ASIDE
