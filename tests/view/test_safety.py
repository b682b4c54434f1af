"""News text is somebody else's: nothing in it runs, and the page asks the network for nothing."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from graphbuilder.model import Attribution, AttributionType, Document, Entity, Evidence, Mention
from graphbuilder.view import View

if TYPE_CHECKING:
    from collections.abc import Callable

    from canal import Story
    from conftest import Tab

    from graphbuilder.lexicon import Relation
    from graphbuilder.model import Statement

PAYLOADS = [
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(2)</script>",
    '"><svg onload=alert(3)>',
    "{{7*7}} {% raw %}",
    "<!--<script>",
    "\u2028 \u2029 \u202e",
    "href javascript:alert(5)",
    "=cmd|calc",
    "__proto__",
    "javascript:alert(9)",
]


def poisoned(story: Story, relations: dict[str, Relation], payload: str) -> View:
    """The story with a payload in every text that a statement, entity or document has."""

    def poison(mention: Mention) -> Mention:
        entity = mention.id + payload if mention.id else None
        return replace(mention, text=payload, name=payload, type=payload, id=entity)

    def spoil(statement: Statement) -> Statement:
        subject, object_ = statement.subject, statement.object
        link = Attribution(Mention(payload), payload, AttributionType.HEARSAY)
        return replace(
            statement,
            subject=poison(subject) if isinstance(subject, Mention) else subject,
            object=poison(object_) if isinstance(object_, Mention) else object_,
            relation=payload,
            predicate=payload,
            attribution=(*statement.attribution, link),
            sentence=Evidence(payload * 3, 0, len(payload) * 3),
            cue=Evidence(payload, len(payload), 2 * len(payload)),
        )

    documents = [
        Document(d.id, payload * 3, payload, payload, d.date, payload) for d in story.documents
    ]
    entities = [
        Entity(e.id + payload, payload, payload, (payload,), payload) for e in story.entities()
    ]
    statements = [spoil(statement) for statement in story.statements]
    return View(
        statements, title=payload, documents=documents, entities=entities, relations=relations
    )


WALK = """async () => {
  const map = window.actorMap;
  for (const view of ['positions', 'timeline', 'table', 'map']) {
    document.querySelector(`[data-view=${view}]`).click();
  }
  for (const line of map.lines()) map.selectEdge(line.source, line.target);
  for (const actor of map.actors) map.goTo(actor);
  document.querySelector('#query').value = 'a';
  document.querySelector('#query').dispatchEvent(new Event('input'));
  for (const box of document.querySelectorAll('details')) box.open = true;
  window.dispatchEvent(new Event('beforeprint'));
  window.dispatchEvent(new Event('afterprint'));
  await map.png(1);
  return [map.svg(), map.csv(), map.json()];
}"""


@pytest.mark.parametrize("payload", PAYLOADS)
def test_payloads_are_inert(
    story: Story,
    relations: dict[str, Relation],
    open_page: Callable[..., Tab],
    payload: str,
) -> None:
    """In every field and every view a payload is text: no dialog, no element, no request."""
    tab = open_page(poisoned(story, relations, payload).html())
    scripts = "() => document.querySelectorAll('script').length"
    intruders = "() => document.querySelectorAll('#panel img, #panel [onload], iframe').length"
    links = "() => [...document.links].filter((a) => !/^(https?|file):/.test(a.href)).length"
    before = tab.ask(scripts)
    svg, table, _ = tab.ask(WALK)
    tab.page.wait_for_timeout(100)
    assert not tab.dialogs
    assert not tab.complaints
    assert [url for url in tab.requests if not url.startswith(("file:", "data:"))] == []
    assert (tab.ask(scripts), tab.ask(intruders), tab.ask(links)) == (before, 0, 0)
    assert not re.search("<(script|img|svg onload)", svg)
    cells = [cell for row in csv.reader(io.StringIO(table)) for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
    assert tab.ask("() => ({}).polluted") is None


@pytest.mark.parametrize("payload", PAYLOADS)
def test_payloads_are_inert_in_a_notebook(
    story: Story,
    relations: dict[str, Relation],
    open_page: Callable[..., Tab],
    payload: str,
) -> None:
    """In the frame of a notebook, and in the markup around it, a payload is text as well."""
    cell = poisoned(story, relations, payload)._repr_html_()
    tab = open_page(f"<!DOCTYPE html><html lang=en data-ready=true><body>{cell}")
    (frame,) = (frame for frame in tab.page.frames if frame != tab.page.main_frame)
    frame.wait_for_selector("html[data-ready=true]", timeout=15_000)
    assert frame.text_content("h1") == payload
    assert tab.ask("() => document.querySelectorAll('div > *').length") == 2
    assert not tab.dialogs
    assert not tab.complaints
    assert [url for url in tab.requests if not url.startswith(("file:", "data:", "about:"))] == []


@pytest.mark.parametrize("payload", PAYLOADS)
@pytest.mark.parametrize("matrix", [False, True])
def test_payloads_are_inert_in_pictures(
    story: Story,
    relations: dict[str, Relation],
    open_page: Callable[..., Tab],
    payload: str,
    *,
    matrix: bool,
) -> None:
    """A picture that is opened by itself could run scripts too: it holds payloads as words."""
    view = poisoned(story, relations, payload)
    tab = open_page(view.matrix_svg() if matrix else view.svg(), suffix=".svg")
    tags = set(tab.ask("() => [...document.querySelectorAll('*')].map((node) => node.localName)"))
    assert tags <= {"svg", "title", "rect", "g", "path", "circle", "text"}
    names = tab.ask(
        "() => [...document.querySelectorAll('*')].flatMap((node) => node.getAttributeNames())"
    )
    assert not [name for name in names if name.startswith("on") or "href" in name]
    assert tab.ask("() => document.querySelector('title').textContent") == payload
    assert not tab.dialogs
    assert not tab.complaints
    assert len(tab.requests) == 1


@pytest.mark.parametrize("payload", PAYLOADS)
def test_the_page_holds_payloads_as_data(
    story: Story, relations: dict[str, Relation], html: str, payload: str
) -> None:
    """The data block is JSON whatever the text is, and cannot end its own element."""
    spoilt = poisoned(story, relations, payload).html()
    block = spoilt.split('<script type="application/json" id="data">')[1].split("</script>")[0]
    assert json.loads(block)["title"] == payload
    assert not re.search("[<>&\u2028\u2029]", block)
    assert spoilt.count("<script") == html.count("<script")


def test_nothing_is_asked_of_the_network(html: str, open_page: Callable[..., Tab]) -> None:
    """The page is one file: one request for itself, and nothing on the console."""
    tab = open_page(html)
    for view in ("positions", "timeline", "table", "map"):
        tab.choose(view)
    tab.select_line("Sylvania", "Freedonia")
    assert len(tab.requests) == 1
    assert tab.complaints == []


def test_the_policy_allows_our_scripts_only(html: str, open_page: Callable[..., Tab]) -> None:
    """A script that gets into the page in spite of everything does not run."""
    tab = open_page(html)
    tab.ask(
        """() => {
          const script = document.createElement('script');
          script.textContent = 'window.intruder = true';
          document.body.append(script);
        }"""
    )
    assert tab.ask("() => window.intruder") is None
    assert any("Content Security Policy" in complaint for complaint in tab.complaints)


def test_without_scripts_there_is_a_list(html: str, open_page: Callable[..., Tab]) -> None:
    """A reader whose browser runs no scripts still reads every statement."""
    tab = open_page(html, java_script_enabled=False)
    text = tab.page.locator("noscript").first.inner_text()
    assert "Sylvania signs off on Freedonia using Kestrel drones against Ruritania" in text
    assert not tab.page.locator("#body").is_visible()
