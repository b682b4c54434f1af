"""CPU seconds until a map is seen, beside stock pyvis, and what a large page costs.

Run ``python benchmarks/view.py [--sizes 50 200 1000 5000] [--patience SECONDS]``. Both pages
are opened in the same headless Chromium without a network; its processes' CPU time is read
from ``/proc`` until the first picture, so a busy machine changes nothing. Stock pyvis gets
the same actors and lines, and stops counting at *patience* seconds of CPU.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Error, Page, sync_playwright
from pyvis.network import Network

from graphbuilder.lexicon import Relation
from graphbuilder.model import (
    Document,
    Entity,
    Evidence,
    Mention,
    Modality,
    Statement,
    mint_statement_id,
)
from graphbuilder.network import bundles
from graphbuilder.view import View

ARGUMENTS = ["--no-sandbox", "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND"]
TICKS = os.sysconf("SC_CLK_TCK")
SIGNS = {"support": 1, "criticise": -1, "meet": 0, "sue": -1, "warn": 0, "fund": 1, "join": 0}
VERBS = [*SIGNS]
RELATIONS = {f"{verb}s": Relation(f"{verb}s", f"{verb}s", sign=SIGNS[verb]) for verb in VERBS}
TYPES = ["Person", "State", "Organization", "Media", "Group"]


def invent(actors: int, statements: int) -> View:
    """A view of invented news: few actors in most statements, most actors in few."""
    draw = random.Random(7)  # noqa: S311  nothing here is secret
    entities = [
        Entity(f"https://example.org/{n}", f"Actor Number {n}", TYPES[n % len(TYPES)])
        for n in range(actors)
    ]
    weights = [1 / (n + 1) ** 0.8 for n in range(actors)]
    made, documents = [], []
    for number in range(statements):
        one, other = draw.choices(range(actors), weights, k=2)
        if number < actors:
            one = number
        if one == other:
            other = (one + 1) % actors
        verb = VERBS[number % len(VERBS)]
        names = entities[one].name, entities[other].name
        text = f"{names[0]} said to {verb} {names[1]} over the matter of number {number} today."
        document = Document(f"d{number}", text, title=f"Report {number}", date=_date(number))
        start = text.index(verb)
        object_at = start + len(verb) + 1
        whole = Evidence(text, 0, len(text))
        documents.append(document)
        made.append(
            Statement(
                mint_statement_id(number),
                document.id,
                Mention(names[0], 0, len(names[0]), id=entities[one].id, type=entities[one].type),
                verb,
                Mention(
                    names[1],
                    object_at,
                    object_at + len(names[1]),
                    id=entities[other].id,
                    type=entities[other].type,
                ),
                whole,
                f"{verb}s",
                modality=list(Modality)[number % 7],
                sentence=whole,
                cue=Evidence(verb, start, start + len(verb)),
            )
        )
    return View(
        made, title="Invented news", documents=documents, entities=entities, relations=RELATIONS
    )


def stock(view: View) -> Network:
    """The same actors and lines as pyvis draws them by itself."""
    net = Network(directed=True, cdn_resources="in_line", height="800px")
    for actor in view.scene.actors:
        net.add_node(actor.entity.id, label=actor.entity.name)
    for line in bundles(view.material.ties):
        net.add_edge(line.source, line.target, value=len(line.ties))
    return net


def cpu_of_descendants() -> float:
    """CPU seconds of every living process that this one has started, directly or not."""
    parents, seconds = {}, {}
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            fields = (entry / "stat").read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        parents[int(entry.name)] = int(fields[1])
        seconds[int(entry.name)] = (int(fields[11]) + int(fields[12])) / TICKS
    total = 0.0
    for process in parents:
        ancestor = process
        while ancestor in parents and ancestor != os.getpid():
            ancestor = parents[ancestor]
        if ancestor == os.getpid() and process != os.getpid():
            total += seconds[process]
    return total


def until(page: Page, condition: str, patience: float) -> float | None:
    """CPU seconds until the page answers true; ``None`` when patience ends before."""
    before = cpu_of_descendants()
    while (spent := cpu_of_descendants() - before) < patience:
        try:
            page.wait_for_function(condition, timeout=2000)
        except Error:
            continue
        return cpu_of_descendants() - before
    del spent
    return None


def first_picture(
    browser_args: dict[str, object], path: Path, condition: str, patience: float
) -> str:
    """How long a page takes in a browser of its own, as a cell of the table."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**browser_args)  # type: ignore[arg-type]
        page = browser.new_context(offline=True, viewport={"width": 1440, "height": 900}).new_page()
        page.goto("about:blank")
        time.sleep(0.5)
        before = cpu_of_descendants()
        page.goto(path.as_uri(), wait_until="commit")
        spent = until(page, condition, patience)
        total = cpu_of_descendants() - before
        browser.close()
    return f"> {patience:.0f}" if spent is None else f"{total:.1f}"


