"""*The 44-year-old* is stated as whoever has that age, *the captors* as what they call themselves.

An age that the text has not told is of the only person just spoken of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .told import meant

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Tom Park met Ann Lee, 44, in Lima. The 44-year-old praised him.", "old", "Ann Lee"),
        ("Ann Lee sued. The 44-year-old, a baker, said she was ill.", "old", "Ann Lee"),
        ('"We left," said Ann Lee. "We ran," said the 44-year-old, who lost it.', "old", "Ann Lee"),
        ("The captors, who call themselves the Red Hand, left.", "captors", "Red Hand"),
        (
            "Rebels calling themselves the Red Hand took the town. The rebels left.",
            "rebels",
            "Red Hand",
        ),
        ("Two brothers known as the Red Twins left.", "brothers", "Red Twins"),
    ],
)
def test_an_age_and_a_name_say_who_is_meant(nlp: Language, text: str, word: str, name: str) -> None:
    """Whether the text tells whose age it is, or only who was spoken of."""
    assert meant(nlp, text, word) == name


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Tom Park met Ann Lee in Lima. The 44-year-old praised the talks.", "old"),  # either
        ("Ann Lee, 44, sued. The 51-year-old praised the talks.", "old"),
        ("Ann Lee, 44, sued. A 44-year-old praised the talks.", "old"),
        ("Ann Lee ruled that she must stay, and he must go. The 44-year-old wept.", "old"),
    ],
)
def test_somebody_else_may_be_meant(nlp: Language, text: str, word: str) -> None:
    """Another age, or two people."""
    assert not meant(nlp, text, word)


def test_whoever_calls_another_something_is_not_called_so(nlp: Language) -> None:
    """*The critics who call Lee a liar* are no Lee."""
    critics = meant(nlp, "The critics who call Ann Lee a liar left.", "critics")
    assert critics != "Ann Lee"
