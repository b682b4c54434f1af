"""The date that a text gives itself: in a line, or in a dateline ("LISBON, 14 May 2031 -")."""

from __future__ import annotations

import re
from datetime import datetime

FIRST_LINES = 12
MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
)
DAY = rf"(?P<month>{MONTHS})\.?\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<year>\d{{4}})"
DAY_FIRST = rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s(?P<month>{MONTHS})\.?,?\s(?P<year>\d{{4}})"
WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)?"
FORMS = [
    form
    for words in (DAY, DAY_FIRST)
    for form in (
        re.compile(rf"{WEEKDAY}{words}$"),
        re.compile(rf"[A-Z][A-Z.,’'\- ]{{2,40}}[,(]\s?{WEEKDAY}{words}\)?\s*[-–—]"),
    )
]
ISO = re.compile(r"(?P<iso>\d{4}-\d{2}-\d{2})$")


def find_date(text: str) -> str | None:
    r"""The date of publication that the first lines of a text give.

    Args:
        text: A document's text.

    Returns:
        ISO 8601 (``2031-03-14``); ``None`` where no line is a date and no dateline has one with
        its year.

    >>> find_date("Dam Opens\n\nLISBON, March 14, 2031 - The dam was opened on Friday.")
    '2031-03-14'
    >>> find_date("Friday, 6 September 2019\n\nThe bill was withdrawn.")
    '2019-09-06'
    >>> find_date("The bill of March 14, 2031 was withdrawn.") is None
    True
    """
    for line in text.strip().splitlines()[:FIRST_LINES]:
        found = ISO.match(line.strip())
        if found:
            return _valid(found["iso"], "%Y-%m-%d")
        for form in FORMS:
            match = form.match(line.strip())
            if match:
                month = match["month"][:3]
                return _valid(f"{match['day']} {month} {match['year']}", "%d %b %Y")
    return None


def _valid(words: str, form: str) -> str | None:
    """A date in ISO 8601; ``None`` for the 31st of June."""
    try:
        return datetime.strptime(words, form).date().isoformat()  # noqa: DTZ007 - a day has no zone
    except ValueError:
        return None
