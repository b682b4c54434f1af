"""What a path stands for: which files, addresses or streams to read, and what to call them."""

from __future__ import annotations

import io
import sys
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from graphbuilder.documents.web import fetch
from graphbuilder.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from io import BufferedReader

LINE_TABLES = frozenset({".jsonl", ".ndjson"})
TABLES = LINE_TABLES | {".json", ".csv", ".tsv"}
PAGES = frozenset({".html", ".htm", ".xhtml", ".pdf"})
TEXTS = frozenset({".txt", ".text", ".md"})
SUFFIXES = TABLES | PAGES | TEXTS
"""File name endings that a folder is searched for."""


@dataclass(frozen=True, slots=True)
class Source:
    """One input, not yet opened.

    Attributes:
        label: What messages call it.
        id: What its document is called.
        suffix: Ending of its name, in lower case; empty where it says nothing.
        open: Opens it as a stream of bytes.
        url: Its address on the web.
        path: The file, if it is one.
    """

    label: str
    id: str
    suffix: str
    open: Callable[[], BufferedReader]
    url: str | None = None
    path: Path | None = None


def locate(paths: Iterable[str | Path]) -> tuple[list[Source], list[InputError]]:
    """Find the inputs, each once, and name them apart.

    Args:
        paths: Files, folders, addresses, or ``-``.

    Returns:
        The inputs in order, and an error for each path at which there is none.
    """
    found: dict[str, tuple[tuple[str, ...], Source]] = {}
    errors: list[InputError] = []
    for path in paths:
        try:
            for key, names, source in _expand(str(path)):
                found.setdefault(key, (names, source))
        except InputError as error:
            errors.append(error)
    return _name_apart(list(found.values())), errors


def _expand(path: str) -> Iterator[tuple[str, tuple[str, ...], Source]]:
    """For each input: a key that tells it apart, its possible names, and the input."""
    if path == "-":
        yield "-", ("stdin",), Source("standard input", "stdin", "", _open_stdin)
    elif path.startswith(("http://", "https://")):
        parts = urlsplit(path)
        step = PurePosixPath(parts.path)
        names: tuple[str, ...] = (step.stem or parts.netloc, f"{parts.netloc}/{step.stem}", path)
        yield path, names, Source(path, path, "", lambda: _buffer(fetch(path)), path)
    else:
        for file in _files(Path(path)):
            names = (file.stem, file.name, f"{file.parent.name}/{file.stem}", file.as_posix())
            suffix = file.suffix.lower()
            kind = suffix if suffix in SUFFIXES else ""
            source = Source(str(file), file.stem, kind, _opener(file), path=file)
            yield str(file.resolve()), names, source


def _open_stdin() -> BufferedReader:
    stream = sys.stdin.buffer
    return stream if isinstance(stream, io.BufferedReader) else _buffer(stream.read())


def _buffer(data: bytes) -> BufferedReader:
    return io.BufferedReader(io.BytesIO(data))


def _opener(file: Path) -> Callable[[], BufferedReader]:
    return lambda: file.open("rb")


def _files(path: Path) -> list[Path]:
    """The file itself, or the documents below a folder, hidden ones left out."""
    if path.is_file():
        return [path]
    if not path.exists():
        message = f"there is no file or folder {path}; check the path"
        raise InputError(message)
    if not path.is_dir():
        message = f"{path} is neither a file nor a folder; give '-' to read standard input"
        raise InputError(message)
    files = [
        file
        for file in sorted(path.rglob("*"))
        if file.suffix.lower() in SUFFIXES
        and file.is_file()
        and not any(step.startswith(".") for step in file.relative_to(path).parts)
    ]
    if not files:
        message = f"the folder {path} holds no documents ({', '.join(sorted(SUFFIXES))})"
        raise InputError(message)
    return files


def _name_apart(found: list[tuple[tuple[str, ...], Source]]) -> list[Source]:
    """Give every input the shortest of its names that no other input has as well."""
    taken = Counter(name for names, _ in found for name in set(names))
    named = []
    for names, source in found:
        name = next((name for name in names if taken[name] == 1), names[-1])
        named.append(replace(source, id=name))
    return named
