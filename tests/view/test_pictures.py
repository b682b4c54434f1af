"""Static pictures, notebooks and layout: what needs no browser."""

from __future__ import annotations

import itertools
import math
import os
import re
import struct
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from graphbuilder.errors import InputError
from graphbuilder.model import Document, Evidence
from graphbuilder.view import View, assets, render
from graphbuilder.view.layout import Node, control_point, place, wrap
from graphbuilder.view.marks import surroundings
from graphbuilder.view.palette import DARK, LIGHT

if TYPE_CHECKING:
    from collections.abc import Callable

    from canal import Story
    from conftest import Tab

    from graphbuilder.lexicon import Relation

SVG = "{http://www.w3.org/2000/svg}"
HERE = Path(__file__).parent


def test_the_picture_is_the_map(view: View) -> None:
    """The SVG has a circle and a label for every actor, and a line for every pair."""
    root = ET.fromstring(view.svg())  # noqa: S314  we wrote it
    words = {node.text for node in root.iter(f"{SVG}text")}
    assert {"Freedonia", "Canal League", "Karl Weiss"} <= words
    assert len(root.findall(f"{SVG}circle")) == len(view.scene.actors)
    lines = [path for path in root.findall(f"{SVG}path") if "Q" in path.get("d", "")]
    assert len(lines) == len(view.scene.bundles)


def test_the_picture_has_the_geometry_of_the_page(view: View, html: str) -> None:
    """Circles stand in the picture where the page's data puts them."""
    circles = re.findall(r'<circle cx="(-?\d+)" cy="(-?\d+)"', view.svg())
    places = re.findall(r'"wide":\[(-?\d+),(-?\d+)\]', html)
    assert sorted(circles) == sorted(places)


def test_the_matrix_counts(view: View) -> None:
    """The matrix has a cell for every pair of actors with a statement."""
    root = ET.fromstring(view.matrix_svg())  # noqa: S314  we wrote it
    counts = [node.text for node in root.iter(f"{SVG}text") if (node.text or "").isdigit()]
    assert len(counts) == len(view.scene.bundles)


@pytest.mark.parametrize("matrix", [False, True])
def test_png_without_a_browser(view: View, tmp_path: Path, *, matrix: bool) -> None:
    """Pictures become PNG in Python alone, twice as large as their SVG."""
    written = view.png(tmp_path / "map.png", matrix=matrix)
    assert (tmp_path / "map.png").read_bytes() == written
    assert written.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", written[16:24])
    drawing = ET.fromstring(view.matrix_svg() if matrix else view.svg())  # noqa: S314
    assert abs(width - 2 * float(drawing.get("width", "0"))) <= 2
    assert abs(height - 2 * float(drawing.get("height", "0"))) <= 2


def test_dark_pictures(view: View) -> None:
    """Dark pictures have the dark theme's colours."""
    assert DARK["paper"] in view.svg(dark=True)
    assert LIGHT["paper"] not in view.matrix_svg(dark=True)


@pytest.mark.parametrize("suffix", ["html", "svg", "png"])
def test_the_name_decides_the_format(view: View, tmp_path: Path, suffix: str) -> None:
    """``save`` writes a page or a picture by the file's name, and nothing beside it."""
    written = view.save(tmp_path / f"map.{suffix}")
    starts = {"html": b"<!DOCTYPE html>", "svg": b"<svg", "png": b"\x89PNG"}
    assert written.read_bytes().startswith(starts[suffix])
    assert [path.name for path in tmp_path.iterdir()] == [written.name]


def test_a_folder_that_is_not_there(view: View, tmp_path: Path) -> None:
    """One clear sentence where the file cannot be written."""
    with pytest.raises(InputError, match=r"cannot be written: No such file"):
        view.save(tmp_path / "nowhere" / "map.html")


def test_only_some_actors(story: Story, relations: dict[str, Relation], tmp_path: Path) -> None:
    """The map of one actor shows it and its neighbours; an alias names it as well."""
    written = render(
        View(
            story.statements,
            documents=story.documents,
            entities=story.entities(),
            relations=relations,
        ).material,
        tmp_path / "map.svg",
        actors=["szohôd"],
    )
    words = set(re.findall(r">([^<>]+)</text>", written.read_text("utf-8")))
    assert {"Borduria", "Sylvania", "Freedonia"} <= words
    assert "Karl Weiss" not in words


def test_an_actor_that_is_not_there(view: View) -> None:
    """A name that nobody has is answered with the nearest ones."""
    with pytest.raises(InputError, match="did you mean Freedonia"):
        View(view.material, actors=["Fredonia"])


