"""Infinitives behind an aside between dashes or brackets, which belong to the word before it.

"Refusing – despite every threat – to blame them": what stands between the marks is no part of the
clause around it (Nunberg 1990, The Linguistics of Punctuation, ch. 3), so that nothing behind them
completes a word within.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc

OPENING = {"-": "-", "–": "–", "—": "—", ")": "("}
LONGEST = 20


def complete_before(doc: Doc) -> None:
    """Hang an infinitive behind an aside from the verb that stands before the aside.

    Args:
        doc: A parsed text; places in the tree are changed.
    """
    for index in worded(doc, OPENING):
        if index + 1 >= len(doc) or doc[index + 1].tag_ != "TO":
            continue
        verb = doc[index + 1].head
        start = _opening(doc, index)
        if start is None or not start - 1 <= verb.head.i < index:
            continue
        before = doc[start - 1]
        if before.pos_ in syntax.VERBAL and verb.dep_ != syntax.ADVERBIAL_CLAUSE:
            verb.head, verb.dep_ = before, syntax.OPEN_COMPLEMENT


def _opening(doc: Doc, closing: int) -> int | None:
    """Where an aside begins whose closing mark is given, within the sentence."""
    first = max(doc[closing].sent.start, closing - LONGEST)
    mark = OPENING[doc[closing].text]
    return next((i for i in range(closing - 2, first, -1) if doc[i].text == mark), None)
