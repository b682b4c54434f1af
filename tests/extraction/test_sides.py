"""Whom *we* stands for where a paper or a voice without a name speaks for a body."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graphbuilder import extraction, lexicon
from graphbuilder.extraction.coreference.settled import settled_referents

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.fixture(scope="module")
def nlp() -> Language:
    """The whole pipeline."""
    return extraction.load()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            'The United Nations released a statement. "We regret the delay," read the statement.',
            "United Nations",
        ),
        (
            'The United Nations released a statement. A letter read, "We regret the delay."',
            None,
        ),
        ('A spokesman for Interpol said: "We regret the delay."', "Interpol"),
        ('A visitor from Interpol said: "We regret the delay."', None),
    ],
)
def test_we_are_the_body_that_is_spoken_for(nlp: Language, text: str, name: str | None) -> None:
    """A statement has whoever released it, a spokesman speaks for his body, a visitor does not."""
    doc = nlp(text)
    we = next(token.i for token in doc if token.text == "We")
    referent = settled_referents(doc, lexicon.load()).get(we)
    assert (referent.name if referent else None) == name
