"""Words that typography changed are read as the plain words, and keep their letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "lemma"),
    [("It’s fine.", "be"), ("We’re here.", "be"), ("They’ve a ship.", "have")],
)
def test_curled_contractions_have_the_lemma_of_straight_ones(
    nlp: Language, text: str, lemma: str
) -> None:
    """’re is *be*, and is still written ’re."""
    word = nlp(text)[1]
    assert (word.lemma_, word.text[0]) == (lemma, "’")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Fish can [survive] here.", ["Fish", "can", "[survive]", "here", "."]),
        ("She is [rated highest] here.", ["She", "is", "[rated", "highest]", "here", "."]),
        ("It sank [...] at night.", ["It", "sank", "[...]", "at", "night", "."]),
        ("It sank [1] at night.", ["It", "sank", "[", "1", "]", "at", "night", "."]),
        ("It sank [ at night.", ["It", "sank", "[", "at", "night", "."]),
    ],
)
def test_brackets_belong_to_the_word_that_an_editor_put_in(
    nlp: Language, text: str, words: list[str]
) -> None:
    """An insertion of one word is one token; references and unclosed brackets are not joined."""
    assert [token.text for token in nlp(text)] == words


def test_a_bracketed_word_is_read_as_itself(nlp: Language) -> None:
    """Lemma, class and lower case are those of the word between the brackets."""
    verb = nlp("Fish can [survived] here.")[2]
    assert (verb.lemma_, verb.lower_, verb.pos_) == ("survive", "survived", "VERB")


def test_statements_keep_the_brackets_of_their_words(nlp: Language) -> None:
    """What a statement quotes is what stands in the text."""
    (found,) = nlp("Ann Lee thanked [the crew].")._.statements
    assert found.object.text == "[the crew]"
