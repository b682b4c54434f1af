"""Collapsed communities stand around the map, each on the side of those it has to do with."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from graphbuilder.view.layout import Point

MARGIN = 110
ROOM = 150
FEWEST = 8
PASSES = 400


def surround(
    inner: Sequence[Point], radius: Sequence[float], edges: Mapping[tuple[int, int], int]
) -> list[Point]:
    """Places on an ellipse around a map.

    Args:
        inner: Places of the points of the map, which are numbered first.
        radius: Radii of the circles around, in pixels; they are numbered after those.
        edges: Weights by ordered pair of numbers, between any of the two kinds.

    Returns:
        A place in whole pixels for each circle around; they never overlap.
    """
    if not radius:
        return []
    reach = MARGIN + max(radius)
    axes = [max((abs(point[axis]) for point in inner), default=0) + reach for axis in (0, 1)]
    gap = 2 * math.pi / max(len(radius), FEWEST)
    grow = max(1.0, (ROOM + max(radius)) / (gap * min(axes)))
    wanted = [_direction(len(inner) + index, inner, edges) for index in range(len(radius))]
    turns = _spread(wanted, gap)
    return [
        (round(axes[0] * grow * math.cos(turn)), round(axes[1] * grow * math.sin(turn)))
        for turn in turns
    ]


def _direction(number: int, inner: Sequence[Point], edges: Mapping[tuple[int, int], int]) -> float:
    """The angle at which the neighbours of a circle lie, seen from the middle."""
    x = y = 0.0
    for (a, b), weight in edges.items():
        if number in {a, b} and min(a, b) < len(inner):
            point = inner[min(a, b)]
            x, y = x + weight * point[0], y + weight * point[1]
    return math.atan2(y, x)


def _spread(wanted: Sequence[float], gap: float) -> list[float]:
    """Angles near the wanted ones, in their order, none nearer to the next than the gap."""
    order = sorted(range(len(wanted)), key=lambda index: (wanted[index], index))
    turns = [wanted[index] for index in order]
    for _ in range(PASSES):
        moved = False
        for place, turn in enumerate(turns):
            after = (place + 1) % len(turns)
            distance = turns[after] - turn + (2 * math.pi if after == 0 else 0)
            if len(turns) > 1 and distance < gap - 1e-9:
                push = (gap - distance) / 2
                turns[place] -= push
                turns[after] += push
                moved = True
        if not moved:
            break
    else:
        turns = [turns[0] + 2 * math.pi * place / len(turns) for place in range(len(turns))]
    found = [0.0] * len(turns)
    for place, index in enumerate(order):
        found[index] = turns[place]
    return found
