"""A noun that opens a sentence is no name for that."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graphbuilder.extraction.mentions.markables import NAMES

if TYPE_CHECKING:
    from spacy.language import Language


def names(nlp: Language, text: str) -> list[str]:
    """The names of a text."""
    doc = nlp(text)
    return [span.text for span in doc.spans[NAMES]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Health ministry teams shut the school.", []),
        ("Shadow foreign minister Ann Lee left.", ["Ann Lee"]),
        ("LISBON (Staff and agencies) - Pilots at Orlo went on strike.", ["LISBON", "Orlo"]),
        ("PORTO, Nov 12 - The mill shut.", ["PORTO"]),
    ],
)
def test_a_capital_at_the_start_names_nobody(nlp: Language, text: str, found: list[str]) -> None:
    """Nor does one behind a bracket, nor the month of a dateline."""
    assert names(nlp, text) == found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Orchid said it would wait.", "Orchid"),  # an orchid has an article
        ("Peru sent help.", "Peru"),
        ("Harlow Lane was shut.", "Harlow Lane"),
        ("Fever was shut. They like Fever.", "Fever"),
    ],
)
def test_what_is_a_name_stays_one(nlp: Language, text: str, name: str) -> None:
    """Who speaks, what is known, what goes on with a capital, and what has one elsewhere."""
    assert name in names(nlp, text)
