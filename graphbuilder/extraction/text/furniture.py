"""What a page puts around an article: invitations, notes of who worked on it, and time stamps."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graphbuilder.lexicon import Lexicon

SHORT_LINE = 14  # words
LONGEST_GAP = 4
SIGNED = re.compile(r"^[-–]\s+(?:[A-Z][\w.’'&-]*\s*){1,4}$")  # "- Harbour News"
BRACKETS = "([*"


def is_furniture(content: str, lexicon: Lexicon) -> bool:
    """Whether a line belongs to the site: it opens like one, or has a phrase of its kind.

    A single word counts in a short line only. A phrase with a gap is a request, and opens a
    sentence: *Follow our desk on Friendlink* is one, *the looting following the blast on Monday*
    is none.

    Args:
        content: The line.
        lexicon: Phrases and openings of site furniture.
    """
    words = len(content.split())
    if words > 2 * SHORT_LINE or any(mark in content for mark in '“"'):
        return False
    if content.lower().lstrip(BRACKETS).startswith(tuple(lexicon.words("FurnitureOpening"))):
        return True
    furniture = lexicon.words("SiteFurniture")
    known = tuple(p for p in furniture if words <= SHORT_LINE or " " in p)
    return _furniture(known).search(content) is not None


def is_stamp(content: str, lexicon: Lexicon) -> bool:
    """Whether a short, unfinished line says when a page was made, or for whom it was written.

    Args:
        content: The line.
        lexicon: The words that open a time stamp.
    """
    if SIGNED.match(content):
        return True
    opens = content.lower().startswith(tuple(lexicon.words("StampWord")))
    return opens and any(character.isdigit() for character in content)


@lru_cache(maxsize=8)
def _furniture(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Any of some phrases as whole words; ``...`` in one stands for a few."""
    forms = []
    for phrase in phrases:
        words, gap = re.escape(phrase), re.escape(" ... ")
        gapped = words.replace(gap, rf"(?:\s[\w'’-]+){{0,{LONGEST_GAP}}}\s")
        forms.append(rf"(?:^|[.!?]\s+){gapped}\b" if gap in words else rf"\b{words}\b")
    return re.compile("|".join(forms), re.IGNORECASE)
