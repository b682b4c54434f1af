"""What is remembered of a pipeline's attribute rules is what they say."""

from __future__ import annotations

import pytest
import spacy
from spacy.pipeline import AttributeRuler

from graphbuilder.extraction import DEFAULT_MODEL
from graphbuilder.extraction.attribute_rules import NAME, RememberedMatches, remember_rules

TEXT = """Ain't it late? "Let's go," Ana Ruiz said, "I'm gonna get'em; y'all gotta wait."

The mayors' plans haven't been read, she'd say, but who'd've thought that 3,000 would've come?
"""
DISABLED = ["attribute_ruler", "lemmatizer", "ner"]


@pytest.mark.parametrize("text", [TEXT, TEXT.lower(), TEXT.upper(), "", "\n"])
def test_matches_are_those_of_the_ruler(text: str) -> None:
    """The same rules match the same tokens in the same order, the first time and again."""
    nlp = spacy.load(DEFAULT_MODEL)
    ruler = nlp.get_pipe(NAME)
    doc = nlp(text, disable=DISABLED)
    remembered = RememberedMatches(ruler)
    assert remembered(doc) == ruler.match(doc)
    assert remembered(doc) == ruler.match(doc)


def test_a_rule_for_other_words_is_asked_each_time() -> None:
    """Patterns of several tokens, and those that look at something else, are not remembered."""
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe(NAME)
    assert isinstance(ruler, AttributeRuler)
    ruler.add([[{"LOWER": "new"}, {"LOWER": "lima"}]], {"POS": "PROPN"}, index=1)
    ruler.add([[{"SHAPE": "dd"}], [{"LOWER": {"REGEX": "^x"}}]], {"POS": "NUM"})
    ruler.add([[{"LOWER": {"IN": ["of", "to"]}}]], {"POS": "ADP"})
    remembered = RememberedMatches(ruler)
    for text in ("New Lima of 12 xebecs", "of Lima to New York 123", "of new lima to 12"):
        doc = nlp.make_doc(text)
        assert remembered(doc) == ruler.match(doc)


def test_a_pipeline_reads_the_same() -> None:
    """Classes, lemmas and morphology are what they were, and other pipelines keep their ruler."""
    ours, other = spacy.load(DEFAULT_MODEL), spacy.load(DEFAULT_MODEL)
    remember_rules(ours)
    fields = ["POS", "LEMMA", "MORPH", "TAG"]
    assert (ours(TEXT).to_array(fields) == other(TEXT).to_array(fields)).all()
    assert isinstance(ours.get_pipe(NAME).match, RememberedMatches)
    assert not isinstance(other.get_pipe(NAME).match, RememberedMatches)


def test_a_pipeline_without_a_ruler_stays() -> None:
    """Where there is nothing to remember, nothing changes."""
    nlp = spacy.blank("en")
    remember_rules(nlp)
    assert nlp.pipe_names == []
