"""A body is the one whose full name starts with the word that a text calls it by."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .told import meant

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("A fund bought Marula Bank. Later Marula froze the sale.", "Marula", "Marula Bank"),
        ("Ann Lee sued Lumba Energy Group. He was from Lumba.", "Lumba", "Lumba Energy Group"),
        ("Omar Lumba sued the Lumba Energy Group. Lumba wept.", "Lumba", "Omar Lumba"),
        ("Peru met Peru Energy Group. Peru wept.", "Peru", "Peru"),
    ],
)
def test_a_body_has_a_short_name(nlp: Language, text: str, word: str, name: str) -> None:
    """Which is nobody else's, neither a person's nor a land's."""
    assert meant(nlp, text, word) == name


def test_a_place_before_the_body_is_no_body(nlp: Language) -> None:
    """Names come in full first."""
    text = "Rain fell in Marula. A fund bought the Marula Bank."
    assert meant(nlp, text, "Marula", at=0) != "Marula Bank"
