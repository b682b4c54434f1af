"""*His Peruvian counterpart* is the one of that land who holds the same office, if there is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .told import meant

if TYPE_CHECKING:
    from spacy.language import Language

MET = "Peruvian Foreign Minister Ana Roth met Kenyan Foreign Minister Omar Blake. "


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (MET + "Blake thanked his Peruvian counterpart.", "Ana Roth"),
        (MET + "Blake thanked his counterpart.", "Ana Roth"),
        (MET + "Blake thanked his Chilean counterpart.", None),
        ("Kenyan Foreign Minister Omar Blake left. He thanked his counterpart.", None),
        (
            (
                "Lao Prime Minister Omar Blake left Laos. Peru's prime minister scolded "
                "her Lao counterpart."
            ),
            "Omar Blake",
        ),
    ],
)
def test_a_counterpart_holds_the_office_in_the_land_that_is_named(
    nlp: Language, text: str, name: str | None
) -> None:
    """Two who hold it are each other's; of a land without one, it is nobody that is named."""
    assert meant(nlp, text, "counterpart") == name
