"""What is told behind a colon: it spells out what somebody said before it, and they say it, too.

"Lee said they had two aims: the mine must close and the miners must be paid": a colon introduces
what specifies the clause before it (Huddleston & Pullum 2002, ch. 20 §3.3), and is part of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import CONTENT_LINKS, Kind, Link
from graphbuilder.extraction.words.reporting import SAID
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from graphbuilder.extraction.clauses.clause import Clause, Clauses

COLON = ":"


def tell_behind_colons(clauses: Clauses) -> None:
    """Make the clauses behind a colon the content of the report whose content ends there.

    Args:
        clauses: All clauses of a text, linked, with their participants.
    """
    doc = clauses.doc
    for colon in worded(doc, (COLON,)):
        start, end = clauses.sentence(doc[colon])
        if not start < colon < end - 1 or any(t.is_quote for t in doc[colon + 1 : colon + 3]):
            continue
        report = _report_before(clauses, start, colon)
        if report is None:
            continue
        for clause in clauses:
            behind = colon < clause.head.i < end and clause.governor is None
            if not behind or clause.kind is Kind.NOUN or clause is report:
                continue
            if report.governor is clause:
                report.governor, report.link = None, Link.ROOT
            clause.governor, clause.link = report, Link.CONTENT


def _report_before(clauses: Clauses, start: int, colon: int) -> Clause | None:
    """The report in a sentence whose content, a finite clause, ends right before a colon."""
    inside = (c for c in clauses if start <= c.head.i < colon)
    for content in inside:
        report = content.governor
        if report is None or content.link not in CONTENT_LINKS or report.kind is not Kind.VERB:
            continue
        told = report.entry is not None and report.entry.relation.attributes in SAID
        before = report.head.i < content.head.i and bool(report.subjects)
        verb = content.hinge
        if told and before and syntax.is_finite(verb) and verb.right_edge.i >= colon - 1:
            return report
    return None
