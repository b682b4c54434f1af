"""Expressions of time as ISO 8601, against the date of the document."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from enum import Enum
from functools import lru_cache

UNITS = re.compile(
    r"^(?:(?:earlier|later|late|early|mid|sometime|the)[\s-]+)*"
    r"(?P<which>this|last|past|next|previous|coming)\s+(?P<unit>week|month|year)(?:['’]s)?$"
)
YEAR = re.compile(r"^(?:(?:early|late|mid|the|in)[\s-]+)*(?P<year>1[5-9]\d\d|20\d\d)$")
FULL = re.compile(r"\d{4}|\d.*[a-z]{3,}|[a-z]{3,}.*\d", re.IGNORECASE)
LENGTH = re.compile(
    r"^(?:(?:the|a|an|about|some|nearly|over|past|last|next|several|recent)\s)*(?:[\w+.±-]+\s){0,2}"
    r"(?:second|minute|hour|day|week|month|year|decade|century|centurie)s?(?:\s(?:later|earlier))?$"
    r"|\d0s$"
)
CLOCK = re.compile(
    r"^(?:(?:about|around|roughly|nearly|almost|exactly|just|shortly|after|before)\s)*"
    r"\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?|o'clock)?"
    r"(?:\s+\w+\s+time|\s+(?:utc|gmt|bst|[a-z]{1,3}t))?$"
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
SHORT = "jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec"
DAYS = "|".join(WEEKDAYS)
DATED = re.compile(rf"\d|\b(?:{MONTHS}|{SHORT}|{DAYS}|yesterday|today|tomorrow|ago)\b")
OF_YEAR = re.compile(
    rf"^(?P<day>(?:{MONTHS})(?:\s\d+)?)(?:\sof)?\s(?P<which>this|last|next)\syear$"
)
RANGE = re.compile(rf"(?P<month>(?:{MONTHS}|{SHORT})\.?)\s\d{{1,2}}\s?(?:[-–—]|to)\s?\d{{1,2}}$")
CALENDAR = re.compile(
    rf"^(?P<month>{MONTHS})(?:\s(?P<day>0?[1-9]|[12]\d|3[01]))?(?:,?\s(?P<year>1[5-9]\d\d|20\d\d))?$"
)
# Words that place a time within a day or a month, and what such a time is then no part of.
WITHIN = re.compile(
    r"^(?:(?:the|early|late|earlier|later|sometime|mid|end|beginning|start|middle|first week|of|in"
    r"|around|about)[\s-]+)+"
)
PART_OF_DAY = re.compile(r"\s(?:morning|afternoon|evening|night)$")
NEAREST = re.compile(rf"^(?:this\s)?(?:past|last|coming|next)\s(?={MONTHS}|{DAYS})")
STEPS = {"this": 0, "last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1}
NEAR_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1, "last night": -1, "tonight": 0}
NEAR_DAYS |= {"this morning": 0, "this afternoon": 0, "this evening": 0}
NEAR_DAY = re.compile(rf"\b(?:{'|'.join(NEAR_DAYS)})\b", re.IGNORECASE)
DECEMBER = 12
SUNDAY = 6  # this week, told on a Sunday of what is to come, begins that day
MIDDLE = 15
FARTHER = 3
THIS_DAY = re.compile(rf"^this\s(?={MONTHS}|{DAYS})")


class Lean(Enum):
    """Which of the days, months or weeks of one name is meant, seen from the document's date."""

    BEHIND = "behind"
    AHEAD = "ahead"
    NEAR = "near"


def is_length(text: str) -> bool:
    """Whether an expression says how long something takes, not when it is."""
    return LENGTH.search(" ".join(text.lower().split())) is not None


def names_near_day(text: str) -> bool:
    """Whether an expression names a day by how far it is from the day when somebody says so."""
    return NEAR_DAY.search(text) is not None


@lru_cache(maxsize=4096)
def normalise(text: str, base: str | None, *, lean: Lean = Lean.BEHIND) -> str | None:
    """An expression of time as an ISO 8601 date, month, week or year.

    Args:
        text: The words (*earlier this month*, *on 3 March*, *2014*).
        base: ISO 8601 date of the document; without it only complete dates are normalised.
        lean: Which one a weekday or a date without a year means, where several have its name.

    Returns:
        ``2024-05-24``, ``2024-05``, ``2024-W21`` or ``2024``, no more precise than the words;
        ``None`` when they do not tell.

    References:
        TIMEX3 values of TimeML (Pustejovsky et al. 2003). Free forms are read by dateparser.

    >>> normalise("earlier this month", "2024-05-24")
    '2024-05'
    >>> normalise("next year", "2024-05-24")
    '2025'
    >>> normalise("last week", None) is None
    True
    >>> normalise("late this week", "2024-05-26", lean=Lean.AHEAD)  # a Sunday
    '2024-W22'
    >>> normalise("Monday", "2024-05-24", lean=Lean.NEAR)  # a Friday
    '2024-05-27'
    """
    if lean is Lean.NEAR:
        return _nearest(text, base)
    future = lean is Lean.AHEAD
    words = " ".join(text.lower().split())
    year = YEAR.match(words)
    if year:
        return year["year"]
    today = _date(base)
    plain = None if today is None else _plain(words, today, future=future)
    if plain is not None:
        return plain
    if CLOCK.match(words) or LENGTH.search(words) or not DATED.search(words):
        return None
    if today is not None:
        simpler, future = _simpler(words, today, future=future)
        if simpler != words:
            return normalise(simpler, base, lean=Lean.AHEAD if future else Lean.BEHIND)
    return _of_calendar(words, today, future=future) or _free_form(words, today, future=future)


