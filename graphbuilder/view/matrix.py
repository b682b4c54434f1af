"""Who to whom as a table in a picture: rows act, columns are acted upon."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graphbuilder.network import Certainty
from graphbuilder.view.palette import LIGHT
from graphbuilder.view.svg import FONT, frame, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graphbuilder.network import Bundle
    from graphbuilder.view.palette import Theme
    from graphbuilder.view.scene import Scene

MOST = 30
CELL = 30
CHARACTER = 7
LONGEST = 30
PAD = 24
KEY, KEY_WIDTH = 96, 500


def draw_matrix(scene: Scene, *, title: str, theme: Theme = LIGHT, most: int = MOST) -> str:
    """Draw the matrix of the heaviest actors.

    A filled cell is something that a document says itself; an outlined one is only claimed,
    denied or not yet real. The number counts the statements.

    Args:
        scene: Actors and bundles.
        title: What the picture is called for those who cannot see it.
        theme: Light or dark colours.
        most: How many actors, the heaviest first.

    Returns:
        An SVG document, the same for the same scene.
    """
    heaviest = {actor.entity.id for actor in scene.actors[:most]}
    cells = [b for b in scene.bundles if b.source in heaviest and b.target in heaviest]
    grid = _Grid(
        _names(scene, {cell.source for cell in cells}),
        _names(scene, {cell.target for cell in cells}),
        theme,
    )
    size = frame(width=max(grid.right + PAD, KEY_WIDTH), height=grid.bottom + PAD + KEY)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" {size} font-family="{FONT}">',
        f"<title>{text(title)}</title>",
        f'<rect width="100%" height="100%" fill="{theme["paper"]}"/>',
        f'<g font-size="12.5" fill="{theme["ink"]}">',
        *grid.headings(),
        *(grid.cell(cell) for cell in cells),
        *grid.key(),
        "</g></svg>",
    ]
    return "\n".join(parts) + "\n"


def _names(scene: Scene, wanted: set[str]) -> dict[str, str]:
    """Names by IRI, the heaviest first, cut to what a margin can hold."""
    return {
        actor.entity.id: _cut(actor.entity.name)
        for actor in scene.actors
        if actor.entity.id in wanted
    }


@dataclass(frozen=True, slots=True)
class _Grid:
    """Rows are who acts, columns are who is acted upon; both by IRI."""

    rows: dict[str, str]
    columns: dict[str, str]
    theme: Theme

    @property
    def left(self) -> int:
        return PAD + CHARACTER * max(map(len, self.rows.values()), default=0)

    @property
    def top(self) -> int:
        return PAD + CHARACTER * max(map(len, self.columns.values()), default=0)

    @property
    def right(self) -> int:
        return self.left + CELL * len(self.columns)

    @property
    def bottom(self) -> int:
        return self.top + CELL * len(self.rows)

    def headings(self) -> Iterator[str]:
        lines = [
            f"M{self.left} {self.top + CELL * n}H{self.right}" for n in range(len(self.rows) + 1)
        ]
        lines += [
            f"M{self.left + CELL * n} {self.top}V{self.bottom}"
            for n in range(len(self.columns) + 1)
        ]
        yield f'<path d="{"".join(lines)}" stroke="{self.theme["rule"]}"/>'
        for number, name in enumerate(self.rows.values()):
            y = self.top + CELL * (number + 0.5) + 4
            yield f'<text x="{self.left - 8}" y="{y:g}" text-anchor="end">{text(name)}</text>'
        for number, name in enumerate(self.columns.values()):
            x = self.left + CELL * (number + 0.5) + 4
            turn = f"translate({x:g} {self.top - 8}) rotate(-90)"
            yield f'<text transform="{turn}">{text(name)}</text>'

    def cell(self, bundle: Bundle) -> str:
        x = self.left + CELL * list(self.columns).index(bundle.target)
        y = self.top + CELL * list(self.rows).index(bundle.source)
        colour, count = self.theme[bundle.tone], len({tie.statement for tie in bundle.ties})
        is_solid = bundle.certainty is Certainty.ASSERTED
        fill = f'fill="{colour}"' if is_solid else f'fill="none" stroke="{colour}" stroke-width="2"'
        ink = self.theme["card"] if is_solid else self.theme["ink"]
        return (
            f'<rect x="{x + 3}" y="{y + 3}" width="{CELL - 6}" height="{CELL - 6}" rx="4" {fill}/>'
            f'<text x="{x + CELL / 2:g}" y="{y + CELL / 2 + 4.5:g}" text-anchor="middle"'
            f' fill="{ink}">{count}</text>'
        )

    def key(self) -> Iterator[str]:
        """What colours and outlines mean, and that rows act."""
        x, y = PAD, self.bottom + 38
        for tone in ("friendly", "hostile", "mixed", "neutral"):
            yield self.swatch(x, y, tone, f'fill="{self.theme[tone]}"')
            x += 40 + CHARACTER * len(tone)
        outline = f'fill="none" stroke="{self.theme["neutral"]}" stroke-width="2"'
        yield self.swatch(PAD, y + 26, "only claimed, denied or not yet real", outline)
        words = "Rows act, columns are acted upon; numbers count statements."
        yield f'<text x="{PAD}" y="{y + 52}">{words}</text>'

    def swatch(self, x: float, y: float, words: str, fill: str) -> str:
        """A sample of a cell with its meaning."""
        return (
            f'<rect x="{x:g}" y="{y - 11:g}" width="14" height="14" rx="3" {fill}/>'
            f'<text x="{x + 20:g}" y="{y:g}">{words}</text>'
        )


def _cut(name: str) -> str:
    return name if len(name) <= LONGEST else name[: LONGEST - 1].rstrip() + "…"
