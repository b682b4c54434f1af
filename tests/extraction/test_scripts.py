"""Which texts have words in a script that the pipeline cannot read."""

from __future__ import annotations

import pytest

from graphbuilder.extraction.text.zones import has_foreign_letters, is_foreign


@pytest.mark.parametrize(
    ("text", "some", "most"),
    [
        ("Ann’s café “opened” — at 9 °C.", False, False),
        ("Ann met Анна in Lima on Friday.", True, False),
        ("Анна уехала with Bo", True, True),
        ("", False, False),
    ],
)
def test_what_is_foreign_has_foreign_letters(text: str, *, some: bool, most: bool) -> None:
    """Curled quotes are of no other script, and a foreign name makes no text foreign."""
    assert (has_foreign_letters(text), is_foreign(text)) == (some, most)
