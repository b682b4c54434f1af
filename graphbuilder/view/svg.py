"""The map as an SVG picture, without a browser: the page's geometry, colours and icons."""

from __future__ import annotations

import math
from html import escape
from typing import TYPE_CHECKING

from graphbuilder.network import Bundle
from graphbuilder.view.layout import BOTH_WAYS, ONE_WAY, control_point, wrap
from graphbuilder.view.palette import DASHES, ICONS, LIGHT
from graphbuilder.view.scene import Actor, Community

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graphbuilder.view.palette import Theme
    from graphbuilder.view.scene import Scene

FONT = "system-ui, 'Segoe UI', 'Noto Sans', 'DejaVu Sans', sans-serif"
MARGIN = 70
SIZE = 12.5
LEGEND = 46
MOST_LINES, COMMUNITY_LINES = 360, 60

_FORBIDDEN = {code: "\ufffd" for code in range(32) if code not in {9, 10, 13}}


def text(words: str) -> str:
    """Words as they can stand in XML."""
    plain = words.translate(_FORBIDDEN).encode("utf-8", "replace").decode()
    return escape(plain, quote=True)


def draw_map(scene: Scene, *, title: str, theme: Theme = LIGHT) -> str:
    """Draw the map.

    Args:
        scene: What is drawn, and where.
        title: What the picture is called for those who cannot see it.
        theme: Light or dark colours.

    Returns:
        An SVG document, the same for the same scene.
    """
    return _Drawing(scene, theme).document(title)


def arrow_width(count: int) -> float:
    """How wide the line of so many statements is."""
    return round(1.5 + 1.7 * math.log2(max(1, count)), 1)


def frame(*, width: float, height: float, left: float = 0, top: float = 0) -> str:
    """The attributes that give a picture its size."""
    return f'viewBox="{left:g} {top:g} {width:g} {height:g}" width="{width:g}" height="{height:g}"'


