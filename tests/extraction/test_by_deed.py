"""*The bidder* is whoever bids, and *the defendant* whoever is tried, where a text tells of one."""

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
            "Peru may bar the Harlow Group's takeover of Orlo Ferries unless the bidder pays.",
            "bidder",
            "Harlow Group",
        ),
        (
            "Orlo Ferries spurned an offer from the Harlow Group. Rain fell. The suitor wept.",
            "suitor",
            "Harlow Group",
        ),
        (
            "The Harlow Group's takeover of Orlo Ferries failed. Shares in the target fell.",
            "target",
            "Orlo Ferries",
        ),
        (
            "Omar Blake is charged with theft. Ann Lee spoke as the defendant wept.",
            "defendant",
            "Omar Blake",
        ),
        (
            "Omar Blake testified on Friday. Judge Ann Lee told the witness to wait.",
            "witness",
            "Omar Blake",
        ),
    ],
)
def test_a_noun_for_a_doer_means_who_does_it(
    nlp: Language, text: str, word: str, name: str
) -> None:
    """Or who has it done to them."""
    assert meant(nlp, text, word) == name


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (
            "The Harlow Group's bid failed, as did the bid by Orlo Ferries. The bidder wept.",
            "bidder",
        ),
        ("The Harlow Group bid for it. A rival bidder wept.", "bidder"),
        ("The Harlow Group bid for it. The bidder that won wept.", "bidder"),
        ("Omar Blake testified on Friday. The second witness wept.", "witness"),
        ("The law may be tried. The defendant wept.", "defendant"),
    ],
)
def test_what_several_do_is_left_open(nlp: Language, text: str, word: str) -> None:
    """As is one of several who is told apart."""
    assert meant(nlp, text, word) in {None, word}
