"""How frames are written in ``relations.ttl``: what one stands for, and which is tried first."""

from __future__ import annotations

import re
from functools import cache
from itertools import product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

PLUS = " + "
PARTED = re.compile(r"NP [a-z]+ VP-ing")  # an object, a preposition and a gerund
# Frames without an upper-case letter that name no noun.
BROAD = frozenset({"somebody", "something", "by somebody", "by something", "by nobody", "-"})


def alternatives(frame: str, classes: Mapping[str, Mapping[str, str]]) -> list[str]:
    """The frames that one stands for.

    Args:
        frame: A frame as it is written.
        classes: Words by the class that ``words.ttl`` lists them under.

    Returns:
        One frame for each noun that it lists, itself or through a class, each behind the
        preposition that opens it ("by storm, flood"), with each of the part behind a plus;
        itself if it lists none.
    """
    parts = (_nouns(part, classes) for part in frame.split(PLUS))
    return [PLUS.join(joined) for joined in product(*parts)]


def _nouns(part: str, classes: Mapping[str, Mapping[str, str]]) -> list[str]:
    """The frames that one part of a frame stands for."""
    if ", " not in part:
        return list(classes.get(part, (part,)))
    first, *others = part.split(", ")
    opening = f"{first.split()[0]} " if " " in first else ""
    return [first, *(f"{opening}{noun}" for noun in others)]


def generality(frame: str | None) -> int:
    """How much else than what is meant fits a frame: 0 one of nouns or of two parts, 2 none.

    What names both who acts and what is acted on fits least; a gerund behind an object and a
    preposition is chosen by its verb, whatever the object is ("stopped *lorries* from leaving").
    """
    if frame is None:
        return 2
    if PLUS in frame and all(names_parties(part) for part in frame.split(PLUS)):
        return -1
    if PARTED.fullmatch(frame):
        return -1
    return int(frame in BROAD or (frame != frame.lower() and PLUS not in frame))


def fits(frame: str, frames: set[str]) -> bool:
    """Whether a frame, or each of those that it joins by a plus, is among those of a word."""
    return frame in frames or (PLUS in frame and frames.issuperset(frame.split(PLUS)))


@cache
def names_parties(frame: str) -> bool:
    """Whether a frame says who or what acts or is acted on, in words ("by somebody", "money")."""
    return any(part != "-" and part.islower() for part in frame.split(PLUS))
