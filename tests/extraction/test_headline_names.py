"""Names in headlines whose every word has a capital end before the verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .told import meant

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Torres Says He Will Not Yield\n\nLuis Torres spoke in Lima.", "Torres", "Luis Torres"),
        ("Torres Says He Will Not Yield\n\nLuis Torres spoke in Lima.", "He", "Luis Torres"),
        ("Peru's Torres Says Voters Misled Him\n\nLuis Torres spoke.", "Him", "Luis Torres"),
    ],
)
def test_a_headline_s_verb_is_no_part_of_a_name(
    nlp: Language, text: str, word: str, name: str
) -> None:
    """Where every word of a headline has a capital, names end before their verb."""
    assert meant(nlp, text, word, at=0) == name


def test_a_headline_makes_nobody_of_a_thing(nlp: Language) -> None:
    """What the text calls the Arlo dam is no person where a headline writes Arlo Dam."""
    doc = nlp("Inspectors Should Visit Arlo Dam\n\nPeru closed the Arlo dam. Experts left.\n")
    assert "Arlo Dam" not in {name.text for name in doc.spans["graphbuilder_names"]}
