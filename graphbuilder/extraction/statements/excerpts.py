"""The words of a text as evidence: a range of its tokens, by character."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from graphbuilder.extraction.statements.balance import MARKS, balanced
from graphbuilder.model import Evidence

if TYPE_CHECKING:
    from spacy.tokens import Doc


class Excerpts:
    """Gives the words of token ranges of one text, each range read once.

    Args:
        doc: The text.
        text: What it reads.
    """

    def __init__(self, doc: Doc, text: str) -> None:
        self._doc = doc
        self._text = text
        self._marks = [mark.start() for mark in MARKS.finditer(text)]
        self._known: dict[tuple[int, int], Evidence] = {}

    def __call__(self, start: int, end: int) -> Evidence:
        """The words of a token range, white space at the ends left out.

        Args:
            start: Index of the first token.
            end: Index after the last one.

        Returns:
            The words with the marks that they open or close, or without them.
        """
        key = start, end
        if key not in self._known:
            self._known[key] = self._read(start, end)
        return self._known[key]

    def _read(self, start: int, end: int) -> Evidence:
        """The words of a range that was not asked for yet."""
        opening, last = self._doc[start], self._doc[end - 1]
        while opening.i < last.i and opening.is_space:
            opening = opening.nbor()
        while opening.i < last.i and last.is_space:
            last = last.nbor(-1)
        first, after = opening.idx, last.idx + len(last)
        if bisect_left(self._marks, first) < bisect_left(self._marks, after):
            first, after = balanced(self._text, first, after)
        return Evidence(self._text[first:after], first, after)
