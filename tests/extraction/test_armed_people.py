"""*The militants* are the one armed group that a text names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .told import meant

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("A gang known as Orlap stole it. The hackers fled.", "hackers", "Orlap"),
        ("The captors fled. Peru met the group, which calls itself Orlap.", "captors", "Orlap"),
        ("A gang known as Orlap met a gang known as Ruvel. The hackers fled.", "hackers", None),
        ("A gang known as Orlap stole it. Other hackers fled.", "hackers", None),
        ("A gang known as Orlap stole it. The hackers from Lima fled.", "hackers", None),
        ("A firm known as Orlap sold it. The hackers fled.", "hackers", None),
        ("A gang known as Orlap made a threat to kill them.", "them", None),
    ],
)
def test_whom_a_text_calls_by_what_they_do(
    nlp: Language, text: str, word: str, name: str | None
) -> None:
    """Where it names several, or tells them apart, they may be others."""
    found = meant(nlp, text, word)
    assert found == name if name is not None else found not in {"Orlap", "Ruvel"}
