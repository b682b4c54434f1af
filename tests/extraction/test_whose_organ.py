"""Two states have two foreign ministries: what has no name goes by whose it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction.coreference.referents import referents

if TYPE_CHECKING:
    from spacy.language import Language


def test_an_organ_goes_by_the_state_that_it_is_of(nlp: Language) -> None:
    """*The ministry* is Peru's as long as no other is spoken of; a car goes by no owner."""
    doc = nlp(
        "Peru's foreign ministry freed the men. The ministry said it was glad. Chile's foreign "
        "ministry said it was late. Ann Lee bought a car. The car is red. Ann Lee's car is old."
    )
    names = {row.name for row in referents(doc).values()}
    assert {"Peru's foreign ministry", "Chile's foreign ministry"} <= names
    assert "Ann Lee's car" not in names
