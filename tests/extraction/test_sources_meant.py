"""Whom those who say something stand for, by the words that a reader goes by."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .told import meant, speakers

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ada Kredit, a Croatian bank, shut in May. The lender said it was poor.", "Ada Kredit"),
        ("The bank Ada Kredit opened in May. The bank said it was sorry.", "Ada Kredit"),
        ("Her employer, Turin-based Sandra, shut. The company said it was poor.", "Sandra"),
    ],
)
def test_no_person_is_a_bank_or_a_party(nlp: Language, text: str, name: str) -> None:
    """However personal a name sounds, what a noun for bodies says of it weighs more."""
    assert speakers(nlp(text)) == [name]


def test_a_banker_is_a_person(nlp: Language) -> None:
    """The contrast: such a noun for people leaves a name to a person."""
    assert speakers(nlp("Ada Kredit, a Croatian banker, left. She said it was late.")) == [
        "Ada Kredit"
    ]


@pytest.mark.parametrize("mark", ["'", "’"])
def test_a_body_is_named_for_its_members(nlp: Language, mark: str) -> None:
    """What they do, in the plural, and the body's noun are one name: the Dockers' Union."""
    text = f"The court fined the Dockers{mark} Union. The union said it was poor."
    assert speakers(nlp(text)) == [f"Dockers{mark} Union"]


def test_what_is_somebodys_is_no_name(nlp: Language) -> None:
    """The contrast: a single owner and a body that is theirs are two."""
    assert meant(nlp, "The court fined Orlo’s Union. The union paid.", "Orlo") == "Orlo"


@pytest.mark.parametrize(
    "text",
    [
        "Omar Diaz, who is the lawyer of the firm, left. The lawyer said it was late.",
        "The plan hit Orlo, whose lawyer, Omar Diaz, sued Ana Roth. The lawyer said it was late.",
        "A lawyer for the mayor, Omar Diaz, said it was late.",
        "Omar Diaz left. Through his aide, Ana Roth, the 49-year-old lawyer said he was ill.",
    ],
)
def test_a_lawyer_who_speaks_is_who_was_called_so(nlp: Language, text: str) -> None:
    """By a relative clause, behind *whose*, beside the name, or by nothing but being spoken of."""
    assert speakers(nlp(text))[-1] == "Omar Diaz"


@pytest.mark.parametrize(
    "text",
    [
        "Tom Berg met Omar Diaz in May. “Berg is mad,” he said.",
        "That hit the union, whose lawyer, Omar Diaz, sued Tom Berg. He said it was late.",
        "Rosa Silva, the mayor, met Omar Diaz, the bishop, in May. The cleric said it was late.",
    ],
)
def test_who_speaks_is_not_whom_a_reader_rules_out(nlp: Language, text: str) -> None:
    """Nobody names himself, a thing hands its place on, and a mayor is no cleric."""
    assert speakers(nlp(text))[-1] == "Omar Diaz"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tom Berg met Omar Diaz in May. “Diaz is mad,” he said.", "Tom Berg"),
        ("Lina Park met Omar Diaz, who sued Tom Berg. He said it was late.", None),
        (
            "Rosa Silva, the mayor, met Ana Roth, the minister. The politician said it was late.",
            None,
        ),
    ],
)
def test_where_two_may_speak_it_is_open(nlp: Language, text: str, name: str | None) -> None:
    """The contrast: a person as the subject, or two of one kind."""
    assert speakers(nlp(text))[-1] == name


def test_what_a_minister_is_for_is_no_firm(nlp: Language) -> None:
    """It has a capital from the title: Mines Minister."""
    text = "Mines Minister Ana Roth fined Orlo Metals. The Lima-based company said it was sad."
    assert speakers(nlp(text)) == ["Orlo Metals"]
    assert meant(nlp, "Mines Minister Ana Roth left.", "Mines") is None


def test_what_is_somebodys_own_is_none_that_was_named(nlp: Language) -> None:
    """Police raided their own bank: it is no bank that others have."""
    text = "The European Central Bank met. Police in Slovenia raided their own central bank."
    assert meant(nlp, text, "bank") is None


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Omar Diaz sat down; his lawyer told the judge that he was too ill.", "he", "Omar Diaz"),
        ("Ana Roth left. Ms. Roth’s counsel said that she knew nobody.", "she", "Ana Roth"),
        (
            "They met Orlo Metals. An Orlo Metals lawyer said it had no mine.",
            "it",
            "Orlo Metals",
        ),
    ],
)
def test_who_speaks_for_another_tells_of_that_one(
    nlp: Language, text: str, word: str, name: str
) -> None:
    """A lawyer or a spokesman without a name is brought in by whom they speak for."""
    assert meant(nlp, text, word) == name


def test_who_has_a_name_may_tell_of_himself(nlp: Language) -> None:
    """The contrast: a lawyer whom the text names is somebody in it."""
    text = "Omar Diaz left. His lawyer, Tom Berg, said he would appeal."
    assert meant(nlp, text, "he") != "Omar Diaz"


def test_who_leads_something_is_named_behind_it(nlp: Language) -> None:
    """The name is the lawyer's, although the inquiry stands between."""
    text = "The lawyer leading the inquiry, Ana Roth, read a letter. The lawyer said it was old."
    assert speakers(nlp(text)) == ["Ana Roth"]


def test_what_there_is_none_of_is_nobody(nlp: Language) -> None:
    """A later minister is whom the text has named, and not no minister."""
    text = "Minister Ana Roth quit. No minister may stay, she said. The minister said it rained."
    assert speakers(nlp(text))[-1] == "Ana Roth"


def test_many_are_they_before_one(nlp: Language) -> None:
    """Who is blamed in the plural answers, and not the agency that blames."""
    text = "The agency said the fault lay with the aid groups. They said that it was late."
    assert speakers(nlp(text))[-1] != "agency"
