"""Which contents of a clause count once: those that govern the same deed, done to several.

"The council asked Chad to let them bring tents and food" asks for one thing, the leave to bring
something; that the council asks for it is stated once, not once for each thing brought.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.model import Content, Filler, Mention, Statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


def stated_once(
    contents: Iterable[Statement], deeds: Mapping[str, object]
) -> dict[str, list[Statement]]:
    """The contents of a clause, grouped by the one that stands for others like it.

    Args:
        contents: The statements that a clause governs.
        deeds: For the identifier of every statement, what tells its deed from others.

    Returns:
        For the identifier of each that is to be stated, itself and those that it stands for.
    """
    first: dict[object, str] = {}
    groups: dict[str, list[Statement]] = {}
    for content in contents:
        key: object = content.id
        if isinstance(content.object, Content) and content.cue is not None:
            inner = deeds.get(content.object.statement, content.object.statement)
            key = content.cue, content.relation, _place(content.subject), inner
        chosen = first.setdefault(key, content.id)
        groups.setdefault(chosen, []).append(content)
    return groups


def _place(filler: Filler | None) -> object:
    """What tells one subject from another: where its words stand, or which statement it is."""
    return (filler.start, filler.end) if isinstance(filler, Mention) else filler
