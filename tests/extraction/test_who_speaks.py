"""Whom the pronouns in quoted words mean: who utters them is *I*, and nobody else in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .told import meant

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Rosa Kent thanked the crew “that got me out of the water”.", "me", "Rosa Kent"),
        ("Rosa Kent said that Tom Hale had been “the best boss of my life”.", "my", "Rosa Kent"),
        ("Rosa Kent said that Tom Hale told her he “had my reasons”.", "my", "Tom Hale"),
        ("“I refused,” Rosa Kent said, “and the others left.”", "I", "Rosa Kent"),
        ("One, Paul Rigby, said he was ill. “I was nine and I slept there.”", "I", "Paul Rigby"),
        ("Rosa Kent sang in “Follow Me Home”.", "Me", None),
    ],
)
def test_who_utters_a_quoted_phrase_says_i(
    nlp: Language, text: str, word: str, name: str | None
) -> None:
    """Whoever speaks around it, or acts; nobody does in a title."""
    assert meant(nlp, text, word) == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("“I only hope that they find him,” he added.", "Paul Rigby"),
        ("He only hoped that they find him, he added.", "Tom Rigby"),
    ],
)
def test_who_speaks_is_not_whom_he_speaks_of(nlp: Language, words: str, name: str) -> None:
    """*Him* in quoted words is not the *he* behind them who says them."""
    before = "Paul Rigby did not appear. His brother Tom Rigby said that he had heard nothing. "
    assert meant(nlp, before + words, "him") == name


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Rosa Kent left Funidex for good. Its owners asked for her help.", "her", "Rosa Kent"),
        ("It was late in Gorunda. He left.", "He", None),
    ],
)
def test_a_name_of_which_nothing_is_known_is_no_person(
    nlp: Language, text: str, word: str, name: str | None
) -> None:
    """Whatever a name names that no list has, only somebody is *he* or *she*."""
    assert meant(nlp, text, word) == name
