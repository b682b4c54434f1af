"""What a reader does with the page, in Chromium."""

from __future__ import annotations

import csv
import json
import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from graphbuilder.model import Attribution, AttributionType
from graphbuilder.view import View

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Tab

    from graphbuilder.network import Material

MARKED = """() => [...document.querySelectorAll('#panel .card')].map((card) => ({
  sentence: card.querySelector('blockquote').textContent,
  marks: Object.fromEntries(
    [...card.querySelectorAll('mark')].map((mark) => [mark.className, mark.textContent]),
  ),
  chips: [...card.querySelectorAll('.chip')].map((chip) => chip.textContent),
}))"""


def test_a_line_leads_to_its_sentence(html: str, open_page: Callable[..., Tab]) -> None:
    """A click on a line shows the sentence with subject, cue and content marked by offset."""
    tab = open_page(html)
    tab.select_line("Sylvania", "Freedonia")
    (card,) = tab.ask(MARKED)
    assert card["sentence"].startswith("Sylvania has signed off on Freedonia using Kestrel drones")
    assert card["marks"]["subject"] == "Sylvania"
    assert card["marks"]["cue"] == "signed off on"
    assert {"friendly", "actual", "the text’s own words", "4 May 2031"} <= set(card["chips"])


def test_those_who_speak_together_do_not_quote_each_other(
    material: Material, open_page: Callable[..., Tab]
) -> None:
    """Two sources of one cue stand side by side; a source within a source is quoted."""
    known = material.statements
    told = next(s for s in known.values() if s.attribution and s.attribution[0].source)
    (link,) = told.attribution
    by_name = {m.name or m.text: m for s in known.values() for m in s.mentions()}
    paper = Attribution(by_name["The Canal Post"], "reports", AttributionType.INDIRECT, 0, 7)
    other = replace(link, source=by_name["Karl Weiss"])
    statements = known | {told.id: replace(told, attribution=(paper, link, other))}
    tab = open_page(View(replace(material, statements=statements)).html())
    name = link.source.label if link.source else ""
    tab.choose("table")
    cells = tab.ask("() => [...document.querySelectorAll('td.said')].map((td) => td.textContent)")
    assert f"The Canal Post, quoting {name} and Karl Weiss" in cells


def test_marks_after_an_emoji(html: str, open_page: Callable[..., Tab]) -> None:
    """Offsets are code points in Python and UTF-16 units in a browser: marks fit both."""
    tab = open_page(html)
    tab.select_line("Otto Lindqvist", "The Canal Post")
    card = tab.ask(MARKED)[0]
    assert "🛡" in card["sentence"]
    assert card["marks"]["subject"] == "he"
    assert card["marks"]["cue"] == "told"
    assert card["marks"]["object"] == "The Canal Post"


def test_what_is_permitted_is_never_solid(html: str, open_page: Callable[..., Tab]) -> None:
    """The line from Freedonia to Ruritania is dashed, the one from Sylvania is not."""
    tab = open_page(html)
    family = """([a, b]) => {
      const find = (name) => window.actorMap.actors.findIndex((actor) => actor.name === name);
      return window.actorMap.lineBetween(find(a), find(b)).family;
    }"""
    assert tab.page.evaluate(family, ["Freedonia", "Ruritania"]) == "unreal"
    assert tab.page.evaluate(family, ["Sylvania", "Freedonia"]) == "asserted"


def test_nested_statements_are_sentences(html: str, open_page: Callable[..., Tab]) -> None:
    """No view ever shows the identifier of a statement."""
    tab = open_page(html)
    seen = [tab.page.inner_text("body")]
    tab.select_line("Sylvania", "Freedonia")
    seen.append(tab.page.inner_text("#panel"))
    for view in ("positions", "timeline", "table"):
        tab.choose(view)
        seen.append(tab.page.inner_text("body"))
    text = "\n".join(seen)
    assert "signs off on Freedonia using Kestrel drones against Ruritania" in text
    assert not re.search(r"\bs[0-9a-f]{16}\b", text)