def test_an_empty_graph(relations: dict[str, Relation]) -> None:
    """A graph without statements is an empty map, not an error."""
    empty = View([], relations=relations)
    ET.fromstring(empty.svg())  # noqa: S314  we wrote it
    ET.fromstring(empty.matrix_svg())  # noqa: S314  we wrote it
    assert "0 actors" in empty.html()


def test_an_empty_page_opens(relations: dict[str, Relation], open_page: Callable[..., Tab]) -> None:
    """The page of an empty graph opens without complaint, in every view that it can have."""
    tab = open_page(View([], relations=relations).html(), address="#view=timeline")
    assert not tab.page.locator("[data-view=timeline]").is_visible()
    for name in ("positions", "table", "map"):
        tab.choose(name)
    assert tab.complaints == []


# ---- notebooks ----


def test_a_notebook_shows_a_picture_and_a_page(view: View, open_page: Callable[..., Tab]) -> None:
    """Two maps in one notebook each live in a frame of their own, over a picture."""
    cell = view._repr_html_()
    head = "<!DOCTYPE html><html lang=en data-ready=true><title>notebook</title><body>"
    tab = open_page(f"{head}{cell}{cell}")
    frames = [frame for frame in tab.page.frames if frame != tab.page.main_frame]
    assert len(frames) == 2
    for frame in frames:
        frame.frame_element().scroll_into_view_if_needed()  # out of sight it draws no frames
        frame.wait_for_selector("html[data-ready=true]", timeout=15_000)
        assert frame.inner_text("h1") == "The canal dispute"
    assert tab.ask("() => [...document.images].every((image) => image.naturalWidth > 300)")
    assert tab.complaints == []
    assert [url for url in tab.requests if not url.startswith(("file:", "data:", "about:"))] == []


def test_an_untrusted_notebook_keeps_the_picture(view: View) -> None:
    """What is left when frames are stripped is an image with a text for those who cannot see."""
    stripped = re.sub(r"<iframe.*?</iframe>", "", view._repr_html_(), flags=re.DOTALL)
    assert '<img alt="The canal dispute: 15 actors · 29 statements · 2 documents"' in stripped
    assert "<script" not in stripped


CELLS = """
import sys
sys.path[:0] = {path!r}
from canal import RELATIONS, tell
from graphbuilder.view import View
story = tell()
"""
SHOW = """
View(
    story.statements, documents=story.documents, entities=story.entities(), relations=RELATIONS,
    title={title!r},
)
"""


def test_a_notebook_that_travels(tmp_path: Path, open_page: Callable[..., Tab]) -> None:
    """A notebook is executed, exported, moved away from its files, and still shows its maps."""
    nbformat = pytest.importorskip("nbformat")
    nbclient = pytest.importorskip("nbclient")
    nbconvert = pytest.importorskip("nbconvert")
    cells = [CELLS.format(path=[str(HERE), str(HERE.parents[1])])]
    cells += [SHOW.format(title=title) for title in ("First map", "Second map")]
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    work = tmp_path / "work"
    work.mkdir()
    client = nbclient.NotebookClient(notebook, timeout=120, kernel_name="python3")
    client.execute(cwd=str(work))
    assert list(work.iterdir()) == []
    exported, _ = nbconvert.HTMLExporter(template_name="basic").from_notebook_node(notebook)
    work.rmdir()
    head = "<!DOCTYPE html><html lang=en data-ready=true><title>exported</title><body>"
    tab = open_page(head + exported)
    frames = [frame for frame in tab.page.frames if frame != tab.page.main_frame]
    for frame in frames:
        frame.frame_element().scroll_into_view_if_needed()  # out of sight a browser draws nothing
        frame.frame_element().scroll_into_view_if_needed()  # out of sight it draws no frames
        frame.wait_for_selector("html[data-ready=true]", timeout=15_000)
    assert [frame.inner_text("h1") for frame in frames] == ["First map", "Second map"]
    assert tab.complaints == []


@pytest.mark.parametrize(
    ("text", "title", "shown"),
    [
        ("Dam Opens\n\nThe dam was opened.", None, "Dam Opens"),
        ("Dam Opens\n\nThe dam was opened.", "A title", "A title"),
        ("The dam was opened.\n\nIt is large.", None, "Who does what to whom"),
        ("The dam was opened", None, "Who does what to whom"),
    ],
)
def test_a_page_is_called_as_its_document(
    relations: dict[str, Relation], text: str, title: str | None, shown: str
) -> None:
    """The only document's title, or its headline, is the heading of the page."""
    document = Document("d", text, title=title)
    assert View([], documents=[document], relations=relations).title == shown


# ---- the same everywhere ----

