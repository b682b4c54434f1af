"""*It* and *they* fit how an entity is told of: by itself, with others, by one of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .told import meant

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Harlow Bank and Tom Reed sued Peru. It wants its money back.", "It", "Harlow Bank"),
        ("Harlow Bank sued Peru. They want their money back.", "They", "Harlow Bank"),
        (
            "The union Solid met. It wants more pay. “They have not listened,” said Tom Reed.",
            "They",
            "Solid",
        ),
    ],
)
def test_a_body_is_it_or_they(nlp: Language, text: str, word: str, name: str) -> None:
    """Beside a person, and in another's words."""
    assert meant(nlp, text, word) == name


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Peru and Chile blocked the plan. They said prices were too high.", "They"),
        ("Peru and Chile blocked the plan. It said prices were too high.", "It"),
        ("Harlow Bank sued Peru and Chile. They deny the charge.", "They"),
        (
            (
                "The Harlow Union accused Chad of torturing prisoners. It said it had spoken to 40 "
                "of them. Chad's government denied it."
            ),
            "it",
        ),
        ("An aid group, Open Hands, said gunmen came. It did not say who they were.", "they"),
        ("The Lund Group has replaced its managers; two of them have left.", "them"),
        (
            "The union Solid met. It wants more pay. “They have not listened,” said its leader.",
            "They",
        ),
    ],
)
def test_a_body_is_not_several(nlp: Language, text: str, word: str) -> None:
    """Several bodies are *they*; one is not *they* where it has been *it*, or is *we*."""
    assert meant(nlp, text, word) not in {
        "Peru",
        "Chile",
        "Harlow Bank",
        "Open Hands",
        "Solid",
        "Lund Group",
        "Harlow Union",
    }
