"""A text that goes on with *he* or *she* goes on about its main subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graphbuilder.extraction.coreference.referents import referents

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In May, Mary Lee beat Senator Anna Park. She won most towns.", "Mary Lee"),
        (
            "In May, Mary Lee beat Senator Anna Park. When she had won, she thanked the voters.",
            "Mary Lee",
        ),
        (
            "Carl Stone and Peter Hill began. Tom Berg was a student of Hill and he also helped.",
            "Tom Berg",
        ),
    ],
)
def test_who_is_gone_on_about(nlp: Language, text: str, name: str) -> None:
    """The main subject of the sentence before, or of the clause before, whoever was named since."""
    doc = nlp(text)
    head = next(token.i for token in doc if token.lower_ in {"he", "she"})
    assert referents(doc)[head].name == name
