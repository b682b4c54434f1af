"""*The company* is stated as the one body that the text has just named, where it acts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graphbuilder import extraction

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


@pytest.fixture(scope="module")
def nlp() -> Language:
    """The whole pipeline."""
    return extraction.load()


def speakers(doc: Doc) -> list[str | None]:
    """Who says something in a text: the names of the subjects of its reports, in order."""
    said = (s for s in doc._.statements if s.predicate == "says" and s.subject is not None)
    return [s.subject.name for s in said]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Volkswagen shut a plant. The carmaker said the plant was old.", "Volkswagen"),
        ("Harlow Energy shut a plant. The company said the plant was old.", "Harlow Energy"),
        ("The Harlow Group shut a plant. The company said the plant was old.", "Harlow Group"),
    ],
)
def test_a_plain_description_is_of_the_body_just_named(nlp: Language, text: str, name: str) -> None:
    """Whether a list of actors knows the body, or only the recogniser."""
    assert speakers(nlp(text)) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Quanta sued Brightline. The company said the plant was old.",  # either
        "The Harlow Council shut a plant. The company said the plant was old.",  # another kind
        "Harlow Energy shut a plant. Rain fell. Wind blew. Snow lay. The company said it was cold.",
        "The NRVB shut a plant. The company said the plant was old.",  # as often an authority
        "Volkswagen shut a plant. The rival company said the plant was old.",
        "Volkswagen shut a plant. A carmaker said the plant was old.",
    ],
)
def test_what_may_be_another_body_is_left_open(nlp: Language, text: str) -> None:
    """Nothing is stated of a body that the words may not mean."""
    names = {"Quanta", "Brightline", "Harlow Energy", "Volkswagen", "NRVB"}
    assert not names & set(speakers(nlp(text)))
