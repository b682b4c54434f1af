"""The map as an SVG picture, without a browser: the page's geometry, colours and icons."""

from __future__ import annotations

import math
from html import escape
from typing import TYPE_CHECKING

from graphbuilder.network import Bundle
from graphbuilder.view.crowd import Labelled, heaviest, sides
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
COMMUNITY_WIDTH = 3
HEAVIEST = 10**9

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
    """One drawing; points are numbered, actors before collapsed communities."""

    def __init__(self, scene: Scene, theme: Theme) -> None:
        self.scene = scene
        self.theme = theme
        self.points: list[Actor | Community] = [*scene.shown, *scene.communities]
        own = {actor.entity.id: number for number, actor in enumerate(scene.shown)}
        inside = {c.number: n for n, c in enumerate(scene.communities, len(own))}
        self.number = {
            actor.entity.id: own.get(actor.entity.id, inside.get(actor.measures.community))
            for actor in scene.actors
        }

    def document(self, title: str) -> str:
        points = self.points
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
            *self.circles(),
            *self.legend(left + 24, bottom - 22),
            "</svg>",
        ]
        return "\n".join(parts) + "\n"

    def lines(self) -> Iterator[str]:
        merged: dict[tuple[int, int], list[Bundle]] = {}
        for bundle in self.scene.bundles:
            source, target = self.number.get(bundle.source), self.number.get(bundle.target)
            if source is not None and target is not None and source != target:
                merged.setdefault((source, target), []).append(bundle)
        weights = {pair: sum(len(b.ties) for b in lines) for pair, lines in merged.items()}
        drawn = heaviest(weights, actors=range(len(self.scene.shown)))
        for (a, b), bundles in merged.items():
            if (a, b) not in drawn:
                continue
            bow = BOTH_WAYS if (b, a) in merged else ONE_WAY
            yield self.line(self.points[a], self.points[b], bundles, bow)

    def line(
        self, start: Actor | Community, end: Actor | Community, bundles: list[Bundle], bow: float
    ) -> str:
        whole = Bundle("", "", tuple(tie for bundle in bundles for tie in bundle.ties))
        (x0, y0), (x1, y1) = start.wide or (0, 0), end.wide or (0, 0)
        cx, cy = control_point((x0, y0), (x1, y1), bow)
        length = math.hypot(x1 - cx, y1 - cy) or 1.0
        ux, uy = (x1 - cx) / length, (y1 - cy) / length
        width, opacity = arrow_width(len({tie.statement for tie in whole.ties})), 0.75
        if isinstance(start, Community) or isinstance(end, Community):
            width, opacity = min(width, COMMUNITY_WIDTH), 0.3
        tip_x, tip_y = x1 - ux * (end.radius + 3), y1 - uy * (end.radius + 3)
        head = 6 + 1.4 * width
        neck_x, neck_y = tip_x - ux * head, tip_y - uy * head
        side_x, side_y = -uy * head * 0.5, ux * head * 0.5
        colour = self.theme[whole.tone]
        dashes = " ".join(f"{d * max(1, width / 2):g}" for d in DASHES[whole.certainty])
        dash = f' stroke-dasharray="{dashes}"' if dashes else ""
        return (
            f'<path d="M{x0:g} {y0:g}Q{cx:.1f} {cy:.1f} {neck_x:.1f} {neck_y:.1f}" fill="none"'
            f' stroke="{colour}" stroke-width="{width:g}" stroke-opacity="{opacity:g}"{dash}/>'
            f'<path d="M{tip_x:.1f} {tip_y:.1f}L{neck_x + side_x:.1f} {neck_y + side_y:.1f}'
            f'L{neck_x - side_x:.1f} {neck_y - side_y:.1f}Z" fill="{colour}"'
            f' fill-opacity="{opacity:g}"/>'
        )

    def circles(self) -> Iterator[str]:
        wanted = [
            Labelled(*(point.wide or (0, 0)), point.radius, _appearance(point)[1], _weight(point))
            for point in self.points
        ]
        for point, labelled, side in zip(
            self.points, wanted, sides(wanted, size=SIZE), strict=True
        ):
            yield self.circle(point) + "".join(self.label(labelled, side) if side else ())

    def circle(self, point: Actor | Community) -> str:
        x, y = point.wide or (0, 0)
        kind, _, dash = _appearance(point)
        scale = point.radius * 1.12 / 24
        fill, colour = (self.theme["thing"], "ink") if dash else (self.theme[kind], "card")
        return (
            f'<circle cx="{x}" cy="{y}" r="{point.radius:g}" fill="{fill}"'
            f' stroke="{self.theme[colour]}" stroke-width="2"{dash}/>'
            f'<path d="{ICONS[kind]}" fill="#fff" fill-rule="evenodd" transform="translate('
            f'{x - 12 * scale:.1f} {y - 12 * scale:.1f}) scale({scale:.3f})"/>'
        )

    def label(self, point: Labelled, side: str) -> Iterator[str]:
        step = 1.2 * SIZE
        above = point.y - point.radius - SIZE * (1.2 * len(point.lines) - 0.8)
        first = above if side == "above" else point.y + point.radius + step
        for number, line in enumerate(point.lines):
            yield self.words(point.x, first + step * number, line)

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


def _weight(point: Actor | Community) -> int:
    """Who is labelled first: what is collapsed, then the heavy."""
    return point.measures.weight if isinstance(point, Actor) else HEAVIEST + point.size


def _appearance(point: Actor | Community) -> tuple[str, tuple[str, ...], str]:
    """Kind, label and outline of an actor or a collapsed community."""
    if not isinstance(point, Community):
        return point.kind, point.label, ""
    words = f"{point.size} around {point.name}" if point.name else f"{point.size} others"
    return "group", wrap(words), ' stroke-dasharray="4 3"'
