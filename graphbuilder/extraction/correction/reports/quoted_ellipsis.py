"""Quotations that end in an auxiliary whose verb is left out ("…, and they wouldn't," Lee wrote).

Post-auxiliary ellipsis (Huddleston & Pullum 2002, ch. 17 §7.1): a parser looks for the verb behind
the mark and makes the report what would not be done.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import take_place
from graphbuilder.extraction.words.spotting import spot

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

MARKS = frozenset({'"', "”", "''", "’", "'"})
STOPS = frozenset({",", "!", "?", "…"})
FARTHEST = 8  # tokens between the auxiliary and the mark: "wouldn't if they could"
WITHIN = syntax.SUBJECTS | syntax.VERB_NEGATORS | {syntax.ADVERBIAL_CLAUSE}


def close_quotations(doc: Doc) -> None:
    """Part an auxiliary within a quotation from the verb of the report behind it.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    for mark in spot(doc, MARKS.__contains__):
        if mark and doc[mark - 1].text in STOPS:
            auxiliary = _auxiliary_before(doc, mark)
            if auxiliary is not None:
                _part(auxiliary, mark)


def _auxiliary_before(doc: Doc, mark: int) -> Token | None:
    """The auxiliary in quoted words that was given to the verb behind their mark."""
    for index in range(mark - 2, max(mark - 2 - FARTHEST, -1), -1):
        token = doc[index]
        if token.text in MARKS or token.is_sent_start:
            return None
        if token.dep_ in syntax.AUXILIARIES and token.head.i > mark:
            return token
    return None


def _part(auxiliary: Token, mark: int) -> None:
    """Join an auxiliary to the quoted verb before it, and make that what is reported."""
    report = auxiliary.head
    joined = report.dep_ == syntax.CONJUNCT and report.head.i < auxiliary.i
    speaker = any(mark < c.i for c in syntax.children(report, syntax.SUBJECTS))
    if not (speaker and joined):
        return
    first = report.head
    take_place(report, first)
    first.head, first.dep_ = report, syntax.COMPLEMENT
    auxiliary.head, auxiliary.dep_ = first, syntax.CONJUNCT
    for word in [c for c in report.lefts if c.i < mark and c.dep_ in WITHIN]:
        word.head = auxiliary
