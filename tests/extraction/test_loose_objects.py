"""A noun that a mark parts from a verb and its object is no further object of that verb."""

from __future__ import annotations

import spacy
from spacy.tokens import Doc

from graphbuilder import lexicon
from graphbuilder.extraction.arguments import make_verb_clause
from graphbuilder.extraction.word_classes import join_objects


def objects_of(words: str, tags: str, heads: list[int], labels: str) -> list[str]:
    """What is done to whom by the second word of a parsed sentence."""
    parts = {"V": ("VERB", "VBD"), "N": ("NOUN", "NNS"), "P": ("ADP", "IN"), ",": ("PUNCT", ",")}
    parts |= {"C": ("CCONJ", "CC")}
    doc = Doc(
        spacy.blank("en").vocab,
        words=words.split(),
        pos=[parts[tag][0] for tag in tags.split()],
        tags=[parts[tag][1] for tag in tags.split()],
        lemmas=words.split(),
        heads=heads,
        deps=labels.split(),
    )
    join_objects(doc, lexicon.load())
    return [token.text for token in make_verb_clause(doc[1], lexicon.load()).objects]


def test_an_apposition_that_was_hung_from_the_verb_is_left_out() -> None:
    """What follows a comma belongs to the noun before it."""
    found = objects_of(
        "guards stored films , videos",
        "N V N , N",
        [1, 1, 1, 1, 1],
        "nsubj ROOT dobj punct dobj",
    )
    assert found == ["films"]


def test_a_list_keeps_its_members() -> None:
    """The last member of a list has a conjunction."""
    found = objects_of(
        "guards stored films , maps and plans",
        "N V N , N C N",
        [1, 1, 1, 1, 1, 4, 4],
        "nsubj ROOT dobj punct dobj cc conj",
    )
    assert found == ["films", "maps", "plans"]
