"""How two names of people or bodies compare: the same, a fuller form, a spelling, or different.

Comparison looks at the parts of a name, never at the string as a whole: *Jon Smith* and *Joan
Smith* differ by one letter and are two people, *Volodymyr Zelenskyy* and *Volodymyr Zelensky*
are spellings of one name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from rapidfuzz.distance import DamerauLevenshtein

from graphbuilder.entities.facts import load_facts
from graphbuilder.spelling import skeleton, without_accents

if TYPE_CHECKING:
    from graphbuilder.entities.facts import NameFacts

_APOSTROPHES = re.compile(r"[’‘`´']s?(?=\s|$)|[’‘`´']")
_SEPARATORS = re.compile(r"[^\w&+.]+")
_DOTS = re.compile(r"\.(?=\s|$)|(?<=\b\w)\.")
# A slip of the pen is told from another name only where the word is long enough.
_LONG_WORD = 5
_LONGER_WORD = 8
LONGEST_TITLE = 5
# Two letters are the initials of too many people.
_INITIALS = 3


class Likeness(StrEnum):
    """How one name stands to another, surest first."""

    SAME = "same name"
    FULLER = "one name has more given names than the other"
    INITIAL = "a given name is written as its initial"
    LONGER = "one name has a further family name"
    MIDDLE = "known by a middle name"
    SHORT_FORM = "a given name is written in a short form"
    SURNAME = "family name alone"
    SPELLING = "spellings of one name"
    DIFFERENT = "different names"


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name in its parts, in lower case and without accents.

    Attributes:
        given: Given names and middle names or initials, in order.
        family: The family name with its particles.
        generation: What tells namesakes apart (``jr``), or the empty string.
    """

    given: tuple[str, ...]
    family: tuple[str, ...]
    generation: str = ""

    @property
    def is_full(self) -> bool:
        """Whether it has a given name beside the family name."""
        return bool(self.given)


@lru_cache(maxsize=1 << 18)
def normalise(name: str) -> str:
    """A name for comparison: lower case, no accents, dots, apostrophes or possessive.

    >>> normalise("Côte d’Ivoire")
    'cote divoire'
    """
    plain = _APOSTROPHES.sub("", without_accents(name))
    plain = _DOTS.sub("", _SEPARATORS.sub(" ", plain.casefold()).replace("&", " and "))
    return " ".join(plain.split())


@lru_cache(maxsize=1 << 18)
def parse_person(name: str) -> PersonName:
    """A person's name in its parts, titles left out.

    Chinese, Korean and Vietnamese family names stand first (*Kim Jong-un*); a name of one word
    is a family name.
    """
    facts = load_facts()
    words = normalise(name).split()
    words = words[title_length(words) :]
    generation = ""
    if len(words) > 1 and facts.is_part(words[-1], "generation"):
        generation, words = words[-1], words[:-1]
    if len(words) > 1 and words[0] not in facts.given_names and _stands_first(words, facts):
        return PersonName(tuple(words[1:]), (words[0],), generation)
    start = max(len(words) - 1, 0)
    while start > 1 and facts.is_part(words[start - 1], "particle"):
        start -= 1
    several = start < len(words) - 1
    if start == 1 and facts.is_part(words[0], "particle"):
        start = 0 if several or words[0] not in facts.given_names else 1
    return PersonName(tuple(words[:start]), tuple(words[start:]), generation)


def title_length(words: list[str]) -> int:
    """How many words at the front of a person's name are titles: *Prime Minister* Ann Lee is 2.

    >>> title_length(["chancellor", "ann", "lee"])
    1
    """
    facts = load_facts()
    start = 0
    while start < len(words) - 1:
        end = next(
            (
                end
                for end in range(min(start + LONGEST_TITLE, len(words) - 1), start, -1)
                if " ".join(words[start:end]) in facts.fields
                or (end == start + 1 and facts.is_part(words[start], "honorific"))
            ),
            start,
        )
        if end == start:
            break
        start = end
    return start


def _stands_first(words: list[str], facts: NameFacts) -> bool:
    return facts.is_part(words[0], "family") and len(words) <= len(("family", "two", "given"))


def compare_people(one: PersonName, other: PersonName) -> Likeness:
    """How two names of people stand to each other."""
    if one == other:
        return Likeness.SAME
    both_full = one.is_full and other.is_full
    if both_full and one.generation != other.generation:
        return Likeness.DIFFERENT
    if one.family == other.family:
        return _compare_given(one.given, other.given) if both_full else Likeness.SURNAME
    if both_full and _is_part_of(one, other):
        return Likeness.LONGER
    return Likeness.SPELLING if _are_spelt_alike(one, other) else Likeness.DIFFERENT


