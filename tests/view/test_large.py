"""Graphs too large to be read whole: some actors are shown, the rest opens on demand."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from graphbuilder.view import View

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Tab

BENCHMARK = Path(__file__).parents[2] / "benchmarks" / "view.py"


@pytest.fixture(scope="module")
def crowd(view: View) -> str:
    """The story with room for six actors only."""
    return View(view.material, title="A crowd", limit=6).html()


def test_it_says_how_many_are_shown(crowd: str, open_page: Callable[..., Tab]) -> None:
    """A reader is never left to think that what is shown is all."""
    tab = open_page(crowd)
    assert "Showing 6 of 15 actors" in tab.page.inner_text("#shown")
    assert tab.ask("() => window.actorMap.standing()") == 6


def test_a_community_opens_on_click(crowd: str, open_page: Callable[..., Tab]) -> None:
    """A click on a dashed circle puts its actors on the map."""
    tab = open_page(crowd)
    spot = tab.ask(
        "() => window.actorMap.screenPosition("
        "window.actorMap.lines().flatMap((l) => [l.source, l.target]).find((p) => isNaN(p)))"
    )
    box = tab.page.locator("#map").bounding_box()
    assert box is not None
    tab.page.mouse.click(box["x"] + spot["x"], box["y"] + spot["y"])
    assert tab.ask("() => window.actorMap.standing()") > 6
    assert len(tab.ask("() => window.actorMap.drawnLabels().points")) > 6
    assert tab.complaints == []


def test_search_brings_anybody_onto_the_map(crowd: str, open_page: Callable[..., Tab]) -> None:
    """An actor inside a community is found and shown with its neighbours."""
    tab = open_page(crowd)
    tab.page.fill("#query", "lock riots")
    tab.page.keyboard.press("Enter")
    assert tab.page.inner_text("#panel h2") == "Lock Riots"
    assert "Iris Cole" in tab.page.inner_text("#panel")
    names = "() => window.actorMap.svg()"
    assert "Lock Riots" in tab.ask(names)


def test_a_link_to_a_hidden_actor(crowd: str, open_page: Callable[..., Tab]) -> None:
    """A deep link shows its actor though a community hides it."""
    tab = open_page(crowd, address="#actor=lock-riots")
    assert tab.page.inner_text("#panel h2") == "Lock Riots"


def test_communities_are_in_the_picture(view: View) -> None:
    """The static picture has the collapsed communities too."""
    assert " around" in View(view.material, limit=6).svg()


def test_a_large_page_stays_small(open_page: Callable[..., Tab]) -> None:
    """A quarter of 20,000 statements takes less than a quarter of 15 MB, and opens."""
    specification = importlib.util.spec_from_file_location("view_benchmark", BENCHMARK)
    assert specification is not None
    assert specification.loader is not None
    benchmark = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(benchmark)
    html = benchmark.invent(1200, 5000).html()
    assert len(html.encode()) < 15_000_000 / 4
    tab = open_page(html)
    assert "Showing 200 of 1,200 actors" in tab.page.inner_text("#shown")
    assert tab.complaints == []
