"""A relation names its verb, whatever the parser calls the verb."""

from __future__ import annotations

import spacy
from spacy.tokens import Doc

from graphbuilder import lexicon
from graphbuilder.extraction.clauses.participants.arguments import make_verb_clause


def test_a_verb_that_is_labelled_a_preposition_stays_in_its_relation() -> None:
    """The label tells what a word is to its head; the relation holds the verb in any case."""
    doc = Doc(
        spacy.blank("en").vocab,
        words=["Gardeners", "coach", "Ansel", "proudly"],
        pos=["NOUN", "VERB", "PROPN", "ADV"],
        tags=["NNS", "VBP", "NNP", "RB"],
        lemmas=["gardener", "coach", "Ansel", "proudly"],
        heads=[1, 3, 1, 3],
        deps=["nsubj", "prep", "dobj", "ROOT"],
    )
    clause = make_verb_clause(doc[1], lexicon.load())
    assert clause.relation == "coach"
