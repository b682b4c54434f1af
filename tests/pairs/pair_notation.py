"""The notation of the minimal pairs: texts, and what each must and must not state.

A block is a pair; its indentation is its structure::

    refuse                                              what differs
      Norway agreed to send tanks.                      a text (¶ ends a paragraph)
        + Norway | agree                                must be stated: subject | relation | object
          + Norway | send | tanks | intended            inside: the content of the line above
      Norway refused to send tanks.
        + Norway | refuse
          + Norway | send | tanks | negated
        - Norway | send | tanks | affirmed              must not be stated

``*`` stands for anything, ``∅`` for a slot that is not expressed, ``/`` separates what is equally
right; slots that are left out at the end are not compared. The fourth slot lists, with commas,
a polarity, modalities, ``real`` or ``unreal``, ``source=outer > inner`` (``none``, ``?`` for an
unnamed one), ``type=``, ``cue=``, ``zone=``, ``tense=``, or a role and its filler. A ``fact`` is
affirmed, real and attributed to nobody, and so is a ``+`` line that says nothing else; a ``-``
line is not restricted.
``xfail: reason`` under the name marks a known failure.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SLOTS = 4
STEP = 2
POLARITIES = {"affirmed", "negated"}
DEFAULTS = {"polarity": "affirmed", "modality": "real", "source": "none"}


@dataclass(slots=True)
class Expectation:
    """One line: a statement that must, or must not, be found; inside it, those of its content."""

    line: str
    wanted: bool
    slots: tuple[str, ...]
    tags: dict[str, str]
    inside: list[Expectation]


@dataclass(slots=True)
class Example:
    """A text and what is expected of it."""

    text: str
    expectations: list[Expectation]


@dataclass(slots=True)
class Pair:
    """Two texts that differ in one thing."""

    phenomenon: str
    name: str
    xfail: str | None
    examples: list[Example]


def read_pairs(path: Path) -> Iterator[Pair]:
    """Every pair of a file.

    Raises:
        ValueError: If a line is not indented as the notation asks.
    """
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = [line for line in block.splitlines() if line.strip() and line[0] != "#"]
        if lines:
            yield read_pair(path.stem, lines)


def read_pair(phenomenon: str, lines: list[str]) -> Pair:
    """One block of lines as a pair."""
    pair = Pair(phenomenon, lines[0], None, [])
    for line in lines[1:]:
        words = line.strip()
        level = (len(line) - len(line.lstrip())) // STEP
        if level == 0 and words.startswith("xfail: "):
            pair.xfail = words.removeprefix("xfail: ")
        elif level == 1:
            pair.examples.append(Example(words.replace(" ¶ ", "\n\n"), []))
        elif words[:2] in {"+ ", "- "} and pair.examples:
            siblings = pair.examples[-1].expectations
            for _ in range(level - 2):
                siblings = siblings[-1].inside
            siblings.append(read_expectation(words))
        else:
            message = f"{phenomenon}, {pair.name}: no such line in the notation: {line!r}"
            raise ValueError(message)
    return pair


def read_expectation(line: str) -> Expectation:
    """One ``+`` or ``-`` line."""
    wanted = line[0] == "+"
    slots = [slot.strip() for slot in line[2:].split("|")]
    slots += ["*"] * (SLOTS - 1 - len(slots))
    tags = dict(DEFAULTS) if wanted else {}
    for tag in slots[SLOTS - 1].split(",") if len(slots) == SLOTS else ():
        if tag.strip() == "fact":
            tags |= DEFAULTS
            continue
        key, equals, value = tag.strip().partition("=")
        if not equals:
            key, value = ("polarity" if key in POLARITIES else "modality"), key
        tags[key] = value.strip()
    return Expectation(line, wanted, tuple(slots[: SLOTS - 1]), tags, [])