AGAIN = """
import hashlib, sys
sys.path.insert(0, sys.argv[1])
from canal import RELATIONS, tell
from graphbuilder import network
from graphbuilder.view import View
story = tell()
view = View(
    story.statements, documents=story.documents, entities=story.entities(), relations=RELATIONS
)
texts = [view.html(), view.svg(), view.matrix_svg(), view._repr_html_()]
texts.append(repr(list(network.build(view.material).nodes(data=True))))
print(*(hashlib.sha256(text.encode()).hexdigest() for text in texts))
"""


def test_two_builds_are_identical(tmp_path: Path) -> None:
    """Page, pictures and measures are the same bytes under other hash seeds and locales."""
    outputs = set()
    for seed, locale in (("0", "C.UTF-8"), ("1", "C"), ("4711", "C")):
        environment = os.environ | {"PYTHONHASHSEED": seed, "LC_ALL": locale}
        environment["PYTHONPATH"] = str(HERE.parents[1])
        ran = subprocess.run(
            [sys.executable, "-c", AGAIN, str(HERE)],
            env=environment,
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=True,
        )
        outputs.add(ran.stdout)
    assert len(outputs) == 1
    assert list(tmp_path.iterdir()) == []


# ---- layout ----


def grown(count: int) -> tuple[list[Node], dict[tuple[int, int], int]]:
    """A graph as news makes them: a few hubs, many leaves, some strangers."""
    nodes = [Node(wrap(f"Actor number {n}"), 28 - 15 * min(1, n / 20)) for n in range(count)]
    edges = {(n, n * n % max(1, n // 3)): 1 + n % 3 for n in range(4, count) if n % 11}
    return nodes, edges


@pytest.mark.parametrize("count", [0, 1, 2, 3, 40, 149, 151, 260])
def test_circles_never_overlap(count: int) -> None:
    """Whatever the size of the graph, no two circles overlap."""
    nodes, edges = grown(count)
    spots = place(nodes, edges)
    pairs = itertools.combinations(zip(nodes, spots, strict=True), 2)
    overlaps = [(a, b) for (a, p), (b, q) in pairs if math.dist(p, q) < a.radius + b.radius]
    assert overlaps == []


def test_labels_have_room() -> None:
    """Up to forty actors no label stands over another circle or label."""
    nodes, edges = grown(40)
    boxes = [
        (x - n.half_width, y - n.radius, x + n.half_width, y + n.radius + n.label_height)
        for n, (x, y) in zip(nodes, place(nodes, edges), strict=True)
    ]
    overlaps = [
        (a, b)
        for a, b in itertools.combinations(boxes, 2)
        if a[0] < b[2] - 2 and b[0] < a[2] - 2 and a[1] < b[3] - 2 and b[1] < a[3] - 2
    ]
    assert overlaps == []


def test_curves_bend_to_the_same_side() -> None:
    """A line and the line back bend away from each other."""
    out, back = control_point((0, 0), (100, 0), 0.14), control_point((100, 0), (0, 0), 0.14)
    assert out[1] * back[1] < 0


# ---- marks and modules ----


def test_sentences_around() -> None:
    """What stands around a sentence is cut where sentences begin and end."""
    first, middle, last = "One came. ", "Two went. ", "Three stayed."
    text = "Zero was. " * 30 + first + middle + last + " Four slept." * 30
    start = text.index(middle)
    before, after = surroundings(text, Evidence(middle.strip(), start, start + 9))
    assert before.startswith("Zero was.")
    assert before.endswith("One came.")
    assert after.startswith("Three stayed. Four slept.")
    assert after.endswith("slept.")


def test_every_module_is_in_the_page() -> None:
    """The script is made of all modules, none is forgotten, and no keyword is left over."""
    script = assets.script()
    files = {path.name for path in Path(assets.__file__).parent.joinpath("static").glob("*.js")}
    assert set(re.findall(r"^modules\['([\w-]+\.js)'\]", script, re.MULTILINE)) == files
    assert not re.search(r"^(import|export)\b", script, re.MULTILINE)


def test_colours_can_be_read() -> None:
    """Stances stand out from the paper, icons from their circles, text from everything."""

    def luminance(colour: str) -> float:
        channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    def contrast(a: str, b: str) -> float:
        light, dark = sorted((luminance(a), luminance(b)), reverse=True)
        return (light + 0.05) / (dark + 0.05)

    kinds = ("person", "state", "organization", "group", "media", "weapon", "place", "event")
    for theme in (LIGHT, DARK):
        for kind in kinds:
            assert contrast(theme[kind], "#ffffff") >= 3, kind
            assert contrast(theme[kind], theme["paper"]) >= 3, kind
        for stance in ("friendly", "hostile", "mixed", "neutral"):
            assert contrast(theme[stance], theme["paper"]) >= 4.5, stance
        assert contrast(theme["quiet"], theme["card"]) >= 4.5
