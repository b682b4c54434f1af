"""The running text of a PDF: paragraphs put together from lines, without page furniture."""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from statistics import quantiles
from typing import TYPE_CHECKING

from graphbuilder.errors import InputError
from graphbuilder.model import Document

if TYPE_CHECKING:
    from collections.abc import Iterator

SHORT_LINE = 0.7
"""A line shorter than this share of the page's width ends its paragraph."""

RECURS = 3
"""A first or last line that stands on so many pages is furniture."""


def parse(data: bytes, label: str, identifier: str, *, url: str | None = None) -> Document:
    """Read the text layer of a PDF by pypdf.

    Args:
        data: The file.
        label: What a message calls it.
        identifier: What the document is called.
        url: Where it was fetched from.

    Returns:
        A document whose text is the paragraphs, parted by blank lines.

    Raises:
        InputError: If the file is no PDF, is locked by a password, or holds pictures only.
    """
    import pypdf  # noqa: PLC0415 - a seventh of a second that text files need not pay

    logging.getLogger("pypdf").setLevel(logging.ERROR)
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        pages = [page.extract_text().splitlines() for page in reader.pages]
    except Exception as error:  # a damaged file makes pypdf raise anything
        reason = str(error).rstrip(".") or type(error).__name__
        message = f"{label} cannot be read as PDF: {reason}; save its text and give that"
        raise InputError(message) from error
    text = "\n\n".join(join_lines(drop_furniture(pages)))
    if not text:
        message = f"{label} has no text, only pictures; run text recognition on it first"
        raise InputError(message)
    return Document(id=identifier, text=text + "\n", url=url)


def drop_furniture(pages: list[list[str]]) -> list[str]:
    """The lines of all pages without page numbers and running heads and feet.

    >>> drop_furniture([["The Example", "One."], ["The Example", "Two."], ["The Example", "3"]])
    ['One.', 'Two.']
    """
    filled = [[line.rstrip() for line in page if line.strip()] for page in pages]
    edges = Counter(edge for page in filled if page for edge in {_mask(page[0]), _mask(page[-1])})
    kept = []
    for page in filled:
        for place, line in enumerate(page):
            at_edge = place in {0, len(page) - 1}
            if not (at_edge and (edges[_mask(line)] >= RECURS or line.strip().isdigit())):
                kept.append(line)
    return kept


def _mask(line: str) -> str:
    """A line with its numbers made alike, so that *Page 3* recurs as *Page 4*."""
    return re.sub(r"\d+", "0", line.strip())


def join_lines(lines: list[str]) -> Iterator[str]:
    """Put paragraphs together from lines that were broken to a page's width.

    A line ends its paragraph if it is clearly shorter than the page is wide and the next does
    not go on in lower case. A word parted by a hyphen is joined where it goes on so.

    >>> list(join_lines(["A dam is a wall across a ri-", "ver; it holds back", "Next one."]))
    ['A dam is a wall across a river; it holds back', 'Next one.']
    """
    if not lines:
        return
    lengths = [len(line) for line in lines]
    width = quantiles(lengths, n=10)[-1] if len(lengths) > 1 else lengths[0]
    paragraph = ""
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        words = line.strip()
        if re.search(r"\w-$", paragraph) and words[:1].islower():
            paragraph = paragraph[:-1] + words
        else:
            paragraph = f"{paragraph} {words}".strip()
        if len(line) < SHORT_LINE * width and not following.strip()[:1].islower():
            yield paragraph
            paragraph = ""
    if paragraph:
        yield paragraph
