"""Whether somebody says something in their own words: in a quotation, or in their turn to speak."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction.speech.quotations import quotations

if TYPE_CHECKING:
    from graphbuilder.extraction.clauses.clause import Clause
    from graphbuilder.extraction.speech.quotations import Quotation


def own_words_around(clause: Clause) -> Quotation | None:
    """The innermost speech of somebody's own that a clause stands in; ``None`` if it is none."""
    around = [
        quotation
        for quotation in quotations(clause.head.doc)
        if quotation.is_speech and quotation.covers(clause.head.i)
    ]
    return max(around, key=lambda quotation: quotation.start, default=None)
