"""What a careful reader takes from a text, written by hand as JSON Lines.

Each line is an object. ``words`` is a passage of the text; the rest says what must be stated
there, or, with ``"forbidden": true``, what must not::

    {"words": "allowed Spain to use the canal", "who": "Portugal", "does": ["permits"],
     "involves": ["Spain"], "polarity": "affirmed", "modality": ["actual"], "sources": []}

A name may be a list of names that are equally right; ``null`` stands for nobody. What is
left out is not asked for.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graphbuilder.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

Names = tuple[str, ...]
"""Names that are equally right; none at all stands for nobody."""


@dataclass(frozen=True, slots=True)
class Expected:
    """One statement that must be found, with the values that are equally right.

    Attributes:
        words: The passage that states it.
        start: Offset of the passage.
        end: Offset after the passage.
        does: Local names of relations, or lemma phrases.
        who: The subject; ``None`` is not asked for.
        involves: Whom or what else the statement names, its content included.
        polarity: Affirmed or negated.
        modality: How it is presented.
        sources: The chain of sources, outermost first; ``None`` is not asked for.
    """

    words: str
    start: int
    end: int
    does: Names
    who: Names | None = None
    involves: tuple[Names, ...] = ()
    polarity: Names | None = None
    modality: Names | None = None
    sources: tuple[Names, ...] | None = None


@dataclass(frozen=True, slots=True)
class Forbidden(Expected):
    """One statement that must not be found: a match in all that is given is a fault."""


@dataclass(frozen=True, slots=True)
class Gold:
    """All that is asked of one text."""

    expected: tuple[Expected, ...]
    forbidden: tuple[Forbidden, ...]

    @classmethod
    def read(cls, path: Path, text: str) -> Gold:
        """Read the gold of a text.

        Args:
            path: The JSON Lines file.
            text: The text that it is about.

        Raises:
            InputError: If a line is not as it should be, or its words are not in the text.
        """
        expected, forbidden = [], []
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
            if not line.strip():
                continue
            try:
                record = json.loads(line)
                if record.pop("forbidden", False):
                    forbidden.append(Forbidden(**_values(record, text)))
                else:
                    expected.append(Expected(**_values(record, text)))
            except (KeyError, TypeError, ValueError) as error:
                message = f"line {number} of {path.name} is wrong: {error}"
                raise InputError(message) from error
        return cls(tuple(expected), tuple(forbidden))


def _values(record: Mapping[str, Any], text: str) -> dict[str, Any]:
    """The fields of a record, every name as a tuple of alternatives."""
    values = dict(record)
    words = values["words"]
    values["start"] = text.index(words)
    values["end"] = values["start"] + len(words)
    values["does"] = _names(values["does"])
    for key in ("who", "polarity", "modality"):
        if key in values:
            values[key] = _names(values[key])
    for key in ("involves", "sources"):
        if key in values:
            values[key] = tuple(map(_names, values[key]))
    return values


def _names(value: str | list[str] | None) -> Names:
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else tuple(value)
