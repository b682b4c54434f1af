"""A relative clause hangs from a noun that agrees with its verb, whatever the parser took."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from graphbuilder import lexicon
from graphbuilder.extraction.correction.relatives import describe_nouns


@pytest.mark.parametrize(
    ("auxiliary", "tag", "parsed", "right"),
    [("has", "VBZ", 5, 2), ("have", "VBP", 2, 5), ("has", "VBZ", 2, 2), ("have", "VBP", 5, 5)],
)
def test_the_verb_agrees_with_what_it_describes(
    auxiliary: str, tag: str, parsed: int, right: int
) -> None:
    """The list has shocked Mali, the raids have, whichever noun the parser hung the verb from."""
    doc = Doc(
        Vocab(),
        words=["Peru", "printed", "list", "of", "the", "raids", "that", auxiliary, "hurt", "us"],
        tags=["NNP", "VBD", "NN", "IN", "DT", "NNS", "WDT", tag, "VBN", "PRP"],
        pos=["PROPN", "VERB", "NOUN", "ADP", "DET", "NOUN", "PRON", "AUX", "VERB", "PRON"],
        deps=["nsubj", "ROOT", "dobj", "prep", "det", "pobj", "nsubj", "aux", "relcl", "dobj"],
        heads=[1, 1, 1, 2, 5, 3, 8, 8, parsed, 8],
        lemmas=["Peru", "print", "list", "of", "the", "raid", "that", "have", "hurt", "we"],
    )
    describe_nouns(doc, lexicon.load(()))
    assert doc[8].head.i == right
