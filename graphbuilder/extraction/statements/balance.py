"""Quotation marks and brackets at the ends of quoted words, which come in pairs."""

from __future__ import annotations

import re

PAIRS = (("(", ")"), ("[", "]"))
QUOTE = '"'
STOPS = ".,"
CURLY = ("“", "”")
MARKS = re.compile(r'[()\[\]"“”]')
OPENED = re.compile('["“]')
# An opening mark at the start of some words or right before them, with no more than a word before.
OPENING = re.compile(r'(?:\w+ )?(?P<mark>["“])(?=\w)')


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


def to_closing_mark(text: str, start: int, end: int, limit: int) -> int | None:
    """Where words end that quote somebody's from their first on: before the mark that closes them.

    What is called *a "blend of wit and charm"* is called all that stands between the marks.

    Args:
        text: The whole text.
        start: Index of the first character of the words.
        end: Index after the last one.
        limit: Index of the character where the sentence ends.

    Returns:
        Index after the last of the quoted words, or after the mark if it follows right behind
        them; ``None`` where the words are no beginning of a quotation.
    """
    first = start - 1 if start and text[start - 1] in f"{QUOTE}{CURLY[0]}" else start
    opening = OPENING.match(text, first, end)
    if opening is None or (first < start and first and not text[first - 1].isspace()):
        return None
    mark = QUOTE if opening["mark"] == QUOTE else CURLY[1]
    closing = text.find(mark, opening.end(), limit)
    if closing < end or not any(map(str.isalnum, text[end:closing])):
        return None
    return closing + 1 if text[closing - 1] not in STOPS else closing - 1


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