def test_positions_side_by_side(html: str, open_page: Callable[..., Tab]) -> None:
    """Who permits, calls for, weighs and forbids stand beside each other, with their sources."""
    tab = open_page(html)
    brief = tab.page.inner_text(".brief")
    assert "Permit" in brief
    assert "Sylvania" in brief
    tab.choose("positions")
    sides = {
        side.locator("h3").inner_text().splitlines()[0]: side.inner_text()
        for side in tab.page.locator(".side").all()
    }
    assert list(sides) == ["Permit", "Call for or back", "Weigh", "Forbid or refuse"]
    assert "Sylvania" in sides["Permit"]
    assert "Iris Cole" in sides["Call for or back"]
    assert "according to Morning Ledger" in sides["Call for or back"]
    assert "Karl Weiss" in sides["Forbid or refuse"]
    tab.page.locator(".stand", has_text="Karl Weiss").locator("button").first.click()
    assert "steadfastly refused to provide" in tab.page.inner_text("#panel")


def test_positions_on_another_matter(html: str, open_page: Callable[..., Tab]) -> None:
    """The matter can be chosen, and what has nothing to do with it goes."""
    tab = open_page(html)
    tab.choose("positions")
    tab.page.locator(".matters button", has_text="Bordurian rockets").click()
    text = tab.page.inner_text(".sides")
    assert "Iris Cole" in text
    assert "Sylvania" not in text


def test_positions_beside_the_map(html: str, open_page: Callable[..., Tab]) -> None:
    """The panel says at once who stands where, in which words and according to whom."""
    tab = open_page(html)
    lines = [line.inner_text() for line in tab.page.locator(".brief .stance").all()]
    said = next(line for line in lines if line.startswith("Borduria would not allow"))
    assert "according to Vera Moss" in said
    assert any(line.startswith("Karl Weiss refuses to provide Falcon missiles") for line in lines)
    assert any(line.startswith("Otto Lindqvist: Canal League should end") for line in lines)


def test_an_actor_has_positions(html: str, open_page: Callable[..., Tab]) -> None:
    """A chosen actor shows where it stands, and who stands where on it."""
    tab = open_page(html)
    tab.ask("() => window.actorMap.goTo(window.actorMap.findActors('Canal League')[0])")
    own, others = (section.inner_text() for section in tab.page.locator(".brief").all())
    assert own.startswith("WHERE CANAL LEAGUE STANDS")
    assert "prohibits Freedonia from using League weapons" in own
    assert others.startswith("WHO STANDS WHERE ON CANAL LEAGUE")
    assert "Otto Lindqvist: Canal League should end the prohibition" in others


def test_a_link_to_all_positions(html: str, open_page: Callable[..., Tab]) -> None:
    """The matter stands in the address, and so does the choice of all of them."""
    tab = open_page(html)
    tab.choose("positions")
    for words in ("Freedonia", "Everything"):
        tab.page.locator(".matters button", has_text=words).click()
        again = open_page(html, address=tab.ask("() => location.hash"))
        pressed = again.page.locator(".matters [aria-pressed=true]").inner_text()
        assert pressed.startswith(words)


FACETS = {
    "stance": "hostile",
    "status": "permitted",
    "said": "Morning Ledger",
    "type": "weapon",
    "relation": "strikes",
    "document": "Ruritania Shells the Locks Again",
}


@pytest.mark.parametrize("facet", FACETS)
def test_every_facet_filters(html: str, open_page: Callable[..., Tab], facet: str) -> None:
    """Switching a value off leaves out as many statements as its count says."""
    tab = open_page(html)
    count = "() => window.actorMap.filtered()"
    everything = tab.ask(count)
    box = tab.page.locator(f'[data-facet="{facet} {FACETS[facet]}"]')
    promised = int(box.locator("xpath=../span[@class='count']").inner_text())
    box.uncheck()
    assert promised > 0
    assert tab.ask(count) == everything - promised
    assert "pass the filters" in tab.page.inner_text("#counts")
    tab.page.click("#reset")
    assert tab.ask(count) == everything


def test_dates_filter(html: str, open_page: Callable[..., Tab]) -> None:
    """The range of dates leaves out what is older."""
    tab = open_page(html)
    everything = tab.ask("() => window.actorMap.filtered()")
    tab.page.select_option('[data-facet="date from"]', "2031-06-11")
    assert 0 < tab.ask("() => window.actorMap.filtered()") < everything


