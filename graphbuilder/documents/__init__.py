"""Where text comes from: files, folders, web addresses and standard input become documents."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from graphbuilder.documents.dating import find_date
from graphbuilder.documents.formats import parse
from graphbuilder.documents.sources import LINE_TABLES, TABLES, locate
from graphbuilder.errors import InputError
from graphbuilder.model import Document

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

__all__ = ["MAX_CHARACTERS", "count", "read"]

MAX_CHARACTERS = 1_000_000
"""Longest text of one document: what spaCy's parser takes without running out of memory."""

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def read(
    paths: str | Path | Iterable[str | Path],
    *,
    lines: bool = False,
    on_error: Callable[[InputError], object] | None = None,
) -> Iterator[Document]:
    """Read documents, one at a time, in the order given; folders in the order of their names.

    Args:
        paths: Files (text, HTML, PDF, JSON, JSON Lines, CSV), folders of them, web addresses,
            or ``-`` for standard input; one of them or several.
        lines: Take each line of a file as a document of its own, called by its number.
        on_error: Called with what is wrong with an input, after which reading goes on with
            the next one; without it the error is raised.

    Yields:
        Documents with different identifiers: a file's is its name without the ending, and
        carries the folder's name where two files would be called the same.

    Raises:
        InputError: If an input is missing, empty, too long, or not text.
    """
    seen: set[str] = set()
    for found in _read_all([paths] if isinstance(paths, str | Path) else paths, lines=lines):
        item = found
        if isinstance(item, Document):
            item = _check(item, seen)
        if isinstance(item, Document):
            seen.add(item.id)
            yield item
        elif on_error is None:
            raise item
        else:
            on_error(item)


def count(paths: str | Path | Iterable[str | Path], *, lines: bool = False) -> int | None:
    """How many documents ``read`` is going to give, as far as that is cheap to know.

    Args:
        paths: As for ``read``.
        lines: As for ``read``.

    Returns:
        A number for a progress bar; ``None`` where only reading would tell.

    Raises:
        InputError: If there is nothing to read at any of the paths.
    """
    sources, errors = locate([paths] if isinstance(paths, str | Path) else paths)
    if errors and not sources:
        raise errors[0]
    total = 0
    for source in sources:
        by_line = lines or source.suffix in LINE_TABLES
        if source.path is None or (source.suffix in TABLES and not by_line):
            return None
        if by_line:
            with source.open() as stream:
                total += sum(1 for line in stream if line.strip())
        else:
            total += 1
    return total


def _read_all(paths: Iterable[str | Path], *, lines: bool) -> Iterator[Document | InputError]:
    """Everything that can be read, and what cannot, in order."""
    sources, errors = locate(paths)
    yield from errors
    for source in sources:
        try:
            yield from parse(source, lines=lines, alone=len(sources) == 1)
        except InputError as error:
            yield error
        except OSError as error:
            reason = error.strerror or error
            yield InputError(f"cannot read {source.label}: {reason}; check the path and its rights")


def _check(document: Document, seen: set[str]) -> Document | InputError:
    """The document, fit to be parsed and stored, or why it is not."""
    if not document.text.strip():
        return InputError(f"document {document.id!r} is empty; give a document that has text")
    if len(document.text) > MAX_CHARACTERS:
        return InputError(
            f"document {document.id!r} has {len(document.text):,} characters, more than the "
            f"{MAX_CHARACTERS:,} that can be parsed at once; split it"
        )
    if document.id in seen:
        return InputError(
            f"two documents are called {document.id!r}; give each an identifier of its own"
        )
    text = _CONTROL.sub("\N{REPLACEMENT CHARACTER}", document.text)
    return replace(document, text=text, date=document.date or find_date(text))
