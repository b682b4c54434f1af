"""Whom a headline calls by a bare noun is who the first sentence tells of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .told import meant

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        (
            "Chess chief quits over Peru vote as fans revolt\n\nOmar Blake left on Friday.",
            "chief",
            "Omar Blake",
        ),
        (
            "Ex-minister jailed\n\nA minister was jailed.\n\nOmar Blake, 58, ran the ministry.",
            "Ex-minister",
            "Omar Blake",
        ),
        (
            "Asian chess body strips Peru of cup\n\nThe Asian Chess Council has taken it.",
            "body",
            "Asian Chess Council",
        ),
    ],
)
def test_the_first_sentence_has_the_name(nlp: Language, text: str, word: str, name: str) -> None:
    """Or the noun again, of whom the next one names."""
    assert meant(nlp, text, word, at=0) == name


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (
            "Chess chief quits over vote\n\nOmar Blake said on Friday that a chief had quit.",
            "chief",
        ),
        ("Chess chief quits over vote\n\nOmar Blake beat a banker on Friday in Lima.", "chief"),
        ("Chess chief quits over vote\n\nThe Harlow Group sued Peru on Friday in Lima.", "chief"),
    ],
)
def test_of_another_class_or_beside_another_it_is_open(nlp: Language, text: str, word: str) -> None:
    """Who only reports, and beside whom another such one is told of, need not be meant."""
    assert meant(nlp, text, word, at=0) in {None, "chief", "chess chief", "Chess chief"}
