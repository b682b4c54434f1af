"""Words that typography changed are read as the plain words, and keep their letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graphbuilder import extraction

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.fixture(scope="module")
def pipeline() -> Language:
    """The whole pipeline."""
    return extraction.load()


@pytest.mark.parametrize(
    ("text", "lemma"),
    [("It’s fine.", "be"), ("We’re here.", "be"), ("They’ve a ship.", "have")],
)
def test_curled_contractions_have_the_lemma_of_straight_ones(
    pipeline: Language, text: str, lemma: str
) -> None:
    """’re is *be*, and is still written ’re."""
    word = pipeline(text)[1]
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
    pipeline: Language, text: str, words: list[str]
) -> None:
    """An insertion of one word is one token; references and unclosed brackets are not joined."""
    assert [token.text for token in pipeline(text)] == words


def test_a_bracketed_word_is_read_as_itself(pipeline: Language) -> None:
    """Lemma, class and lower case are those of the word between the brackets."""
    verb = pipeline("Fish can [survived] here.")[2]
    assert (verb.lemma_, verb.lower_, verb.pos_) == ("survive", "survived", "VERB")


def test_statements_keep_the_brackets_of_their_words(pipeline: Language) -> None:
    """What a statement quotes is what stands in the text."""
    (found,) = pipeline("Ann Lee thanked [the crew].")._.statements
    assert found.object.text == "[the crew]"
