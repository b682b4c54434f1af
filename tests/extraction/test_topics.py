"""A text that goes on with *it* or *they* goes on about the body or people of its last subject."""

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
            "Lund's Farm Party holds a majority in the house. Its calls for lower taxes won votes.",
            "Its",
            "Farm Party",
        ),
        ("The Harbour Ministry closed the pier. It blamed the storm.", "It", "Harbour Ministry"),
        ("Chile has yet to sign. It may agree if the seat is moved, a source said.", "It", "Chile"),
        (
            "Harlow Bank will sell its mills, officials said. It hopes to raise funds for a line.",
            "It",
            "Harlow Bank",
        ),
        (
            "Three farmers from Lodi sued the bank. They want the loan back.",
            "They",
            "three farmers",
        ),
        (
            "City bakers face high prices. As they wait for the ships, they sell rice.",
            "they",
            "city bakers",
        ),
        (
            'Anna Lund blamed the dealers for the loss. "They have emptied the stores," she said.',
            "They",
            "dealers",
        ),
        (
            "The mill was sold by Tom Park, a loss for Paul Lee after he ran it for years.",
            "he",
            "Paul Lee",
        ),
        (
            "The U.N. Security Council met. The 15-nation council called on Peru to wait.",
            "council",
            "United Nations Security Council",
        ),
        (
            "UN Under-Secretary for Rural Affairs Ann Lee spoke. The UN's top rural official left.",
            "official",
            "Ann Lee",
        ),
        (
            "Lund Scolds Bakers\n\nThe head of the guild scolded bakers.\n\nAnna Lund left.",
            "head",
            "Anna Lund",
        ),
        (
            "Lund Warns Bakers\n\nThe top Democrat on the panel warned bakers.\n\nAnna Lund left.",
            "Democrat",
            "Anna Lund",
        ),
        ("Peru has hoped the new tax would pay for its troops.", "its", "Peru"),
        ("Peru has denied any role, as its embassy told reporters.", "its", "Peru"),
        (
            "Hill's two-party bloc has ten seats and if it wins more, it will rule.",
            "it",
            "two-party bloc",
        ),
    ],
)
def test_the_topic_is_continued(nlp: Language, text: str, word: str, name: str) -> None:
    """What only somebody does or has is the last subject's; people need no such word."""
    assert meant(nlp, text, word) == name


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Lund's Farm Party bought a house. Its roof leaks.", "Its"),
        ("Three farmers met the bankers. They won the vote.", "They"),
        ("Three farmers sued the bank. The drought ended, but they stayed small.", "they"),
        (
            'Anna Lund blamed the dealers before the bakers. "They lied," she said.',
            "They",
        ),
        ("Tom Park scolded Paul Lee after he had left.", "he"),
        (
            "UN Under-Secretary for Rural Affairs Ann Lee spoke. The UN's top naval official left.",
            "official",
        ),
        (
            "Lund Scolds Bakers\n\nThe head of the guild praised bakers.\n\nAnna Lund left.",
            "head",
        ),
        ("Lund Warns Bakers\n\nThe top Democrat praised bakers.\n\nAnna Lund left.", "Democrat"),
        (
            "The source told reporters that General Paul Lee had been warned. He said men fled.",
            "He",
        ),
        ("Lund gave them bread or took them home.", "them"),
    ],
)
def test_a_thing_may_as_well_be_meant(nlp: Language, text: str, word: str) -> None:
    """What a thing does or has, and what stands behind another subject, is left open."""
    assert not meant(nlp, text, word)
