"""Days and months of the calendar that are named without a year lie next to the document's date."""

from __future__ import annotations

import pytest

from graphbuilder.extraction.text.times import Lean, normalise

TOLD = "2024-05-24"


@pytest.mark.parametrize(
    ("words", "behind", "ahead"),
    [
        ("March 3", "2024-03-03", "2025-03-03"),
        ("June 3", "2023-06-03", "2024-06-03"),
        ("May 24", "2024-05-24", "2025-05-24"),
        ("June", "2023-06", "2024-06"),
        ("June 3, 1987", "1987-06-03", "1987-06-03"),
        ("October 2031", "2031-10", "2031-10"),
        ("3 June", "2023-06-03", "2024-06-03"),
    ],
)
def test_a_day_is_the_last_or_the_next_of_its_name(words: str, behind: str, ahead: str) -> None:
    """Without a year, it is of the year in which it is nearest on the side that is meant."""
    assert normalise(words, TOLD, lean=Lean.BEHIND) == behind
    assert normalise(words, TOLD, lean=Lean.AHEAD) == ahead


def test_without_a_date_only_years_tell() -> None:
    """A day of no year is none where nobody knows when it was told."""
    assert normalise("June 3, 1987", None) == "1987-06-03"
    assert normalise("June 3", None) is None
