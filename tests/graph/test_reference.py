"""The reference page lists every term once, and every link in it leads somewhere."""

from __future__ import annotations

import re
from functools import cache
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from graphbuilder import rdf, reference
from graphbuilder.ontology import GB

if TYPE_CHECKING:
    from pathlib import Path


@cache
def page() -> str:
    """The page, made once."""
    return reference.write()


def test_every_term_is_listed_once() -> None:
    """Each class and relation has exactly one entry."""
    found = re.findall(r'<article id="([^"]+)"', page())
    vocabulary = rdf.vocabulary()
    assert {f"rel-{name}" for name in vocabulary.relations} <= set(found)
    assert {f"gb-{name}" for name in vocabulary.classes} <= set(found)
    assert len(found) == len(set(found))


def test_links_lead_somewhere() -> None:
    """Whatever a link points to is on the page, and nothing is fetched from elsewhere."""
    targets = set(re.findall(r' id="([^"]+)"', page()))
    links = re.findall(r'(?:href|src)="([^"]+)"', page())
    assert links
    assert {link for link in links if link.removeprefix("#") not in targets} == set()


def test_the_page_is_well_formed() -> None:
    """Every element that is opened is closed."""
    opened: list[str] = []

    class Check(HTMLParser):
        def handle_starttag(self, tag: str, attrs: object) -> None:
            del attrs
            if tag != "meta":
                opened.append(tag)

        def handle_endtag(self, tag: str) -> None:
            assert opened.pop() == tag

    Check().feed(page())
    assert opened == []


def test_the_page_is_written_to_a_file(tmp_path: Path) -> None:
    """The command writes the page; twice, the same bytes."""
    reference.main(["-o", str(tmp_path / "a.html")])
    reference.main(["-o", str(tmp_path / "b.html")])
    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()
    assert GB not in (tmp_path / "a.html").read_text(encoding="utf-8")