def _compare_given(one: tuple[str, ...], other: tuple[str, ...]) -> Likeness:
    """Compare the given names of two names with one family name."""
    short, long = sorted((one, other), key=len)
    first, also = short[0], long[0]
    if len(short) == 1 and first in long[1:]:
        return Likeness.MIDDLE
    if not _middles_agree(short[1:], long[1:]):
        return Likeness.DIFFERENT
    if first == also:
        return Likeness.FULLER
    return _compare_first(first, also)


def _compare_first(one: str, other: str) -> Likeness:
    """Compare two first names that are not the same."""
    facts = load_facts()
    if 1 in {len(one), len(other)}:
        return Likeness.INITIAL if one[0] == other[0] else Likeness.DIFFERENT
    if facts.are_short_forms(one, other):
        return Likeness.SHORT_FORM
    names = facts.given_names
    if one in names and other in names:
        return Likeness.SPELLING if names.are_one(one, other) else Likeness.DIFFERENT
    return Likeness.SPELLING if are_spellings(one, other) else Likeness.DIFFERENT


def _are_spelt_alike(one: PersonName, other: PersonName) -> bool:
    """Whether the family names are spellings of one, and the given names no less."""
    if not are_spellings(" ".join(one.family), " ".join(other.family)):
        return False
    if one.given == other.given:
        return True
    likely = {Likeness.SPELLING, Likeness.FULLER, Likeness.SHORT_FORM}
    return one.is_full and other.is_full and _compare_given(one.given, other.given) in likely


def _middles_agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether middle names can be one person's: an initial fits the name that begins with it."""
    pairs = zip(one, other, strict=False)
    return all(a == b or (1 in {len(a), len(b)} and a[0] == b[0]) for a, b in pairs)


def _is_part_of(one: PersonName, other: PersonName) -> bool:
    """Whether one name is the other without its last family name: *Pedro Sánchez (Pérez)*."""
    short, long = sorted((one.given + one.family, other.given + other.family), key=len)
    if len(short) in {1, len(long)} or long[: len(short)] != short:
        return False
    facts = load_facts()
    return not any(facts.is_part(word, "institution") for word in long[len(short) :])


@lru_cache(maxsize=1 << 18)
def are_spellings(one: str, other: str) -> bool:
    """Whether two words may be one word spelt in two ways, or with a slip of the pen.

    Short words are spellings only where they sound alike; long ones may differ by one letter, or
    by two neighbours that changed places, never by the first letter.
    """
    if one == other:
        return True
    shorter = min(len(one), len(other))
    if shorter < _LONG_WORD or one[0] != other[0]:
        return False
    if skeleton(one) == skeleton(other):
        return True
    allowed = 1 if shorter < _LONGER_WORD else 2
    return DamerauLevenshtein.distance(one, other, score_cutoff=allowed) <= allowed


@lru_cache(maxsize=1 << 18)
def body_key(name: str) -> str:
    """The name of a body for comparison: no determiner, no legal form, British -is- as -iz-.

    >>> body_key("The World Health Organisation") == body_key("World Health Organization")
    True
    """
    facts = load_facts()
    words = normalise(name).split()
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    while len(words) > 1 and facts.is_part(words[-1], "legal"):
        words = words[:-1]
    return " ".join(
        word.replace("isation", "ization").replace("centre", "center").replace("defence", "defense")
        for word in words
        if word != "and"
    )


def acronym(name: str) -> str:
    """The initials of a name, joining words left out: *WHO* for World Health Organization."""
    facts = load_facts()
    words = [word for word in normalise(name).split() if not facts.is_part(word, "joining")]
    return "".join(word[0] for word in words).upper()


def are_initials(short: str, name: str) -> bool:
    """Whether a name of one word is the initials of a person's: *WSS* for William S. Saturn."""
    return len(short) >= _INITIALS and acronym(name) == short.upper()


def is_proper(name: str) -> bool:
    """Whether words are written as a name: capitals throughout, joining words aside.

    *Storm Shadow* is a name, *American weapons* is a description, and *Lee/Park* are two names.
    """
    if "/" in name:
        return False
    facts = load_facts()
    words = [word for word in re.split(r"[\s\-–]+", name) if word]
    weighty = [word for word in words if not facts.is_part(word, "joining")]
    if not any(letter.isupper() for letter in name):
        return False
    return bool(weighty) and all(
        any(letter.isupper() or letter.isdigit() for letter in word[:3])
        or facts.is_part(word, "particle")
        for word in weighty
    )


def is_institution(name: str) -> bool:
    """Whether a name is made of words that institutions everywhere have: *Health Ministry*."""
    facts = load_facts()
    return all(facts.is_part(word, "institution") for word in normalise(name).split())


def is_posted(name: str) -> bool:
    """Whether a name is of something that a state or body has in many places: *US Embassy*."""
    facts = load_facts()
    return any(facts.is_part(word, "posted") for word in normalise(name).split())


def is_act(name: str) -> bool:
    """Whether a name is only the word for what bodies issue time and again: *Order*."""
    facts = load_facts()
    return all(facts.is_part(word, "act") for word in normalise(name).split())
