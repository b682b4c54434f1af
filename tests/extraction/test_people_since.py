"""Whom *they* may mean beside a body: one of whatever gender who was told of since."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .told import meant

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Interpol plans to hold any officer for a week while they wait for a trial.", None),
        ("Interpol plans to hold a van for a week while they wait for a trial.", "Interpol"),
        ("Interpol told an officer they would wait for a trial.", "Interpol"),
    ],
)
def test_an_officer_may_be_they(nlp: Language, text: str, name: str | None) -> None:
    """A van is no *they*, and what a body says is about itself."""
    assert meant(nlp, text, "they") == name
