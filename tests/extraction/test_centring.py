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
        ("Anna Park met the press. Speaking to Mary Lee, she denied it.", "Anna Park"),
        (
            "Paul Lee ran the farm. “Only Tom Park can sell it, not my wife,” he declared.",
            "Paul Lee",
        ),
        ("Paul Lee praised Tom Park but did not say when he would retire.", "Paul Lee"),
    ],
)
def test_who_is_gone_on_about(nlp: Language, text: str, name: str) -> None:
    """The main subject of the sentence before, or of the clause before, whoever was named since."""
    doc = nlp(text)
    head = next(token.i for token in doc if token.lower_ in {"he", "she"})
    assert referents(doc)[head].name == name


def test_the_vice_president_is_not_the_president(nlp: Language) -> None:
    """Who is called vice president is nobody's president."""
    doc = nlp(
        "President Paul Lee spoke on Friday. The Vice President, Tom Park, said it was late. "
        "The crowd thanked the president."
    )
    head = [token.i for token in doc if token.lower_ == "president"][-1]
    assert referents(doc)[head].name == "Paul Lee"
