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
    ("text", "name"),
    [
        ("“I am no saint,” old Rosa Kent begins. “I came here for a year.”", "Rosa Kent"),
        ("“I am no saint,” old Rosa Kent begins her book. “I came here for a year.”", None),
    ],
)
def test_whoever_acts_right_behind_words_speaks_them(
    nlp: Language, text: str, name: str | None
) -> None:
    """A verb with nothing to do but the words says that they are spoken."""
    assert meant(nlp, text, "I") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Harlow Bank's lawyer, Tom Reed, left the court. “We will appeal,” he said.",
            "Harlow Bank",
        ),
        ("Rosa Kent's lawyer, Tom Reed, left the court. “We will appeal,” he said.", None),
        (
            (
                "Peru will block the sale, Economy Minister Tom Reed said. Chile has no plan. "
                "“We are not against trade,” Reed said."
            ),
            "Peru",
        ),
        (
            (
                "Peru has blocked the sale, Economy Minister Tom Reed said. Chile has no plan. "
                "“We are not against trade,” Reed said."
            ),
            None,
        ),
    ],
)
def test_we_are_those_whose_business_one_speaks_of(
    nlp: Language, text: str, name: str | None
) -> None:
    """A lawyer's client, if it is a body; the state of which a minister says what it will do."""
    assert meant(nlp, text, "We") == name


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
