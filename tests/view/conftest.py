"""The story's map, and Chromium without a network to look at it in."""

from __future__ import annotations

from dataclasses import dataclass, field
from shutil import which
from typing import TYPE_CHECKING, Any

import pytest
from canal import RELATIONS, Story, tell

from graphbuilder import network
from graphbuilder.view import View

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from graphbuilder.lexicon import Relation
    from graphbuilder.network import Material


@pytest.fixture(scope="session")
def story() -> Story:
    """The invented story."""
    return tell()


@pytest.fixture(scope="session")
def relations() -> dict[str, Relation]:
    """A small ontology, so that these tests test the map and not the words."""
    return RELATIONS


@pytest.fixture(scope="session")
def material(story: Story, relations: dict[str, Relation]) -> Material:
    """The story, gathered."""
    return network.gather(
        story.statements,
        documents=story.documents,
        entities=story.entities(),
        relations=relations,
    )


CHROMIUM = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := which(name))),
    None,
)
OFFLINE = ("--no-sandbox", "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND")


@dataclass
class Tab:
    """A page in Chromium, with whatever it asked for, complained about and popped up."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)

    def choose(self, view: str) -> None:
        """Switch to the map, the positions, the timeline or the table."""
        self.page.click(f"[data-view={view}]")

    def select_line(self, source: str, target: str) -> None:
        """Click the middle of the line between two actors, on the canvas."""
        spot = self.page.evaluate(
            """([source, target]) => {
              const map = window.actorMap;
              const find = (name) => map.actors.findIndex((actor) => actor.name === name);
              const [a, b] = [find(source), find(target)];
              return map.middleOf(map.lineBetween(a, b));
            }""",
            [source, target],
        )
        box = self.page.locator("#map").bounding_box()
        assert box is not None
        self.page.mouse.click(box["x"] + spot["x"], box["y"] + spot["y"])

    def ask(self, script: str) -> Any:  # noqa: ANN401  whatever the page answers
        """What the page answers to a script."""
        return self.page.evaluate(script)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The system's Chromium without a network; tests that need it skip where there is none."""
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed, so the page is not tried in a browser")
    sync_api = pytest.importorskip("playwright.sync_api")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=OFFLINE)
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium: Browser, tmp_path: Path) -> Iterator[Callable[..., Tab]]:
    """Open HTML as a file in a window of its own."""
    contexts = []

    def opened(html: str, *, address: str = "", suffix: str = ".html", **window: object) -> Tab:
        window.setdefault("viewport", {"width": 1440, "height": 900})
        context = chromium.new_context(offline=True, accept_downloads=True, **window)  # type: ignore[arg-type]
        contexts.append(context)
        path = tmp_path / f"page{len(contexts)}{suffix}"
        path.write_text(html, encoding="utf-8")
        tab = Tab(context.new_page())
        tab.page.on("console", lambda message: tab.complaints.append(message.text))
        tab.page.on("pageerror", lambda error: tab.complaints.append(str(error)))
        tab.page.on("request", lambda request: tab.requests.append(request.url))
        tab.page.on("dialog", lambda box: (tab.dialogs.append(box.message), box.dismiss()))
        tab.page.goto(path.as_uri() + address)
        if suffix == ".html" and window.get("java_script_enabled", True):
            tab.page.wait_for_selector("html[data-ready=true]", timeout=15_000)
        return tab

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def view(story: Story) -> View:
    """The story's map."""
    return View(
        story.statements,
        title="The canal dispute",
        documents=story.documents,
        entities=story.entities(),
        relations=RELATIONS,
    )


@pytest.fixture(scope="session")
def html(view: View) -> str:
    """The story's page."""
    return view.html()