class _Drawing:
    """One drawing; points are actors' IRIs and communities' numbers."""

    def __init__(self, scene: Scene, theme: Theme) -> None:
        self.scene = scene
        self.theme = theme
        self.point: dict[str, Actor | Community] = {}
        shown = {actor.entity.id: actor for actor in scene.shown}
        inside = {community.number: community for community in scene.communities}
        for actor in scene.actors:
            iri = actor.entity.id
            place = shown.get(iri) or inside.get(actor.measures.community)
            if place is not None:
                self.point[iri] = place

    def document(self, title: str) -> str:
        points: list[Actor | Community] = [*self.scene.shown, *self.scene.communities]
        places = [(point.wide or (0, 0), point.radius) for point in points] or [((0, 0), 10.0)]
        left = min(x - radius for (x, _), radius in places) - MARGIN
        right = max(x + radius for (x, _), radius in places) + MARGIN
        top = min(y - radius for (_, y), radius in places) - MARGIN / 2
        bottom = max(y + radius for (_, y), radius in places) + MARGIN + LEGEND
        width, height = max(right - left, 680), bottom - top
        size = frame(width=width, height=height, left=left, top=top)
        parts = [
            f'<svg xmlns="http://www.w3.org/2000/svg" role="img" {size} font-family="{FONT}">',
            f"<title>{text(title)}</title>",
            (
                f'<rect x="{left:g}" y="{top:g}" width="{width:g}" height="{height:g}"'
                f' fill="{self.theme["paper"]}"/>'
            ),
            *self.lines(),
            *(self.circle(point) for point in points),
            *self.legend(left + 24, bottom - 22),
            "</svg>",
        ]
        return "\n".join(parts) + "\n"

    def lines(self) -> Iterator[str]:
        merged: dict[tuple[int, int], list[Bundle]] = {}
        order: dict[int, Actor | Community] = {}
        for bundle in self.scene.bundles:
            ends = self.point.get(bundle.source), self.point.get(bundle.target)
            if ends[0] is None or ends[1] is None or ends[0] is ends[1]:
                continue
            key = (id(ends[0]), id(ends[1]))
            order |= {key[0]: ends[0], key[1]: ends[1]}
            merged.setdefault(key, []).append(bundle)
        actors = {id(actor) for actor in self.scene.shown}
        for a, b in _heaviest(merged, actors):
            bundles = merged[a, b]
            bow = BOTH_WAYS if (b, a) in merged else ONE_WAY
            yield self.line(order[a], order[b], bundles, bow)

    def line(
        self, start: Actor | Community, end: Actor | Community, bundles: list[Bundle], bow: float
    ) -> str:
        whole = Bundle("", "", tuple(tie for bundle in bundles for tie in bundle.ties))
        (x0, y0), (x1, y1) = start.wide or (0, 0), end.wide or (0, 0)
        cx, cy = control_point((x0, y0), (x1, y1), bow)
        length = math.hypot(x1 - cx, y1 - cy) or 1.0
        ux, uy = (x1 - cx) / length, (y1 - cy) / length
        width = arrow_width(len({tie.statement for tie in whole.ties}))
        tip_x, tip_y = x1 - ux * (end.radius + 3), y1 - uy * (end.radius + 3)
        head = 6 + 1.4 * width
        neck_x, neck_y = tip_x - ux * head, tip_y - uy * head
        side_x, side_y = -uy * head * 0.5, ux * head * 0.5
        colour = self.theme[whole.tone]
        dashes = " ".join(f"{d * max(1, width / 2):g}" for d in DASHES[whole.certainty])
        dash = f' stroke-dasharray="{dashes}"' if dashes else ""
        return (
            f'<path d="M{x0:g} {y0:g}Q{cx:.1f} {cy:.1f} {neck_x:.1f} {neck_y:.1f}" fill="none"'
            f' stroke="{colour}" stroke-width="{width:g}" stroke-opacity=".75"{dash}/>'
            f'<path d="M{tip_x:.1f} {tip_y:.1f}L{neck_x + side_x:.1f} {neck_y + side_y:.1f}'
            f'L{neck_x - side_x:.1f} {neck_y - side_y:.1f}Z" fill="{colour}" fill-opacity=".75"/>'
        )

    def circle(self, point: Actor | Community) -> str:
        x, y = point.wide or (0, 0)
        kind, label, dash = _appearance(point)
        scale = point.radius * 1.12 / 24
        colour = self.theme["ink"] if dash else self.theme["card"]
        return (
            f'<circle cx="{x}" cy="{y}" r="{point.radius:g}" fill="{self.theme[kind]}"'
            f' stroke="{colour}" stroke-width="2"{dash}/>'
            f'<path d="{ICONS[kind]}" fill="#fff" fill-rule="evenodd" transform="translate('
            f'{x - 12 * scale:.1f} {y - 12 * scale:.1f}) scale({scale:.3f})"/>'
            + "".join(
                self.words(x, y + point.radius + SIZE * (1.2 + 1.2 * number), line)
                for number, line in enumerate(label)
            )
        )

    def words(self, x: float, y: float, words: str, *, anchor: str = "middle") -> str:
        return (
            f'<text x="{x:g}" y="{y:.1f}" text-anchor="{anchor}" font-size="{SIZE}"'
            f' fill="{self.theme["ink"]}" stroke="{self.theme["paper"]}" stroke-width="4"'
            f' stroke-linejoin="round" paint-order="stroke">{text(words)}</text>'
        )

    def legend(self, x: float, y: float) -> Iterator[str]:
        samples: list[tuple[str, tuple[int, ...], str]] = [
            *((tone, (), tone) for tone in ("friendly", "hostile", "mixed", "neutral")),
            ("neutral", DASHES["claimed"], "claimed"),
            ("neutral", DASHES["unreal"], "not yet real"),
            ("neutral", DASHES["denied"], "denied"),
        ]
        for colour, dashes, words in samples:
            pattern = " ".join(map(str, dashes))
            dash = f' stroke-dasharray="{pattern}"' if pattern else ""
            yield (
                f'<path d="M{x:g} {y - 4:g}h24" stroke="{self.theme[colour]}"'
                f' stroke-width="2.6" fill="none"{dash}/>'
                + self.words(x + 30, y, words, anchor="start")
            )
            x += 46 + 7 * len(words)


def _heaviest(
    lines: dict[tuple[int, int], list[Bundle]], actors: set[int]
) -> list[tuple[int, int]]:
    """All lines, or as many as can be told apart: the heaviest, mostly between actors."""
    if len(lines) <= MOST_LINES:
        return list(lines)
    weight = {pair: sum(len(bundle.ties) for bundle in lines[pair]) for pair in lines}
    ranked = sorted(lines, key=lambda pair: -weight[pair])
    between = [pair for pair in ranked if actors.issuperset(pair)]
    others = [pair for pair in ranked if not actors.issuperset(pair)]
    kept = {*between[: MOST_LINES - COMMUNITY_LINES], *others[:COMMUNITY_LINES]}
    return [pair for pair in lines if pair in kept]


def _appearance(point: Actor | Community) -> tuple[str, tuple[str, ...], str]:
    """Kind, label and outline of an actor or a collapsed community."""
    if isinstance(point, Community):
        return "group", wrap(f"{point.size} around {point.name}"), ' stroke-dasharray="4 3"'
    return point.kind, point.label, ""