@pytest.mark.parametrize("query", ["freed", "klopstok", "FREEDONIA"])
def test_search_knows_aliases(html: str, open_page: Callable[..., Tab], query: str) -> None:
    """An actor is found by part of its name or of an alias, and Enter shows it."""
    tab = open_page(html)
    tab.page.keyboard.press("/")
    tab.page.keyboard.type(query)
    assert "Freedonia" in tab.page.inner_text("#hits")
    tab.page.keyboard.press("Enter")
    assert tab.page.inner_text("#panel h2") == "Freedonia"


def test_search_without_accents(html: str, open_page: Callable[..., Tab]) -> None:
    """Accents need not be typed."""
    tab = open_page(html)
    assert tab.ask("() => window.actorMap.findActors('szohod').map((a) => a.name)") == ["Borduria"]


def test_links_come_back(html: str, open_page: Callable[..., Tab]) -> None:
    """What is chosen and filtered stands in the address, and the address brings it back."""
    tab = open_page(html)
    tab.select_line("Karl Weiss", "Freedonia")
    tab.page.locator('[data-facet="status denied"]').uncheck()
    tab.page.select_option('[data-facet="date from"]', "2031-05-04")
    tab.page.select_option('[data-facet="date to"]', "2031-05-04")
    tab.page.select_option("#colour", "community")
    tab.choose("timeline")
    address = tab.ask("() => location.hash")
    shown, passing = tab.page.inner_text("#panel"), tab.ask("() => window.actorMap.filtered()")
    again = open_page(html, address=address)
    assert again.page.inner_text("#panel") == shown
    assert again.ask("() => window.actorMap.filtered()") == passing
    assert again.page.locator("#timeline-view").is_visible()
    assert again.page.input_value("#colour") == "community"
    assert again.ask("() => location.hash") == address
    assert "karl-weiss" in address


@pytest.mark.parametrize(
    "address",
    ["#actor=nobody&view=nowhere", "#from=yesterday&hide-stance=odd", "#%%%", "#statement=x"],
)
def test_links_to_nothing(html: str, open_page: Callable[..., Tab], address: str) -> None:
    """An address that names what is not there opens the plain page."""
    tab = open_page(html, address=address)
    assert tab.page.inner_text("#panel h2") == "What the texts say"
    assert tab.complaints == []


def test_the_table_sorts(html: str, open_page: Callable[..., Tab]) -> None:
    """The table holds every statement and sorts by its columns, both ways."""
    tab = open_page(html)
    tab.choose("table")
    assert tab.page.locator("tbody tr").count() == tab.ask("() => window.actorMap.filtered()")
    column = (
        "() => [...document.querySelectorAll('tbody td:nth-child(3)')].map((d) => d.textContent)"
    )
    tab.page.click("th:nth-child(3) button")
    assert tab.ask(column) == sorted(tab.ask(column))
    tab.page.click("th:nth-child(3) button")
    assert tab.ask(column) == sorted(tab.ask(column), reverse=True)
    assert tab.page.get_attribute("th:nth-child(3)", "aria-sort") == "descending"


def test_the_timeline_is_in_order(html: str, open_page: Callable[..., Tab]) -> None:
    """Days follow each other, with the statements of each."""
    tab = open_page(html)
    tab.choose("timeline")
    days = [day.inner_text() for day in tab.page.locator(".day h3").all()]
    assert [day.splitlines()[0] for day in days] == ["4 May 2031", "11 Jun 2031"]
    tab.page.click("text=Show the newest first")
    turned = [day.inner_text() for day in tab.page.locator(".day h3").all()]
    assert turned == days[::-1]
    tab.page.locator(".moment", has_text="Ruritania attacks Freedonia").click()
    assert "Ruritania attacked Freedonia on Sunday." in tab.page.inner_text("#panel")


def test_keys_walk_the_map(html: str, open_page: Callable[..., Tab]) -> None:
    """Arrow keys go from actor to actor, Enter opens the evidence, Escape closes it."""
    tab = open_page(html)
    tab.page.focus("#map")
    tab.page.keyboard.press("ArrowRight")
    first = tab.page.inner_text("#panel h2")
    tab.page.keyboard.press("ArrowRight")
    assert tab.page.inner_text("#panel h2") != first
    assert tab.page.inner_text("#live").startswith(tab.page.inner_text("#panel h2"))
    tab.page.keyboard.press("Enter")
    assert tab.ask("() => document.activeElement.id") == "panel"
    tab.page.keyboard.press("Escape")
    assert tab.page.inner_text("#panel h2") == "What the texts say"


