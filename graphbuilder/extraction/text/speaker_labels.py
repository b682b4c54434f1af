"""Labels of speakers at the start of lines ("Q:", "Ann Lee:", "((Ann Lee))")."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

BRACKETED = re.compile(r"\(\((?P<name>[^()\n]{1,40})\)\)\s*:?\s*")
INITIALS = re.compile(r"(?P<name>[A-Z]{2,3})\s+(?=[A-Z])")
NAMED = re.compile(r"(?P<name>(?:[A-Z][\w.’'-]*\s?){1,4}):\s+(?=\S)")
FEWEST_TURNS = 2


def label_lengths(lines: Sequence[str], *, credited: tuple[str, ...] = ()) -> list[int]:
    """How many characters of each line are the label of a speaker.

    A name and a colon may open any sentence; that it labels turns shows in that it comes again,
    or in that it answers a labelled question. Initials without a colon do both.

    Args:
        lines: The lines of a text.
        credited: Ends of what labels no speaker, in lower case ("image:").

    Returns:
        As many lengths as lines; 0 where there is no label.

    >>> label_lengths(["Ann Lee: Why?", "Q: So.", "Note: a plan.", "Ann Lee: Yes.", "Q: Who?"])
    [9, 3, 0, 9, 3]
    >>> label_lengths(["((WN)) Why?", "Ann Lee: So.", "Note: a plan."])
    [7, 9, 0]
    >>> label_lengths(["((WN)) Why?", "AL We slept.", "((WN)) When?", "AL In May."])
    [7, 3, 7, 3]
    """
    bracketed = [BRACKETED.match(line) for line in lines]
    named = [_named(line, credited) for line in lines]
    initials = [INITIALS.match(line) for line in lines]
    times = Counter(match["name"] for match in (*named, *initials) if match)
    found: list[int] = []
    for number, (double, single) in enumerate(zip(bracketed, named, strict=True)):
        if double:
            found.append(double.end())
            continue
        answers = number > 0 and found[-1] > 0 and lines[number - 1].rstrip().endswith("?")
        short = initials[number] if answers and single is None else None
        if short is not None and times[short["name"]] >= FEWEST_TURNS:
            found.append(short.end())
            continue
        again = single is not None and times[single["name"]] >= FEWEST_TURNS
        found.append(single.end() if single is not None and (again or answers) else 0)
    return found


def _named(line: str, credited: tuple[str, ...]) -> re.Match[str] | None:
    """The name and colon that open a line, if they credit no picture."""
    found = NAMED.match(line)
    return None if found and found.group().strip().lower().endswith(credited) else found
