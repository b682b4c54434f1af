"""Where actors stand: the same place for the same graph, with room for every label.

Kamada and Kawai (1989) up to 150 actors, Fruchterman and Reingold (1991) above, each from a
fixed start; then labels, circles and curved lines are pushed off each other.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from graphbuilder.network.measures import seeded

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    Points = NDArray[np.float64]

KAMADA_KAWAI_LIMIT = 150
CHARACTER = 7.4
LINE = 17.0
EDGE_LENGTH = 150.0
STEPS, CURVE_STEPS = 260, 150
EVENNESS = 0.5
BOTH_WAYS = 0.14
ONE_WAY = 0.07

Point = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Node:
    """What the layout must know of a node.

    Attributes:
        label: The words under the circle, in the lines in which they are drawn.
        radius: Radius of the circle in pixels.
    """

    label: tuple[str, ...]
    radius: float

    @property
    def half_width(self) -> float:
        """Half the width of circle and label."""
        widest = max((len(line) for line in self.label), default=0)
        return max(self.radius, min(widest, 24) * CHARACTER / 2) + 9

    @property
    def label_height(self) -> float:
        """Height of the label."""
        return LINE * len(self.label) + 4


def wrap(label: str, width: int = 17) -> tuple[str, ...]:
    """A label in at most two lines, the second cut short where it must be.

    >>> wrap("Ministry of Foreign Affairs")
    ('Ministry of', 'Foreign Affairs')
    """
    if len(label) <= width:
        return (label,)
    words = label.split()
    cuts = [(" ".join(words[:i]), " ".join(words[i:])) for i in range(1, len(words))]
    if not cuts:
        return (_cut(label, width + 3),)
    first, second = min(cuts, key=lambda cut: max(len(cut[0]), len(cut[1])))
    return (_cut(first, width + 3), _cut(second, width + 3))


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 1].rstrip() + "…"


def place(
    nodes: Sequence[Node], edges: Mapping[tuple[int, int], int], *, aspect: float = 1.35
) -> list[Point]:
    """Places for nodes.

    Args:
        nodes: The nodes.
        edges: Weights by ordered pair of indices.
        aspect: Width over height that the picture should have.

    Returns:
        Whole pixels, the middle of the picture near (0, 0); circles never overlap.
    """
    if not nodes:
        return []
    points = _pack([_component(part, edges) for part in _components(nodes, edges)], aspect)
    _separate(points, nodes, edges)
    points -= (points.max(axis=0) + points.min(axis=0)) / 2
    return [(round(x), round(y)) for x, y in points.tolist()]


def control_point(
    start: tuple[float, float], end: tuple[float, float], roundness: float
) -> tuple[float, float]:
    """The control point of a line's curve, as vis-network computes it for ``curvedCW``."""
    dx, dy = end[0] - start[0], start[1] - end[1]
    share = roundness * 0.5 + 0.5
    angle = math.atan2(dy, dx) + share * math.pi
    length = share * math.hypot(dx, dy)
    return start[0] + length * math.sin(angle), start[1] + length * math.cos(angle)


def _components(nodes: Sequence[Node], edges: Mapping[tuple[int, int], int]) -> list[list[int]]:
    """Connected parts, the largest first."""
    neighbours: list[list[int]] = [[] for _ in nodes]
    for a, b in edges:
        neighbours[a].append(b)
        neighbours[b].append(a)
    seen: set[int] = set()
    parts: list[list[int]] = []
    for first in range(len(nodes)):
        if first in seen:
            continue
        part, queue = [], [first]
        seen.add(first)
        while queue:
            node = queue.pop()
            part.append(node)
            fresh = [n for n in dict.fromkeys(neighbours[node]) if n not in seen]
            seen.update(fresh)
            queue.extend(fresh)
        parts.append(sorted(part))
    return sorted(parts, key=lambda part: (-len(part), part))