def test_exports(html: str, open_page: Callable[..., Tab], tmp_path: Path) -> None:
    """Every export is a file that its tools can read."""
    tab = open_page(html)
    files = {}
    for kind in ("svg", "png", "csv", "json"):
        tab.page.click("#export summary")
        with tab.page.expect_download() as download:
            tab.page.click(f"[data-export={kind}]")
        files[kind] = tmp_path / download.value.suggested_filename
        download.value.save_as(files[kind])
    ET.parse(files["svg"])  # noqa: S314  our own page wrote it
    assert files["png"].read_bytes().startswith(b"\x89PNG")
    assert len(json.loads(files["json"].read_text("utf-8"))["statements"]) == 29
    with files["csv"].open(encoding="utf-8-sig", newline="") as file:
        rows = [*csv.DictReader(file)]
    assert len(rows) == 29
    assert {"statement", "stance", "status", "said_by", "sentence", "url"} <= rows[0].keys()
    assert "Sylvania signs off on Freedonia using Kestrel drones against Ruritania" in {
        row["statement"] for row in rows
    }


def test_paper(html: str, open_page: Callable[..., Tab]) -> None:
    """Printing shows the map as a picture, and the panel with it."""
    tab = open_page(html)
    tab.page.emulate_media(media="print")
    tab.ask("() => window.dispatchEvent(new Event('beforeprint'))")
    assert tab.page.locator("#print").is_visible()
    assert tab.page.locator("#panel").is_visible()
    assert not tab.page.locator("#side").is_visible()


def test_a_small_screen(html: str, open_page: Callable[..., Tab]) -> None:
    """On a phone nothing is wider than the screen, and filters open over the map."""
    phone = {"width": 390, "height": 844}
    tab = open_page(html, viewport=phone, is_mobile=True, has_touch=True)
    assert tab.ask("() => document.documentElement.scrollWidth") == 390
    assert not tab.page.locator("#side").is_visible()
    tab.page.click("#fold")
    assert tab.page.locator("#side").is_visible()


def test_the_sidebar_folds(html: str, open_page: Callable[..., Tab]) -> None:
    """The filters fold away and leave their room to the map."""
    tab = open_page(html)
    width = "() => document.querySelector('#map').clientWidth"
    before = tab.ask(width)
    tab.page.click("#fold")
    assert tab.ask(width) > before + 200


def test_colours_by_community(html: str, open_page: Callable[..., Tab]) -> None:
    """Actors take the colour of their community when the reader wants it."""
    tab = open_page(html)
    before = tab.ask("() => window.actorMap.svg()")
    tab.page.select_option("#colour", "community")
    assert tab.ask("() => window.actorMap.svg()") != before


SCENES = {
    "overview": "() => {}",
    "selected": "() => window.actorMap.goTo(window.actorMap.actors[0])",
    "evidence": "() => { const [line] = window.actorMap.lines(); "
    "window.actorMap.selectEdge(line.source, line.target); }",
    "positions": "() => document.querySelector('[data-view=positions]').click()",
    "timeline": "() => document.querySelector('[data-view=timeline]').click()",
    "table": "() => document.querySelector('[data-view=table]').click()",
}


@pytest.mark.parametrize("scene", SCENES)
def test_axe_finds_nothing(html: str, open_page: Callable[..., Tab], scene: str) -> None:
    """axe-core finds no violation in any view, light and dark."""
    package = pytest.importorskip("axe_playwright_python", reason="axe-core is not installed")
    tab = open_page(html.replace("script-src ", "script-src 'unsafe-eval' 'unsafe-inline' "))
    tab.ask(SCENES[scene])
    axe = next(Path(next(iter(package.__path__))).glob("axe.min.js")).read_text("utf-8")
    tab.page.evaluate(axe)
    for scheme in ("light", "dark"):
        tab.page.emulate_media(color_scheme=scheme)
        violations = tab.ask("() => axe.run()")["violations"]
        assert [(v["id"], [n["html"] for n in v["nodes"]][:3]) for v in violations] == []
