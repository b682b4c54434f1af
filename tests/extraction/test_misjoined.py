"""Verbs that a parser joined to the wrong word are hung elsewhere, never below themselves."""

from __future__ import annotations

from spacy.tokens import Doc
from spacy.vocab import Vocab

from graphbuilder import lexicon
from graphbuilder.extraction.correction.coordination.misjoined import rejoin_verbs


def test_no_verb_hangs_from_an_infinitive_inside_its_own_clause() -> None:
    """The infinitive of "to pay fines" stands before *vote*, and under it."""
    doc = Doc(
        Vocab(),
        words=["Rome", "waited", "and", "to", "pay", "fines", "vote"],
        tags=["NNP", "VBD", "CC", "TO", "VB", "NNS", "VB"],
        pos=["PROPN", "VERB", "CCONJ", "PART", "VERB", "NOUN", "VERB"],
        deps=["nsubj", "ROOT", "cc", "aux", "advcl", "dobj", "conj"],
        heads=[1, 1, 1, 4, 6, 4, 1],
        lemmas=["Rome", "wait", "and", "to", "pay", "fine", "vote"],
    )
    rejoin_verbs(doc, lexicon.load(()))
    assert [token.head.i for token in doc] == [1, 1, 1, 4, 6, 4, 1]
