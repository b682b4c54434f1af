"""What stands where on the canvas, whatever the shape of the window."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Tab

LABELS = """() => {
  const frame = document.createElement('div');
  frame.innerHTML = window.actorMap.svg();
  document.body.append(frame);
  return [...frame.querySelectorAll('g')].filter((g) => g.querySelector('text')).map((g) => {
    const boxes = [...g.querySelectorAll('text')].map((text) => text.getBBox());
    return [
      g.textContent,
      Math.min(...boxes.map((box) => box.x)),
      Math.min(...boxes.map((box) => box.y)),
      Math.max(...boxes.map((box) => box.x + box.width)),
      Math.max(...boxes.map((box) => box.y + box.height)),
    ];
  });
}"""


@pytest.mark.parametrize("size", [(1440, 900), (1100, 1000), (1900, 700), (390, 844)])
def test_labels_stand_apart(
    html: str, open_page: Callable[..., Tab], size: tuple[int, int]
) -> None:
    """Whatever the shape of the window, most actors are named and no name is on another."""
    tab = open_page(html, viewport={"width": size[0], "height": size[1]})
    labels = tab.ask(LABELS)
    assert len(labels) >= 13
    over = [
        (a[0], b[0])
        for a, b in itertools.combinations(labels, 2)
        if a[1] < b[3] - 1 and b[1] < a[3] - 1 and a[2] < b[4] - 1 and b[2] < a[4] - 1
    ]
    assert over == []


def test_words_on_lines_belong_to_what_is_looked_at(
    html: str, open_page: Callable[..., Tab]
) -> None:
    """Only lines in focus have words, and they lose them when something else is chosen."""
    tab = open_page(html)
    words = "() => window.actorMap.drawnLabels().lines"
    assert tab.ask(words) == []
    tab.ask("() => window.actorMap.goTo(window.actorMap.findActors('Karl Weiss')[0])")
    assert set(tab.ask(words)) == {"refuses +1"}
    tab.select_line("Sylvania", "Freedonia")
    assert tab.ask(words) == ["permits"]
    tab.page.click("#close")
    assert tab.ask(words) == []


def test_the_map_takes_the_shape_of_the_window(html: str, open_page: Callable[..., Tab]) -> None:
    """In a square window the map is squarer than in a wide one, and never smaller."""
    spread = """() => ['x', 'y'].map((axis) => {
      const spots = window.actorMap.actors.map((a) => window.actorMap.placeOf(a.index)[axis]);
      return Math.max(...spots) - Math.min(...spots);
    })"""
    square = open_page(html, viewport={"width": 1400, "height": 900}).ask(spread)
    wide = open_page(html, viewport={"width": 2200, "height": 900}).ask(spread)
    assert wide[0] / wide[1] > square[0] / square[1]
    places = re.findall(r'"wide":\[(-?\d+),(-?\d+)\]', html)
    for axis in (0, 1):
        spots = [int(place[axis]) for place in places]
        assert min(wide[axis], square[axis]) >= max(spots) - min(spots)


@pytest.mark.parametrize("size", [(1440, 900), (1100, 1000), (1900, 700)])
def test_names_at_the_edge_are_whole(
    html: str, open_page: Callable[..., Tab], size: tuple[int, int]
) -> None:
    """The whole map fits its frame, names and all: none ends under a panel."""
    long = re.sub(r'("label":"[^"]*)"', r'\1sonburghaven"', html)
    tab = open_page(long, viewport={"width": size[0], "height": size[1]})
    outside = tab.ask("""() => {
      const { width, height } = document.getElementById('map').getBoundingClientRect();
      const drawn = new Set(window.actorMap.drawnLabels().points);
      const pen = document.createElement('canvas').getContext('2d');
      pen.font = `14px ${getComputedStyle(document.body).fontFamily}`;
      return window.actorMap.actors.filter(({ label, index }) => {
        if (!drawn.has(label)) return false;
        const { x, y } = window.actorMap.screenPosition(index);
        const lines = label.split('\\n').map((line) => pen.measureText(line).width);
        const half = Math.max(...lines) / 2;
        return x - half < 0 || x + half > width || y < 0 || y > height;
      }).map(({ label }) => label);
    }""")
    assert outside == []
