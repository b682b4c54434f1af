"""The pages, as HTTP gives them and as a browser shows them."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conftest import Served
    from playwright.sync_api import Browser, Page

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


def test_map(graph: Served) -> None:
    """The first page is the actor map of the graph, with links to the other pages."""
    response = graph.client.get("/")
    assert response.headers["content-type"].startswith("text/html")
    assert "Klopstokia" in response.text
    assert 'href="/query"' in response.text
    again = graph.client.get("/", headers={"If-None-Match": response.headers["etag"]})
    assert again.status_code == 304


@pytest.mark.parametrize("address", ["/query", "/api"])
def test_pages_load_only_from_here(graph: Served, address: str) -> None:
    """Everything that a page loads comes from this server, and is there."""
    page = graph.client.get(address, headers={"Accept": "text/html"}).text
    loaded = re.findall(r'<(?:script|link|img)[^>]*(?:src|href)="([^"]*)"', page)
    for source in loaded:
        assert source.startswith(("/static/", "data:"))
        if source.startswith("/"):
            assert graph.client.get(source).status_code == 200, source


@pytest.mark.parametrize("name", ["LICENSE", "..%2F__init__.py", "query.html.j2", ""])
def test_other_files_are_not_served(graph: Served, name: str) -> None:
    """Only the files that pages need are served."""
    assert graph.client.get(f"/static/{name}").status_code == 404


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium."""
    sync_api = pytest.importorskip("playwright.sync_api")
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed")
    with sync_api.sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield launched
        launched.close()


@pytest.fixture
def browser_page(browser: Browser) -> Iterator[Page]:
    """A page that remembers nothing of other tests."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


def test_editor_in_a_browser(graph: Served, browser_page: Page) -> None:
    """The editor asks this server, shows the answer, and calls nobody else."""
    troubles: list[str] = []
    browser_page.on("pageerror", lambda error: troubles.append(str(error)))
    browser_page.on(
        "console",
        lambda message: troubles.append(message.text) if message.type == "error" else None,
    )
    browser_page.on(
        "request",
        lambda request: (
            None
            if request.url.startswith((graph.url, "data:", "blob:"))
            else troubles.append(request.url)
        ),
    )
    browser_page.goto(f"{graph.url}query")
    browser_page.click(".yasqe_queryButton")
    browser_page.wait_for_selector(".yasr table tbody td >> text=Freedonia is allowed to use")
    first = browser_page.locator("#queries button").first
    title = first.evaluate("button => button.firstChild.textContent")
    first.click()
    browser_page.wait_for_selector(f".yasgui .tab.active >> text={title}")
    browser_page.fill("#search", "no query has these words")
    browser_page.wait_for_selector("#none:not([hidden])")
    assert troubles == []


def test_named_queries_are_whole_for_the_editor(graph: Served, browser_page: Page) -> None:
    """A named query opens with its prefixes declared, so that the editor finds no fault with it."""
    browser_page.goto(f"{graph.url}query")
    for title in ("Accusations", "Documents", "Reviewed statements"):
        entry = re.compile(f"^{title}")
        browser_page.locator("#queries button").filter(has_text=entry).first.click()
        browser_page.wait_for_selector(f".yasgui .tab.active >> text={title}")
        browser_page.wait_for_selector(".tabPanel.active .yasr table, .tabPanel.active .yasr pre")
        text = ".tabPanel.active .CodeMirror"
        code = browser_page.locator(text).evaluate("area => area.CodeMirror.getValue()")
        assert code.startswith("PREFIX ")
        assert browser_page.locator(".tabPanel.active .parseErrorIcon").count() == 0


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("SELECT ?a { ?a rdfs:label 'Freedonia' ; a gb:State }", "/#actor=freedonia"),
        ("SELECT ?st { ?st gb:verdict gb:Confirmed }", "/#statement=s3"),
    ],
)
def test_answer_leads_to_the_map(graph: Served, browser_page: Page, query: str, place: str) -> None:
    """An actor or statement in an answer opens the map at its place."""
    browser_page.goto(f"{graph.url}query?{urlencode({'query': query})}")
    browser_page.wait_for_selector(".tabPanel.active .CodeMirror-code >> text=SELECT ?")
    browser_page.wait_for_function(
        "query => document.querySelector('.tabPanel.active .CodeMirror').CodeMirror"
        ".getValue().includes(query)",
        arg=query,
    )
    # The editor asks a query that came with the address by itself; the button would break it off.
    with browser_page.expect_popup() as popup:
        browser_page.click(".tabPanel.active .yasr table tbody a.iri")
    popup.value.wait_for_selector("#map canvas, #map svg")
    assert popup.value.url == graph.url.rstrip("/") + place
    assert "Freedonia" in (popup.value.text_content("#panel") or "") or "s3" in place
    popup.value.close()


@pytest.mark.parametrize(
    ("begun", "suggestion"),
    [
        ("PREFIX gb: <https://w3id.org/graphbuilder#>\nASK { ?x a gb:Stat", "gb:Statement"),
        ("PREFIX rel: <https://w3id.org/graphbuilder/rel/>\nASK { ?x rel:perm", "rel:permits"),
        ("PREFIX sko", "skos: <http://www.w3.org/2004/02/skos/core#>"),
    ],
)
def test_suggestions(graph: Served, browser_page: Page, begun: str, suggestion: str) -> None:
    """The editor suggests the ontology's classes, relations and prefixes."""
    browser_page.goto(f"{graph.url}query")
    browser_page.wait_for_selector(".CodeMirror")
    browser_page.evaluate(
        "text => { const editor = document.querySelector('.CodeMirror').CodeMirror;"
        "editor.setValue(text); editor.focus(); editor.setCursor(editor.lineCount(), 0); }",
        begun,
    )
    browser_page.keyboard.press("End")
    browser_page.keyboard.press("Control+Space")
    browser_page.wait_for_function(
        "wanted => document.querySelector('.CodeMirror').CodeMirror.getValue().includes(wanted) || "
        "[...document.querySelectorAll('.CodeMirror-hints li')].some("
        "hint => hint.textContent === wanted)",
        arg=suggestion,
    )


def test_map_in_a_browser(graph: Served, browser_page: Page) -> None:
    """The map opens from the server as it does from a file, and leads to the editor."""
    browser_page.goto(graph.url)
    browser_page.wait_for_selector("#map canvas, #map svg")
    browser_page.click("header a[href='/query']")
    browser_page.wait_for_selector(".CodeMirror")
