"""Quotation marks and brackets at the ends of quoted words, which come in pairs."""

from __future__ import annotations

import re

PAIRS = (("(", ")"), ("[", "]"))
QUOTE = '"'
CURLY = ("“", "”")
MARKS = re.compile(r'[()\[\]"“”]')


def balanced(text: str, start: int, end: int) -> tuple[int, int]:
    """A range of characters with the marks that its words open or close, or without them.

    A mark that stands right beside the words is added (``a "historic mandate"``); what a bracket
    opens that is closed further on is left out (``the union (EU``).

    Args:
        text: The whole text.
        start: Index of the first character of the words.
        end: Index after the last one.

    Returns:
        The range ``[start, end)`` of whole words.
    """
    if MARKS.search(text, start, end) is None:
        return start, end
    for opening, closing in PAIRS:
        words = text[start:end]
        missing = words.count(opening) - words.count(closing)
        if missing > 0 and text[end : end + 1] == closing:
            end += 1
        elif missing > 0:
            start, end = _without_open(text, start, end, opening)
        elif missing < 0 and start and text[start - 1] == opening:
            start -= 1
        elif missing < 0 and words.endswith(closing):
            end -= 1
    return _with_quote(text, start, end)


def _with_quote(text: str, start: int, end: int) -> tuple[int, int]:
    """A range with the quotation mark that stands beside it, where the other is within it."""
    opening, closing = CURLY
    missing = text.count(opening, start, end) - text.count(closing, start, end)
    straight = text.count(QUOTE, start, end) % 2 == 1
    if text[end : end + 1] == (closing if missing > 0 else QUOTE if straight else None):
        return start, end + 1
    if start and text[start - 1] == (opening if missing < 0 else QUOTE if straight else None):
        return start - 1, end
    return start, end


def _without_open(text: str, start: int, end: int, opening: str) -> tuple[int, int]:
    """A range without what its last bracket opens, or without a bracket in front."""
    if text[start:end].startswith(opening):
        return start + 1, end
    cut = start + len(text[start : text.rindex(opening, start, end)].rstrip())
    inside = text[text.rindex(opening, start, end) - 1].isspace()  # not "corona[virus"
    return (start, cut) if inside and cut > start else (start, end)
