"""Words and labels are spotted wherever a text has them, kept or not."""

from __future__ import annotations

import spacy
from spacy.tokens import Doc

from graphbuilder.extraction.words.spotting import keeping_words, labelled, spot, worded


def _doc(words: list[str]) -> Doc:
    return Doc(spacy.blank("en").vocab, words=words, deps=["dep"] * len(words))


def test_labels_that_change_are_spotted_anew() -> None:
    """While words are kept, labels are looked up each time."""
    doc = _doc(["Ann", "met", "ann"])
    with keeping_words(doc):
        assert labelled(doc, "DEP", ("nsubj",)) == []
        doc[0].dep_ = "nsubj"
        assert labelled(doc, "DEP", ("nsubj",)) == [0]
        assert worded(doc, ("ann",), attribute="LOWER") == [0, 2]
        assert spot(doc, str.islower) == [1, 2]


def test_words_are_kept_for_one_text_and_a_while() -> None:
    """Another text has its own words, and behind the repairs nothing is kept."""
    doc, other = _doc(["Ann", "left"]), _doc(["Bo", "met", "Ann"])
    with keeping_words(doc):
        assert worded(doc, ("Ann",)) == [0]
        assert worded(other, ("Ann",)) == [2]
        assert worded(doc, ("Ann",)) == [0]
    with doc.retokenize() as retokenizer:
        retokenizer.merge(doc[0:2])
    assert worded(doc, ("Ann",)) == []


def test_kept_words_are_spotted_in_text_order() -> None:
    """Of several words each place comes once, however often a word is asked for."""
    doc = _doc(["Ann", "met", "Bo", "and", "Ann"])
    for asked in (("Bo", "Ann"), ("Ann", "Bo", "Ann"), ("Kim", "Bo", "Ann")):
        assert worded(doc, asked) == [0, 2, 4]
        with keeping_words(doc):
            assert worded(doc, asked) == worded(doc, asked) == [0, 2, 4]
    with keeping_words(doc):
        worded(doc, ("Ann",)).clear()
        assert worded(doc, ("Ann",)) == [0, 4]
