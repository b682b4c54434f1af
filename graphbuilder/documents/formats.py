"""Which reader reads what: by the ending of the name, else by the first bytes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graphbuilder.documents import html, pdf, tables
from graphbuilder.documents.decoding import decode
from graphbuilder.errors import InputError
from graphbuilder.model import Document

if TYPE_CHECKING:
    from collections.abc import Iterator
    from io import BufferedReader

    from graphbuilder.documents.sources import Source

_HTML = re.compile(
    rb"\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(!doctype\s+html|html|head)\b",
    re.IGNORECASE | re.DOTALL,
)
_HEAD = 4096
_RECORD = re.compile(rb'\s*\{\s*"')


def parse(source: Source, *, lines: bool, alone: bool) -> Iterator[Document | InputError]:
    """Read the documents of one input.

    Args:
        source: The input.
        lines: Take each line as a document.
        alone: Whether no other input is read with it, so that a line's number names it.

    Yields:
        Documents, and an error in place of each record that cannot be read.

    Raises:
        InputError: If the input as a whole cannot be read.
        OSError: If it cannot be opened.
    """
    with source.open() as stream:
        if lines:
            yield from _parse_lines(stream, source, prefix="" if alone else f"{source.id}-")
            return
        kind = _recognise(source.suffix, stream)
        match kind:
            case "jsonl":
                yield from tables.parse_json_lines(stream, source.label, source.id)
            case "json":
                yield from tables.parse_json(stream.read(), source.label, source.id)
            case "csv" | "tsv":
                delimiter = "\t" if kind == "tsv" else ","
                yield from tables.parse_csv(stream, source.label, source.id, delimiter=delimiter)
            case "html":
                yield html.parse(stream.read(), source.label, source.id, url=source.url)
            case "pdf":
                yield pdf.parse(stream.read(), source.label, source.id, url=source.url)
            case _:
                text = decode(stream.read(), source.label)
                if not text.strip():
                    message = f"{source.label} is empty; give a document that has text"
                    raise InputError(message)
                yield Document(id=source.id, text=text, url=source.url)


def _recognise(suffix: str, stream: BufferedReader) -> str:
    """The kind of an input, by its name or its beginning."""
    by_suffix = {
        ".jsonl": "jsonl",
        ".ndjson": "jsonl",
        ".json": "json",
        ".csv": "csv",
        ".tsv": "tsv",
        ".html": "html",
        ".htm": "html",
        ".xhtml": "html",
        ".pdf": "pdf",
    }
    if suffix:
        return by_suffix.get(suffix, "text")
    data = stream.peek(_HEAD)
    if data.startswith(b"%PDF-"):
        kind = "pdf"
    elif _HTML.match(data):
        kind = "html"
    elif _RECORD.match(data):
        kind = "jsonl"
    else:
        kind = "text"
    return kind


def _parse_lines(
    stream: BufferedReader, source: Source, *, prefix: str
) -> Iterator[Document | InputError]:
    """A document for each line that is not blank, called by the line's number."""
    found = False
    for number, line in enumerate(stream, start=1):
        if not line.strip():
            continue
        found = True
        try:
            text = decode(line, f"line {number} of {source.label}").strip("\n")
        except InputError as error:
            yield error
        else:
            yield Document(id=f"{prefix}{number}", text=text)
    if not found:
        message = f"{source.label} is empty; give a file that has lines"
        raise InputError(message)
