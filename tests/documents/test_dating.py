"""Documents that say themselves when they were published."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graphbuilder.documents import read
from graphbuilder.documents.dating import find_date

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Dam Opens\n\nLISBON, March 14, 2031 - The dam was opened.", "2031-03-14"),
        ("Dam Opens\n\nLISBON (14 March 2031) — The dam was opened.", "2031-03-14"),
        ("Friday, September 6, 2019\n\nThe dam was opened.", "2019-09-06"),
        ("2019-09-06\n\nThe dam was opened.", "2019-09-06"),
        ("LISBON, March 14 - The dam was opened.", None),
        ("The dam was opened on March 14, 2031.", None),
        ("June 31, 2031\n\nThe dam was opened.", None),
    ],
)
def test_the_date_of_a_text(text: str, date: str | None) -> None:
    """A line that is a date, or a dateline with a year, dates a text; a sentence does not."""
    assert find_date(text) == date


def test_a_dateline_dates_its_document(tmp_path: Path) -> None:
    """A document without a date of its own takes that of its dateline."""
    file = tmp_path / "dam.txt"
    file.write_text("LISBON, March 14, 2031 - The dam was opened on Friday.", encoding="utf-8")
    assert [document.date for document in read(file)] == ["2031-03-14"]
