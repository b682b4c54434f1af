"""Whom *he* and *we* mean where somebody without a name speaks, and goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .told import meant

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ('A guard said an official worked at the camp. "It leaks," he said.', "he", None),
        (
            'An Interpol official said the camp was full. "It leaks," he said.',
            "he",
            "Interpol official",
        ),
        ('An Interpol official met a doctor. "It leaks," he said.', "he", None),
        ('An Interpol official said a doctor had left. "It leaks," he said.', "he", None),
        (
            'An Interpol official said the camp was full. "We need tents," he said.',
            "We",
            "Interpol",
        ),
        ('A passer-by said the camp was full. "We need tents," he said.', "We", None),
    ],
)
def test_who_has_just_spoken_goes_on(nlp: Language, text: str, word: str, name: str | None) -> None:
    """An official who speaks is he who speaks next, unless another person was told of."""
    assert meant(nlp, text, word) == name
