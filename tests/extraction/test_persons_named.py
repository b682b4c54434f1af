"""A new description at the head of a sentence is stated of the only person of the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graphbuilder.extraction.coreference.referents import referents
from graphbuilder.extraction.mentions.markables import NAMES

from .told import meant, speakers

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    "text",
    [
        "Lena Ortiz left the board in May. The former banker said the price was low.",
        "Lena Ortiz left the board in May. The billionaire, 72, said the price was low.",
        "“I left in May,” Lena Ortiz wrote. The Norwegian lawyer said the price was low.",
        "Lena Ortiz told Paul Rigby that she was ill. The former banker said the price was low.",
        "Lena Ortiz left in May. “I am ill,” the veteran diplomat said.",
        "Lena Ortiz left in May. The ex-minister said the price was low.",
        "Lena Ortiz left. It rained. It snowed. Ice broke. The 44-year-old said it was low.",
        "Lena Ortiz left the board in May. The 44-year-old pilot said the price was low.",
        "Lena Ortiz left in May. In a note by her aide, the 44-year-old said it was low.",
        "The lawyer Lena Ortiz saw Paul Rigby in his house. The barrister said it was low.",
        "Lena Ortiz left in May. “I am ill. They knew it,” said the former mayor of Leeds.",
        "Lena Ortiz spoke to Paul Rigby of her fears. The 44-year-old said the price was low.",
        "Lena Ortiz, 51, heard Paul Rigby speak. The 44-year-old said the price was low.",
    ],
)
def test_a_new_description_is_of_the_only_person(nlp: Language, text: str) -> None:
    """Whatever it says of her."""
    assert speakers(nlp(text))[-1] == ("Paul Rigby" if "51" in text else "Lena Ortiz")


@pytest.mark.parametrize(
    "text",
    [
        "Lena Ortiz met Paul Rigby. The former banker said the price was low.",
        "Lena Ortiz left the board in May. The killer said the price was low.",
        "Lena Ortiz left the board in May. The alleged killer said the price was low.",
        "Lena Ortiz left. It rained. It snowed. Ice broke. The politician said it was low.",
        "Lena Ortiz left the board in May. In the letter, the politician said the price was low.",
        "Lena Ortiz left the board in May. A former banker said the price was low.",
        "Lena Ortiz left the board in May. The banker who advised it said the price was low.",
        "Lena Ortiz saw the bus in May. The bus driver said the price was low.",
        "Lena Ortiz left the board in May. The mother said the price was low.",
        "Lena Ortiz left the board in May. The bankers said the price was low.",
    ],
)
def test_what_may_be_somebody_else_is_left_open(nlp: Language, text: str) -> None:
    """Two persons, a new one, one told apart, and one whom the scene brings along."""
    assert not {"Lena Ortiz", "Paul Rigby"} & set(speakers(nlp(text)))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norvanta shares fell. Norvanta agreed to close two plants in Leeds.", "Company"),
        ("Norvanta agreed to close two plants in Leeds.", "Organization"),
        ("The ship lay in Norvanta. It left Norvanta on Monday.", "Place"),
    ],
)
def test_what_acts_is_no_place(nlp: Language, text: str, kind: str) -> None:
    """A name that the recogniser takes for a place, and what is said of it."""
    doc = nlp(text)
    labels = {span.label_ for span in doc.spans[NAMES] if span.text == "Norvanta"}
    assert labels == {kind} or (kind == "Place" and labels <= {"Place", "City", ""})


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Paul Rigby met Tom Hale. His company is closed.", "Paul Rigby"),
        ("Harlow Energy closed a plant. Its chairman, Tom Hale, left.", "Harlow Energy"),
        ("If Norway sells its ships, it should ask first.", "Norway"),
        ("Harlow Energy declined to comment, saying only that it would wait.", "Harlow Energy"),
    ],
)
def test_a_pronoun_goes_on_about_the_subject(nlp: Language, text: str, name: str) -> None:
    """Of the sentence before, of the clause in front, of what it says besides."""
    doc = nlp(text)
    last = max(token.i for token in doc if token.lower_ in {"it", "its", "his"})
    assert referents(doc)[last].name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Former governor Omar Blake signed it. Ann Lee wept. The ex-governor slept.",
            "Omar Blake",
        ),
        ("Governor Omar Blake met Governor Ann Lee. The ex-governor slept.", None),
        ("Former governor Omar Blake signed it. Ann Lee wept. An ex-governor slept.", None),
    ],
)
def test_an_ex_governor_is_the_only_one_who_was_governor(
    nlp: Language, text: str, name: str | None
) -> None:
    """Of two it may be either, and with *an* it is another one."""
    assert meant(nlp, text, "ex-governor") in {name, name or "ex-governor"}


def test_a_justice_is_a_judge(nlp: Language) -> None:
    """Whoever sits in court is called so."""
    assert meant(nlp, "Justice Ann Lee heard it. The judge wept.", "judge") == "Ann Lee"