def _component(part: list[int], edges: Mapping[tuple[int, int], int]) -> tuple[list[int], Points]:
    """One connected part, its long axis lying flat."""
    if len(part) == 1:
        return part, np.zeros((1, 2))
    number = {node: index for index, node in enumerate(part)}
    pairs = sorted(
        {(min(number[a], number[b]), max(number[a], number[b])) for a, b in edges if a in number}
    )
    import igraph  # noqa: PLC0415  only a page that is drawn needs it

    g = igraph.Graph(n=len(part), edges=pairs)
    start = g.layout_circle()
    with seeded():
        if len(part) <= KAMADA_KAWAI_LIMIT:
            drawn = g.layout_kamada_kawai(seed=start, maxiter=60 * len(part))
        else:
            drawn = g.layout_fruchterman_reingold(seed=start, niter=400, grid="nogrid")
    points = np.array(drawn.coords, dtype=np.float64)
    lengths = [float(np.hypot(*(points[a] - points[b]))) for a, b in pairs if a != b]
    middle = sorted(lengths)[len(lengths) // 2] if lengths else 1.0
    crowd = 1 + 0.12 * math.log2(len(part))
    points *= EDGE_LENGTH * crowd / max(middle, 1e-6)
    return part, _fill(_lie_flat(points))


def _lie_flat(points: Points) -> Points:
    centred = points - points.mean(axis=0)
    (xx, xy), (_, yy) = (centred.T @ centred).tolist()
    turn = -0.5 * math.atan2(2 * xy, xx - yy)
    c, s = math.cos(turn), math.sin(turn)
    turned: Points = centred @ np.array([[c, s], [-s, c]])
    return turned


def _fill(points: Points) -> Points:
    """Points moved halfway towards even spacing along each axis, their order kept.

    A few far leaves would otherwise leave most of the sheet empty.
    """
    even = np.empty_like(points)
    for axis in (0, 1):
        order = np.argsort(points[:, axis], kind="stable")
        low, high = points[:, axis].min(), points[:, axis].max()
        even[order, axis] = np.linspace(low, high, len(points))
    return (1 - EVENNESS) * points + EVENNESS * even


def _pack(parts: list[tuple[list[int], Points]], aspect: float) -> Points:
    """All parts on one sheet, in rows as wide as the largest or as the aspect asks for."""
    gap = 110.0
    sizes = [np.ptp(points, axis=0) + gap for _, points in parts]
    area = float(sum(width * height for width, height in sizes))
    row_width = max(float(sizes[0][0]), math.sqrt(area * aspect))
    placed: dict[int, Points] = {}
    x = y = row_height = 0.0
    for (part, points), (width, height) in zip(parts, sizes, strict=True):
        if x and x + width > row_width:
            x, y, row_height = 0.0, y + row_height, 0.0
        corner = points - points.min(axis=0) + (x, y)
        placed.update(zip(part, corner, strict=True))
        x, row_height = x + width, max(row_height, float(height))
    sheet = np.array([placed[index] for index in range(len(placed))])
    sheet -= sheet.mean(axis=0)
    width, height = np.ptp(sheet, axis=0) + gap
    stretch = math.sqrt(max(0.4, min(2.5, aspect * height / width)))
    return sheet * (stretch, 1 / stretch)


def _separate(points: Points, nodes: Sequence[Node], edges: Mapping[tuple[int, int], int]) -> None:
    """Push labelled circles off each other, and off lines that are not theirs."""
    half_width = np.array([node.half_width for node in nodes])
    radius = np.array([node.radius for node in nodes])
    label = np.array([node.label_height for node in nodes])
    height = radius * 2 + label + 14
    curves = _Curves.of(edges)
    for step in range(STEPS):
        if step < CURVE_STEPS and len(nodes) <= KAMADA_KAWAI_LIMIT:
            points += curves.push(points, radius + 12)
        moved = _push_boxes(points, half_width, height, label / 2)
        if not moved and step >= CURVE_STEPS:
            break
    _push_circles(points, radius + 4)


def _push_boxes(points: Points, half_width: Points, height: Points, drop: Points) -> bool:
    """One step that moves overlapping boxes apart along the nearer side."""
    centre = points + np.column_stack([np.zeros(len(points)), drop])
    dx = centre[:, None, 0] - centre[None, :, 0]
    dy = centre[:, None, 1] - centre[None, :, 1]
    over_x = half_width[:, None] + half_width[None, :] - np.abs(dx)
    over_y = (height[:, None] + height[None, :]) / 2 - np.abs(dy)
    hit = (over_x > 0) & (over_y > 0)
    np.fill_diagonal(hit, val=False)
    if not hit.any():
        return False
    order = np.sign(np.subtract.outer(np.arange(len(points)), np.arange(len(points))))
    sideways = hit & (over_x <= over_y)
    upright = hit & ~sideways
    away_x = np.where(dx == 0, order, np.sign(dx))
    away_y = np.where(dy == 0, order, np.sign(dy))
    points[:, 0] += (0.28 * sideways * over_x * away_x).sum(axis=1)
    points[:, 1] += (0.28 * upright * over_y * away_y).sum(axis=1)
    return True


def _push_circles(points: Points, radius: Points) -> None:
    """Whatever is left: circles never overlap, even where labels must."""
    for _ in range(200):
        delta = points[:, None, :] - points[None, :, :]
        distance = np.hypot(delta[..., 0], delta[..., 1])
        over = radius[:, None] + radius[None, :] - distance
        np.fill_diagonal(over, 0)
        if not (over > 0).any():
            return
        distance = np.maximum(distance, 1e-6)
        push = np.where(over > 0, over * 0.52, 0)[..., None] * delta / distance[..., None]
        points += push.sum(axis=1)


@dataclass(frozen=True, slots=True)
class _Curves:
    """Lines as two straight pieces over the top of their bow."""

    start: NDArray[np.intp]
    end: NDArray[np.intp]
    bow: Points

    @classmethod
    def of(cls, edges: Mapping[tuple[int, int], int]) -> _Curves:
        pairs = sorted(pair for pair in edges if pair[0] != pair[1])
        bow = [BOTH_WAYS if (b, a) in edges else ONE_WAY for a, b in pairs]
        return cls(
            np.array([a for a, _ in pairs], dtype=np.intp),
            np.array([b for _, b in pairs], dtype=np.intp),
            np.array(bow, dtype=np.float64),
        )

    def push(self, points: Points, need: Points) -> Points:
        """How far each node must move to be clear of lines that pass it."""
        moves = np.zeros_like(points)
        if not len(self.start):
            return moves
        a, b = points[self.start], points[self.end]
        across = np.column_stack([b[:, 1] - a[:, 1], a[:, 0] - b[:, 0]])
        apex = (a + b) / 2 + across * self.bow[:, None] * 0.8
        own = np.zeros((len(self.start), len(points)), dtype=bool)
        rows = np.arange(len(self.start))
        own[rows, self.start] = own[rows, self.end] = True
        for p, q in ((a, apex), (apex, b)):
            along = q - p
            length = np.maximum((along**2).sum(axis=1), 1.0)
            offset = points[None, :, :] - p[:, None, :]
            share = np.clip((offset * along[:, None, :]).sum(axis=2) / length[:, None], 0, 1)
            away = offset - share[..., None] * along[:, None, :]
            distance = np.maximum(np.hypot(away[..., 0], away[..., 1]), 1e-6)
            short = np.where(own, 0, np.maximum(need[None, :] - distance, 0))
            moves += (0.25 * (short / distance)[..., None] * away).sum(axis=0)
        return moves
