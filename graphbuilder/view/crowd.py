"""What is drawn of a crowd: the heaviest lines of each point, and the labels that have room.

The page's script decides the same in ``bundles.js`` and ``labels.js``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

Pair = tuple[int, int]

MOST_LINES = 360
LINES_OF_EACH = 2
CROWD = 90
CHARACTER, LINE = 0.6, 1.2


def heaviest(weights: Mapping[Pair, int], *, actors: Collection[int]) -> set[Pair]:
    """All lines, or as many as can be told apart: of each point its heaviest ones.

    Args:
        weights: How heavy each line is, by ordered pair of points.
        actors: The points that are actors; lines of whole communities are many and say little.

    Returns:
        The pairs to draw.
    """
    if len(weights) <= MOST_LINES:
        return set(weights)
    ranked = sorted(weights, key=lambda pair: (-weights[pair], pair))
    between = [pair for pair in ranked if pair[0] in actors and pair[1] in actors]
    of_communities = [pair for pair in ranked if not (pair[0] in actors and pair[1] in actors)]
    others = _skeleton(of_communities, 1)
    return {*_skeleton(between, LINES_OF_EACH)[: max(0, MOST_LINES - len(others))], *others}


def _skeleton(ranked: Iterable[Pair], of_each: int) -> list[Pair]:
    """The first lines of each point, in their order."""
    drawn: dict[int, int] = {}
    kept = []
    for pair in ranked:
        if min(drawn.get(point, 0) for point in pair) < of_each:
            kept.append(pair)
            for point in pair:
                drawn[point] = drawn.get(point, 0) + 1
    return kept


@dataclass(frozen=True, slots=True)
class Labelled:
    """A circle that wants its label drawn.

    Attributes:
        x: Its middle.
        y: Its middle.
        radius: Its radius.
        lines: The label.
        weight: The heavier of two is labelled first.
    """

    x: float
    y: float
    radius: float
    lines: tuple[str, ...]
    weight: float


def sides(points: Sequence[Labelled], *, size: float) -> list[str | None]:
    """On which side of its circle each label is drawn.

    Args:
        points: The circles.
        size: Size of the letters in pixels.

    Returns:
        For each point ``below`` or ``above``, or ``None`` where a label would stand on another
        one or on a circle; in a crowd it may stand on lighter circles.
    """
    found: list[str | None] = [None] * len(points)
    taken: list[_Box] = []
    circles = [_circle(point) for point in points]
    for index in sorted(range(len(points)), key=lambda i: (-points[i].weight, i)):
        point = points[index]
        avoided = [
            circles[other]
            for other, rival in enumerate(points)
            if other != index and (len(points) <= CROWD or rival.weight > point.weight)
        ]
        for side in ("below", "above"):
            box = _label(point, size, side)
            if not any(box.overlaps(other) for other in (*taken, *avoided)):
                found[index] = side
                taken.append(box)
                break
    return found


@dataclass(frozen=True, slots=True)
class _Box:
    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: _Box) -> bool:
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


def _circle(point: Labelled) -> _Box:
    half = point.radius * 0.8
    return _Box(point.x - half, point.y - half, point.x + half, point.y + half)


def _label(point: Labelled, size: float, side: str) -> _Box:
    half = max((len(line) for line in point.lines), default=0) * size * CHARACTER / 2
    height = len(point.lines) * size * LINE + 2
    gap = point.radius + 3
    top = point.y + gap if side == "below" else point.y - gap - height
    return _Box(point.x - half, top, point.x + half, top + height)
