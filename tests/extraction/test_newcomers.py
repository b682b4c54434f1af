"""Whom pronouns and indefinite nouns are not stated of: newcomers, people beside bodies, kinds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graphbuilder import lexicon
from graphbuilder.extraction.coreference.settled import settled_referents
from graphbuilder.extraction.mentions.markables import NAMES

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


def stated_of(doc: Doc, word: str) -> str | None:
    """The name of whom the last occurrence of a word is stated of."""
    found = settled_referents(doc, lexicon.load())
    row = found.get([token.i for token in doc if token.text == word][-1])
    return row.name if row else None


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Rosa Kent left. In the house there was a girl, and she was a nurse.", "she", None),
        ("Rosa Kent left. There was a nurse, she was ill. She told me so. She wept.", "She", None),
        ("Rosa Kent left. There was a man in the house, and she wept.", "she", "Rosa Kent"),
        ("Tom Kent is old. One of the players fell. When he came home, he wept.", "he", None),
        ("Tom Kent is old. One of the walls fell. When he came home, he wept.", "he", "Tom Kent"),
        ("There was a girl in the house. Rosa Kent came, and she wept.", "she", "Rosa Kent"),
    ],
)
def test_a_newcomer_is_whom_the_text_goes_on_about(
    nlp: Language, text: str, word: str, name: str | None
) -> None:
    """Whom *there is* brings in, or who is one of several, is not who was named before."""
    assert stated_of(nlp(text), word) == name


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("The Harrow Bank praised the cooks after they had won.", "they", None),
        ("The Harrow Bank praised the desks after they had won.", "they", "Harrow Bank"),
        ("Tom Kent retired. An acquaintance said he left for Lima.", "he", "Tom Kent"),
        ("Tom Kent met Al Rowe. An acquaintance said he left for Lima.", "he", None),
        ("Tom Kent retired. An acquaintance wept, and he moved to Lima.", "he", "acquaintance"),
        ("Acme is old. I know it is the state that built the hall.", "it", None),
        ("Acme said it is the state's.", "it", "Acme"),
        ("Some users asked for songs and they were added.", "they", None),
        ("Some users asked for songs and they left.", "they", "users"),
        ("The guests found when the cooks were ill, they would eat less.", "they", None),
        ("The guests found when the cook was ill, they would eat less.", "they", "guests"),
        ("A neighbour saw Ann Lee as a rival. She left.", "She", "Ann Lee"),
        ("A neighbour saw Ann Lee with a rival. She left.", "She", None),
        ("An Australian met Tom Kent.", "Australian", None),
        ("The planet is a hot Jupiter.", "Jupiter", None),
    ],
)
def test_what_may_be_somebody_else_is_left_open(
    nlp: Language, text: str, word: str, name: str | None
) -> None:
    """People told of since a body are *they* as well; a kind is none of those called so."""
    assert stated_of(nlp(text), word) == name


def test_a_comma_parts_names_of_one_kind(nlp: Language) -> None:
    """Parties in a list are not one party."""
    doc = nlp("Those of the Larch Party, Union Party, and the New Life Party met.")
    names = {span.text for span in doc.spans[NAMES]}
    assert {"Larch Party", "Union Party"} <= names
