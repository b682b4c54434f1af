"""Whom a title means that calls the holder of an office by another word: *the premier*, *PM*."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .told import meant

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Prime Minister Ana Torres won. The premier thanked voters.", "premier", "Ana Torres"),
        (
            "Prime Minister Ana Torres met Premier Luis Vega. The premier thanked her.",
            "premier",
            "Luis Vega",
        ),
        ("Senator Ana Torres won. The lawmaker thanked voters.", "lawmaker", "Ana Torres"),
        ("Senator Ana Torres won. The congresswoman thanked voters.", "congresswoman", None),
        (
            "Former Prime Minister Luis Vega met Prime Minister Ana Torres. The premier left.",
            "premier",
            "Ana Torres",
        ),
    ],
)
def test_who_has_an_office_is_called_by_its_other_titles(
    nlp: Language, text: str, word: str, name: str | None
) -> None:
    """A prime minister is the premier, unless somebody else is called so."""
    assert meant(nlp, text, word) == name


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Peru PM wins vote\n\nPeruvian Prime Minister Ana Torres won.", "PM", "Ana Torres"),
        ("Chile PM wins vote\n\nPeruvian Prime Minister Ana Torres won.", "PM", None),
        ("Peru FM wins vote\n\nPeruvian Prime Minister Ana Torres won.", "FM", None),
        ("Prime Minister Ana Torres won. An FM station praised the PM.", "PM", "Ana Torres"),
        ("Prime Minister Ana Torres won. The votes were counted at 4 PM.", "PM", None),
    ],
)
def test_initials_stand_for_an_office(
    nlp: Language, text: str, word: str, name: str | None
) -> None:
    """*Peru PM* is who is the prime minister of Peru, *4 PM* nobody."""
    assert meant(nlp, text, word) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("{} said that talks go on. The minister praised them.", "Luis Vega"),
        ("{} said that talks go on. The prime minister praised them.", "Ana Torres"),
        ("{} said that talks go on. The defence minister praised them.", None),
    ],
)
def test_a_prime_minister_is_no_minister_beside_a_minister(
    nlp: Language, text: str, name: str | None
) -> None:
    """*The minister* is the foreign minister, *the prime minister* whoever heads the cabinet."""
    opening = "Prime Minister Ana Torres will not yield, Foreign Minister Luis Vega"
    assert meant(nlp, text.format(opening), "minister") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ULP-R chief Luis Vega won. The ULP-R chief left.", "Luis Vega"),
        ("ULP-R voter Luis Vega won. The ULP-R chief left.", None),
        ("Peru Workers League (PWL) chief Luis Vega won. The PWL chief left.", "Luis Vega"),
        ("Peru Workers League (PWL) voter Luis Vega won. The PWL chief left.", None),
    ],
)
def test_who_heads_a_body_of_initials(nlp: Language, text: str, name: str | None) -> None:
    """Initials before *chief* are a body, also where its whole name stands before them."""
    assert meant(nlp, text, "chief") == name
