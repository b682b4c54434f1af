"""A noun that a mark parts from its verb is no object of it, nor is part of another's phrase."""

from __future__ import annotations

import spacy
from spacy.tokens import Doc

from graphbuilder import lexicon
from graphbuilder.extraction.clauses.participants.arguments import make_verb_clause
from graphbuilder.extraction.correction.tags.word_classes import join_objects


def objects_of(words: str, tags: str, heads: list[int], labels: str) -> list[str]:
    """What is done to whom by the second word of a parsed sentence."""
    parts = {"V": ("VERB", "VBD"), "N": ("NOUN", "NNS"), "P": ("ADP", "IN"), ",": ("PUNCT", ",")}
    parts |= {"A": ("ADV", "RB")}
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


def test_what_begins_anew_is_left_out() -> None:
    """A noun behind a single mark is not what the verb before the mark is about."""
    found = objects_of("guards stored , videos", "N V , N", [1, 1, 1, 1], "nsubj ROOT punct dobj")
    assert found == []


def test_an_aside_parts_no_object() -> None:
    """Two marks enclose an aside, and the object follows."""
    found = objects_of(
        "guards stored , gladly , videos",
        "N V , A , N",
        [1, 1, 1, 1, 1, 1],
        "nsubj ROOT punct advmod punct dobj",
    )
    assert found == ["videos"]


def test_a_bare_noun_behind_another_one_ends_its_phrase() -> None:
    """Of two nouns side by side the first belongs to the second, not to the verb."""
    found = objects_of("guards stored flu vaccines", "N V N N", [1] * 4, "nsubj ROOT dobj dobj")
    assert found == ["vaccines"]
