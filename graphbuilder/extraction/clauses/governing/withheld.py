"""What a reporter leaves out, told behind the report ("said two had left, without naming them")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Kind, Link
from graphbuilder.extraction.words.reporting import specifies

if TYPE_CHECKING:
    from graphbuilder.lexicon import Lexicon


def raise_withheld(clause: Clause, lexicon: Lexicon) -> None:
    """Give what a report goes without to the report, which a comma and its verb show.

    "The club said its coach had left, without giving a reason": the coach gives none in leaving,
    and the club none in saying so; "said he had left without telling her" says how he left.

    Args:
        clause: Any clause, whose governor may be changed.
        lexicon: Verbs and nouns of what a report tells more of.
    """
    verb, inner = clause.head, clause.governor
    if clause.link is not Link.WITHOUT or inner is None or verb.dep_ != syntax.PREPOSITIONAL_CLAUSE:
        return
    if not (syntax.is_set_off(verb.head) and inner.head.i < verb.i and specifies(verb, lexicon)):
        return
    report = inner.content_of
    if report is not None and report.kind is Kind.VERB and report.claims:
        clause.governor = report
