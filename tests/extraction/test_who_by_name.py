"""Who *she* and *he* is where nothing but the name of a person tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.extraction.told import meant

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Rūta Kalnytė met Žydrūnas Balys. She praised the plan.", "She", "Rūta Kalnytė"),
        ("Rūta Kalnytė met Žydrūnas Balys. He praised the plan.", "He", "Žydrūnas Balys"),
        ("Wanjiru Odera met Kipkemboi Ruto. She praised the plan.", "She", "Wanjiru Odera"),
        ("Wanjiru Odera met Kipkemboi Ruto. He praised the plan.", "He", "Kipkemboi Ruto"),
        ("Gulnara Seitova met Nurlan Abenov. She praised the plan.", "She", "Gulnara Seitova"),
        ("Gulnara Seitova met Nurlan Abenov. He praised the plan.", "He", "Nurlan Abenov"),
        ("Farzaneh Karimi met Behrouz Sadri. She praised the plan.", "She", "Farzaneh Karimi"),
        ("Farzaneh Karimi met Behrouz Sadri. He praised the plan.", "He", "Behrouz Sadri"),
        ("Thandeka Mbele met Siyabonga Khoza. She praised the plan.", "She", "Thandeka Mbele"),
        ("Thandeka Mbele met Siyabonga Khoza. He praised the plan.", "He", "Siyabonga Khoza"),
        ("Solveig Dahl met Torbjørn Lund. She praised the plan.", "She", "Solveig Dahl"),
        ("Solveig Dahl met Torbjørn Lund. He praised the plan.", "He", "Torbjørn Lund"),
        ("Solveig Dahl met Torbjorn Lund. He praised the plan.", "He", "Torbjorn Lund"),
    ],
)
def test_a_given_name_tells_who_is_meant(nlp: Language, text: str, word: str, name: str) -> None:
    """The names of many languages tell women from men, with their accents or without."""
    assert (meant(nlp, text, word) or "") == name


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Anwar Khalil wept. Her mother, Anwar, said she left.", "she", "Anwar"),
        ("Ms Robin Kent met Mr Andrea Lund. She praised the plan.", "She", "Robin Kent"),
        ("Ms Robin Kent met Mr Andrea Lund. He praised the plan.", "He", "Andrea Lund"),
        ("Chairman Rūta Kalnytė met Tom Kent. She praised the plan.", "She", "Rūta Kalnytė"),
        ("Ann Kelly met Tom Kent. Kelly left. She praised the plan.", "She", "Ann Kelly"),
        ("Dov Sharon met Ann Kent. Sharon left. He praised the plan.", "He", "Dov Sharon"),
    ],
)
def test_what_the_text_says_outright_goes_before_the_name(
    nlp: Language, text: str, word: str, name: str
) -> None:
    """Forms of address and nouns for kin are surer than names, titles of offices are not.

    A family name that is a given name as well tells nothing.
    """
    assert (meant(nlp, text, word) or "") == name


@pytest.mark.parametrize("word", ["She", "He"])
def test_a_name_of_women_and_men_tells_nothing(nlp: Language, word: str) -> None:
    """Where the names of both are of both genders, neither is taken for the other."""
    one = meant(nlp, f"Robin Kent met Andrea Lund. {word} praised the plan.", word)
    other = meant(nlp, f"Andrea Kent met Robin Lund. {word} praised the plan.", word)
    assert (one, other) in {("", ""), ("Robin Kent", "Andrea Kent")}


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Ann Lee left. A guest must pay his or her bill before she leaves.", "her", ""),
        ("Ann Lee left. A guest must pay for her meal, and she wept.", "she", "Ann Lee"),
        ("Ann Lee left. The clerk will say when he or she may appeal.", "she", ""),
        ("Tom Lee left. The clerk will say when he/she may appeal.", "he", ""),
        ("Tom Lee left. The clerk will say when she saw him or her.", "him", ""),
        ("Tom Lee left. The clerk will say when she saw him or Ann.", "him", "Tom Lee"),
    ],
)
def test_he_or_she_is_nobody_whom_the_text_names(
    nlp: Language, text: str, word: str, name: str
) -> None:
    """Who may be a woman or a man is whoever it may be."""
    assert (meant(nlp, text, word) or "") == name