def cpu_of_click(browser_args: dict[str, object], path: Path) -> float:
    """CPU seconds that a click on a line costs until the evidence is shown."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**browser_args)  # type: ignore[arg-type]
        page = browser.new_context(offline=True, viewport={"width": 1440, "height": 900}).new_page()
        page.goto(path.as_uri())
        page.wait_for_selector("html[data-ready=true]", timeout=120_000)
        spot = page.evaluate(
            """() => { const map = window.actorMap;
              const line = map.lines().find((one) => Number.isInteger(one.source));
              return map.middleOf(line); }"""
        )
        box = page.locator("#map").bounding_box()
        if box is None:
            message = "the map is not on the page"
            raise RuntimeError(message)
        time.sleep(1)
        before = cpu_of_descendants()
        page.mouse.click(box["x"] + spot["x"], box["y"] + spot["y"])
        page.wait_for_selector("#close", timeout=10_000)
        time.sleep(0.5)
        spent = cpu_of_descendants() - before
        browser.close()
    return spent


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="*", default=[50, 200, 1000, 5000])
    parser.add_argument("--patience", type=float, default=120)
    options = parser.parse_args()
    browser = {"executable_path": shutil.which("chromium"), "args": ARGUMENTS}
    print("actors  statements  write s  page MB  ours CPU s  stock CPU s")
    with tempfile.TemporaryDirectory() as folder:
        for size in options.sizes:
            view = invent(size, size * 4)
            start = time.process_time()
            path = view.save(Path(folder) / f"{size}.html")
            write = time.process_time() - start
            plain = Path(folder) / f"stock{size}.html"
            plain.write_text(_observed(stock(view).generate_html()), encoding="utf-8")
            ready = "() => document.documentElement.dataset.ready === 'true'"
            ours = first_picture(browser, path, ready, options.patience)
            theirs = first_picture(browser, plain, "() => window.seen === true", options.patience)
            megabytes = path.stat().st_size / 1e6
            print(
                f"{size:6}  {size * 4:10}  {write:7.1f}  {megabytes:7.1f}  {ours:>10}  {theirs:>11}"
            )
        path = invent(4812, 20_000).save(Path(folder) / "large.html")
        click = cpu_of_click(browser, path)
        print(
            f"20,000 statements, 4,812 actors: {path.stat().st_size / 1e6:.1f} MB;"
            f" a click on a line {click:.2f} CPU s"
        )


def _observed(html: str) -> str:
    """A stock page that says when its first picture is there: after its own stabilisation."""
    watch = "network.once('stabilizationIterationsDone', () => { window.seen = true; });"
    return html.replace("drawGraph();", f"drawGraph(); {watch}", 1)


def _date(number: int) -> str:
    return f"2031-{number % 12 + 1:02}-{number % 28 + 1:02}"


if __name__ == "__main__":
    main()
