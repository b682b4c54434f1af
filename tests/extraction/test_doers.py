"""*It* and *she* mean who does what a clause says, be it told in another clause."""

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
            "Peru's army ordered Harlow Bank to stop work at its mill.",
            "its",
            "Harlow Bank",
        ),
        (
            (
                "One of the guards, Ann Lee, was freed after admitting to Tom Park's "
                "lawyer, Eva Lund, that she lied."
            ),
            "she",
            "Ann Lee",
        ),
        (
            (
                "The court in Lima opened a file after Harlow Bank admitted that a council "
                "had seen the letters and that it had lost the keys."
            ),
            "it",
            "Harlow Bank",
        ),
        (
            (
                "The council in Lima said a claim had reached a court and that Harlow Bank "
                "was fined in March for selling bonds it never owned."
            ),
            "it",
            "Harlow Bank",
        ),
        (
            (
                "Peru sued over the plan. Harlow Bank, a lender in Oslo with a branch in "
                "Lima, rejected the claim at a court. Its owner, Tom Park, wants a trial."
            ),
            "Its",
            "Harlow Bank",
        ),
    ],
)
def test_a_pronoun_means_who_does_it(nlp: Language, text: str, word: str, name: str) -> None:
    """The doer may be told, charged or the subject of another clause."""
    assert meant(nlp, text, word) == name


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Lund attacked Park in the debate, claiming he had used the money.", "he"),
        ("The Storm Center raised its alert, making it the third of the year.", "it"),
        ("Harlow Bank has begun a new campaign. Its goal is to win the young.", "Its"),
    ],
)
def test_a_pronoun_for_somebody_else_is_left(nlp: Language, text: str, word: str) -> None:
    """Who does what a clause says is not whom or what it tells of."""
    assert meant(nlp, text, word) is None


@pytest.mark.parametrize(
    ("words", "word", "name"),
    [
        ("Harlow Bank complained that a trader had kept it in the dark.", "it", "Harlow Bank"),
        ("Harlow Bank complained that a trader had kept the claim and burnt it.", "it", "claim"),
        (
            "Workers at Harlow Bank met. Its head, Tom Reed, said talks were over.",
            "Its",
            "Harlow Bank",
        ),
        ("The socialist KVTB, which has workers, sued. Its leader wants a trial.", "Its", "KVTB"),
        (
            "The Harlow Union said both armies had artillery. It published photographs.",
            "It",
            "Harlow Union",
        ),
    ],
)
def test_a_text_goes_on_about_who_reports(nlp: Language, words: str, word: str, name: str) -> None:
    """What others do to it, whom it is led by, and what it does next."""
    assert meant(nlp, f"A fever struck. A claim reached a court. {words}", word) == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("A friend said he had left", "Tom Reed"),
        ("A spokesman for Reed said he had left", "Tom Reed"),
        ("A spokesman for Harlow Bank said he had left", "spokesman"),
    ],
)
def test_who_speaks_for_a_body_may_speak_of_himself(nlp: Language, words: str, name: str) -> None:
    """A friend who is brought in to tell it, or a person's spokesman, tells of another."""
    assert meant(nlp, f"Tom Reed runs the union. {words}.", "he") == name
