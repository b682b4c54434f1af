"""The words of what a statement speaks of: the noun with all without which it says too little."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graphbuilder.model import Mention

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "relation", "words"),
    [
        ("Kim Lee has a habit of tapping on desks.", "have", "a habit of tapping on desks"),
        ("Kim Lee has a habit.", "have", "a habit"),
        ("Kim Lee bought the house without asking anybody.", "buy", "the house"),
        ("Kim Lee is the only judge in the town.", "be", "the only judge in the town"),
        (
            "Kim Lee praised the support for the guests who had come.",
            "praise",
            "the support for the guests",
        ),
        (
            "Kim Lee praised the talks between Peru and Chile that failed.",
            "praise",
            "the talks between Peru and Chile",
        ),
    ],
)
def test_an_object_has_all_of_its_words(
    nlp: Language, text: str, relation: str, words: str
) -> None:
    """What completes a noun is quoted with it, and what belongs to the verb is not."""
    found = [s.object for s in nlp(text)._.statements if s.relation == relation]
    assert words in [thing.text for thing in found if isinstance(thing, Mention)]
