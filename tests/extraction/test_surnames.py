"""Surnames that are words are names wherever a text has called somebody by the full name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import spacy

from graphbuilder.extraction.correction.names.surnames import dictionary_of, show_surnames
from graphbuilder.extraction.words import roles

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize("name", ["Ann Bond", "Mr. Bond", "Donald Bond"])
@pytest.mark.parametrize("act", ["granted Peru a loan", "lauded the firemen", "slammed the ban"])
def test_a_surname_that_is_a_word(nlp: Language, name: str, act: str) -> None:
    """After the full name, the word at the start of a sentence is the name."""
    doc = nlp(f"{name} met voters. Bond {act}.")
    assert next(token for token in list(doc.sents)[1]).tag_ == "NNP"


def test_other_words_stay_as_they_are(nlp: Language) -> None:
    """A word without a capital, one that nobody is called by and one of no dictionary stay."""
    doc = nlp.make_doc("Ann Bond sold a bond to Ann Kowalczyk. Park keepers sold the Bond.")
    show_surnames(doc, doc.text, roles.load(), dictionary_of(nlp))
    changed = [token.i for token in doc if token.norm_ != token.lower_]
    assert [doc[index].text for index in changed] == ["Bond", "Bond"]


def test_a_pipeline_without_a_list_of_words() -> None:
    """Nothing is mistaken where no lemmatizer lists words."""
    assert dictionary_of(spacy.blank("en")) == frozenset()
