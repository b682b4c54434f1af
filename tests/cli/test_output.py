"""Results are written whole, and never over something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graphbuilder.cli.output import format_table, write_file
from graphbuilder.errors import InputError

if TYPE_CHECKING:
    from pathlib import Path


def test_wide_table_is_cut_at_its_widest_column() -> None:
    """A table that is wider than the terminal loses the end of its longest cells."""
    lines = format_table(["who", "words"], [["Ruritania", "x" * 50]], width=30).splitlines()
    assert max(map(len, lines)) == 30
    assert lines[1] == "Ruritania  " + "x" * 18 + "…"


def test_cells_stay_on_one_line() -> None:
    """A line end within a value does not break the table."""
    assert format_table(["words"], [["one\ntwo"]]) == "words\none two\n"


def test_file_is_written(tmp_path: Path) -> None:
    """A new file has the content, and nothing is left beside it."""
    write_file(tmp_path / "a.html", "<!-- graphbuilder -->é", mark=b"graphbuilder")
    assert (tmp_path / "a.html").read_text("utf-8") == "<!-- graphbuilder -->é"
    assert [path.name for path in tmp_path.iterdir()] == ["a.html"]


def test_own_file_is_replaced(tmp_path: Path) -> None:
    """An earlier file of the same kind gives way."""
    (tmp_path / "a.html").write_text("graphbuilder, old")
    write_file(tmp_path / "a.html", "graphbuilder, new", mark=b"graphbuilder")
    assert (tmp_path / "a.html").read_text() == "graphbuilder, new"


def test_foreign_file_is_kept(tmp_path: Path) -> None:
    """A file that is something else is kept, unless force is asked for."""
    path = tmp_path / "letter.html"
    path.write_text("Dear Ann")
    with pytest.raises(InputError, match=r"letter\.html exists and is something else"):
        write_file(path, "graphbuilder", mark=b"graphbuilder")
    assert path.read_text() == "Dear Ann"
    write_file(path, "graphbuilder", mark=b"graphbuilder", force=True)
    assert path.read_text() == "graphbuilder"


@pytest.mark.parametrize(
    ("place", "message"), [(".", "is a folder"), ("gone/a.html", "cannot write .*gone")]
)
def test_impossible_place_is_said(tmp_path: Path, place: str, message: str) -> None:
    """A place that cannot be written to is one sentence."""
    with pytest.raises(InputError, match=message):
        write_file(tmp_path / place, "graphbuilder")