def _of_calendar(words: str, today: date | None, *, future: bool) -> str | None:
    """A month, or a day of a month, with its year or in the year next to today."""
    named = CALENDAR.match(words)
    if named is None or (today is None and not named["year"]):
        return None
    month = MONTHS.split("|").index(named["month"]) + 1
    day = int(named["day"] or 0)
    if named["year"]:
        year = int(named["year"])
    elif today is not None:
        told, meant = (today.month, today.day if day else 0), (month, day)
        year = today.year + (meant <= told if future else -(meant > told))
    if not day:
        return f"{year:04}-{month:02}"
    return iso if _date(iso := f"{year:04}-{month:02}-{day:02}") is not None else None


def _nearest(text: str, base: str | None) -> str | None:
    """What an expression means that may lie behind or ahead: the nearer of the two.

    Of weekdays that is the nearer day; a month or a date is one behind only where the one ahead
    is much farther, for what is planned in spring for September does not mean last September.
    """
    found = [normalise(text, base, lean=lean) for lean in (Lean.BEHIND, Lean.AHEAD)]
    today = _date(base)
    if today is None or found[0] is None or found[1] is None:
        return found[0] or found[1]
    days = [_date(iso if len(iso) > len("2024-05") else f"{iso}-{MIDDLE}") for iso in found if iso]
    if days[0] is None or days[1] is None:
        return found[0]
    behind, ahead = today - days[0], days[1] - today
    far = 1 if behind + ahead <= timedelta(weeks=1) else FARTHER
    return found[0] if far * behind <= ahead else found[1]


def _plain(words: str, today: date, *, future: bool) -> str | None:
    """A day, week, month or year that one word or two reckon from today."""
    units = UNITS.match(words)
    if units and words.startswith("the next"):
        return None  # the one behind what was told
    if units:
        ending = units["unit"] == "week" and units["which"] == "this" and today.weekday() == SUNDAY
        return _unit(today, units["unit"], STEPS[units["which"]] + (ending and future))
    if words in NEAR_DAYS:
        return (today + timedelta(days=NEAR_DAYS[words])).isoformat()
    if words in WEEKDAYS:
        return _weekday(today, WEEKDAYS.index(words), future=future)
    if words == f"{today:%B}".lower():
        return f"{today:%Y-%m}"  # in July, told in July
    return None


def _simpler(words: str, today: date, *, future: bool) -> tuple[str, bool]:
    """An expression without the words that place it in its day or month, and whether it is ahead.

    *Late last June* is a June behind, *April of last year* an April of a year with a number.
    """
    words = THIS_DAY.sub("", words)
    nearest = NEAREST.match(words)
    if nearest:
        return words[nearest.end() :], bool({"coming", "next"} & set(nearest.group().split()))
    of_year = OF_YEAR.match(words)
    if of_year:
        return f"{of_year['day']} {today.year + STEPS[of_year['which']]}", future
    words = RANGE.sub(r"\g<month>", words)  # July 27–28 is in July
    return PART_OF_DAY.sub("", WITHIN.sub("", words)), future


def _date(text: str | None) -> date | None:
    """A date from the start of an ISO 8601 text, or ``None``."""
    try:
        return date.fromisoformat((text or "")[:10])
    except ValueError:
        return None


def _unit(today: date, unit: str, step: int) -> str:
    """This, last or next week, month or year."""
    if unit == "year":
        return str(today.year + step)
    if unit == "month":
        months = today.year * DECEMBER + today.month - 1 + step
        return f"{months // DECEMBER:04}-{months % DECEMBER + 1:02}"
    week = (today + timedelta(weeks=step)).isocalendar()
    return f"{week.year}-W{week.week:02}"


def _weekday(today: date, weekday: int, *, future: bool) -> str:
    """The last day of the week of a name, or the next; today where today has it."""
    ahead = (weekday - today.weekday()) % len(WEEKDAYS)
    step = ahead - len(WEEKDAYS) if ahead and not future else ahead
    return (today + timedelta(days=step)).isoformat()


def _free_form(words: str, today: date | None, *, future: bool) -> str | None:
    """A date in free form, by dateparser, as precise as it is."""
    from dateparser.date import DateDataParser  # noqa: PLC0415 - slow to import

    settings: dict[str, object] = {
        "PREFER_DATES_FROM": "future" if future else "past",
        "RETURN_TIME_AS_PERIOD": False,
        "REQUIRE_PARTS": [],
    }
    if today is None and not (re.search(r"\b\d{4}\b", words) and FULL.search(words)):
        return None
    if today is not None:
        settings["RELATIVE_BASE"] = datetime.combine(today, time())
    found = DateDataParser(languages=["en"], settings=settings).get_date_data(words)
    if found is None or found.date_obj is None:
        return None
    day: date = found.date_obj.date()
    forms = {"year": str(day.year), "month": f"{day.year:04}-{day.month:02}"}
    forms["day"] = forms["time"] = day.isoformat()
    return forms.get(found.period)
