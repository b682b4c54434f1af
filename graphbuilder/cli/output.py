"""Writing results: tables of text, and files that are whole or not there."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from graphbuilder.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

GAP = "  "
NARROWEST = 8


def format_table(header: Sequence[str], rows: Iterable[Sequence[object]], *, width: int = 0) -> str:
    """A table in aligned columns.

    Args:
        header: Names of the columns.
        rows: Values; ``None`` is shown as nothing.
        width: Where the widest columns are cut so that a line has at most so many
            characters; 0 cuts nothing.

    Returns:
        Lines, each with its line end.

    >>> print(format_table(["who", "whom"], [["Ruritania", None], ["he", "she"]]), end="")
    who        whom
    Ruritania
    he         she
    """
    cells = [
        [" ".join(str("" if value is None else value).split()) for value in row] for row in rows
    ]
    widths = [max(map(len, column)) for column in zip(header, *cells, strict=True)]
    while width and sum(widths) + len(GAP) * (len(widths) - 1) > width and max(widths) > NARROWEST:
        widths[widths.index(max(widths))] -= 1
    lines = [
        GAP.join(_fit(cell, size) for cell, size in zip(row, widths, strict=True)).rstrip()
        for row in (header, *cells)
    ]
    return "".join(f"{line}\n" for line in lines)


def _fit(cell: str, width: int) -> str:
    return cell.ljust(width) if len(cell) <= width else cell[: width - 1] + "…"


def print_table(header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Write a table to stdout, cut to the width of the terminal, or of ``COLUMNS`` if set."""
    narrow = sys.stdout.isatty() or "COLUMNS" in os.environ
    width = shutil.get_terminal_size().columns if narrow else 0
    sys.stdout.write(format_table(header, rows, width=width))


def note(sentence: str) -> None:
    """Say something that is no result, on stderr."""
    sys.stderr.write(f"{sentence}\n")


def refuse_other(path: Path, mark: bytes = b"", *, force: bool = False) -> None:
    """Make sure that nothing is lost by writing to a path.

    Args:
        path: Where something is going to be written.
        mark: Bytes by which an earlier file of the same kind is known; only such a file may be
            replaced. Empty means that any file may.
        force: Whether any file may be replaced.

    Raises:
        InputError: If something else is there.
    """
    if path.is_dir():
        message = f"{path} is a folder; give the name of a file"
        raise InputError(message)
    if path.exists() and not force and not _is_ours(path, mark):
        message = f"{path} exists and is something else; give another name, or --force"
        raise InputError(message)


def write_file(path: Path, content: str | bytes, *, mark: bytes = b"", force: bool = False) -> None:
    """Write a file at once, or leave what is there.

    Args:
        path: Where to write.
        content: What to write.
        mark: As for ``refuse_other``.
        force: As for ``refuse_other``.

    Raises:
        InputError: If something else is there, or the place cannot be written to.
    """
    refuse_other(path, mark, force=force)
    data = content.encode() if isinstance(content, str) else content
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
        try:
            with open(handle, "wb") as stream:  # noqa: PTH123 - a descriptor, not a path
                stream.write(data)
            Path(name).chmod(0o666 & ~_umask())
            Path(name).replace(path)
        except BaseException:
            with suppress(OSError):
                Path(name).unlink()
            raise
    except OSError as error:
        message = f"cannot write {path}: {error.strerror}; give another place"
        raise InputError(message) from error


def _is_ours(path: Path, mark: bytes) -> bool:
    if not path.is_file():
        return False
    if not mark or path.stat().st_size == 0:
        return True
    with path.open("rb") as stream:
        return mark in stream.read(1 << 16)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
