"""Who is told of without a name is stated by the name that the text identifies them by."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .told import meant

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        (
            "A man robbed a bakery in Turku. He ran off. Police later named the man as Omar Blake.",
            "man",
            "Omar Blake",
        ),
        (
            "A woman burned a mill. She ran. The arsonist, identified as Nora Blake, lived nearby.",
            "She",
            "Nora Blake",
        ),
        (
            "A baker met a guard in Turku. The guard was identified as Omar Blake.",
            "guard",
            "Omar Blake",
        ),
        (
            "A man met another man in Turku. Police named the man as Omar Blake.",
            "man",
            None,
        ),
        (
            "A man was hurt in Turku. The attacker, identified as Omar Blake, ran off.",
            "man",
            None,
        ),
    ],
)
def test_the_first_mention_has_the_name_that_comes_later(
    nlp: Language, text: str, word: str, name: str | None
) -> None:
    """One man is the man who is named; of two, or of who was only hurt, none is known to be."""
    assert meant(nlp, text, word, at=0) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A former minister was jailed on Friday.\n\nOmar Blake, 58, stole boats.", "Omar Blake"),
        (
            "A minister told how his aide had beaten him.\n\nOmar Blake, 58, denied it.",
            "minister",
        ),
        (
            "A minister stole a boat, his aide told the court.\n\nOmar Blake, 58, denied it.",
            "Omar Blake",
        ),
        ("The minister of fishery has resigned.\n\nOmar Blake, 58, wept.", "Omar Blake"),
        ("The minister has met the guard.\n\nOmar Blake, 58, wept.", None),
        (
            "The minister of fishery has resigned.\n\nOmar Blake told it in a letter.",
            "Omar Blake",
        ),
        ("The minister has resigned.\n\nOmar Blake, a baker, told it in a letter.", None),
        ("A minister met a guard on Friday.\n\nOmar Blake, 58, stole boats.", None),
        ("A minister was jailed on Friday.\n\nOmar Blake, who led the court, agreed.", None),
        ("A minister was jailed on Friday.\n\nThe court said Omar Blake, 58, agreed.", None),
    ],
)
def test_a_report_names_behind_whom_it_opens_on(nlp: Language, text: str, name: str | None) -> None:
    """An age behind a name that opens the second sentence tells whom the first described."""
    assert meant(nlp, "Boats stolen\n\n" + text, "minister", at=0) == name
