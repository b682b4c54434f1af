"""Labels of speakers at the start of lines ("Q:", "Ann Lee:", "((Ann Lee))")."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

BRACKETED = re.compile(r"\(\((?P<name>[^()\n]{1,40})\)\)\s*:?\s*")
NAMED = re.compile(r"(?P<name>(?:[A-Z][\w.’'-]*\s?){1,4}):\s+(?=\S)")
FEWEST_TURNS = 2


def label_lengths(lines: Sequence[str]) -> list[int]:
    """How many characters of each line are the label of a speaker.

    A name and a colon may open any sentence; that it labels turns shows in that it comes again.

    Args:
        lines: The lines of a text.

    Returns:
        As many lengths as lines; 0 where there is no label.

    >>> label_lengths(["Ann Lee: Why?", "Q: So.", "Note: a plan.", "Ann Lee: Yes.", "Q: Who?"])
    [9, 3, 0, 9, 3]
    """
    bracketed = [BRACKETED.match(line) for line in lines]
    named = [NAMED.match(line) for line in lines]
    times = Counter(match["name"] for match in named if match)
    return [
        double.end()
        if double
        else single.end()
        if single and times[single["name"]] >= FEWEST_TURNS
        else 0
        for double, single in zip(bracketed, named, strict=True)
    ]
