"""The README's picture: the actor map of the bundled article, as Chromium shows it.

``python docs/take_picture.py`` builds the graph of ``examples/arlo_dam.txt`` in a folder of its
own, opens the map without a network, and writes ``docs/actor_map.png``.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from shutil import which

from playwright.sync_api import sync_playwright

from graphbuilder import build
from graphbuilder.graph import KnowledgeGraph
from graphbuilder.view import View

DOCS = Path(__file__).parent
ARTICLE = DOCS.parent / "examples" / "arlo_dam.txt"
PICTURE = DOCS / "actor_map.png"
WINDOW = {"width": 1320, "height": 800}
ARGUMENTS = ("--no-sandbox", "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND")


def main() -> int:
    """Draw the map, open it, take its picture."""
    browser_path = which("chromium") or which("chromium-browser") or which("google-chrome")
    if browser_path is None:
        sys.stderr.write("no Chromium found; install one (apt-get install chromium)\n")
        return 1
    graph = KnowledgeGraph()
    build(str(ARTICLE), graph)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        page_path = View(graph).save(Path(folder) / "map.html")
        browser = playwright.chromium.launch(executable_path=browser_path, args=[*ARGUMENTS])
        context = browser.new_context(offline=True, viewport=WINDOW)  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(page_path.as_uri())
        page.wait_for_selector("html[data-ready=true]")
        page.screenshot(path=PICTURE)
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
