"""A relative clause hangs from a noun that agrees with its verb, whatever the parser took."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from graphbuilder import lexicon
from graphbuilder.extraction.correction.relatives.relatives import describe_nouns

from .parsed import parsed


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


def test_a_phrase_hung_from_the_verb_belongs_to_the_noun_before_it() -> None:
    """Lind of Peru sang, as no country does; papers say that the fires were small, and no mill."""
    won = parsed("""
        It    it   PRP PRON  nsubjpass 2
        was   be   VBD AUX   auxpass   2
        won   win  VBN VERB  ROOT      2
        by    by   IN  ADP   agent     2
        Lind  Lind NNP PROPN pobj      3 PERSON
        from  from IN  ADP   prep      2
        Peru  Peru NNP PROPN pobj      5 GPE
        ,     ,    ,   PUNCT punct     6
        who   who  WP  PRON  nsubj     9
        sang  sing VBD VERB  relcl     6
    """)
    describe_nouns(won, lexicon.load(()))
    assert won[9].head.i == 4
    lit = parsed("""
        Kim   Kim  NNP PROPN nsubj     1 PERSON
        lit   light VBD VERB ROOT      1
        fires fire NNS NOUN  dobj      1
        at    at   IN  ADP   prep      1
        a     a    DT  DET   det       5
        mill  mill NN  NOUN  pobj      3
        ,     ,    ,   PUNCT punct     5
        which which WDT PRON nsubj    10
        papers paper NNS NOUN nsubj    9
        say   say  VBP VERB  relcl     5
        were  be   VBD AUX   ccomp     9
        small small JJ ADJ   acomp    10
    """)
    describe_nouns(lit, lexicon.load(()))
    assert lit[9].head.i == 2


def test_who_stands_for_somebody_before_a_time() -> None:
    """Kim met sailors who swim, but asked sailors who swims."""
    table = """
        Kim     Kim    NNP PROPN nsubj 1 PERSON
        {verb}  VBD    VERB ROOT 1
        sailors sailor NNS NOUN  dobj  1
        in      in     IN  ADP   prep  1
        May     May    NNP PROPN pobj  3 DATE
        who     who    WP  PRON  nsubj 6
        swim    swim   VBP VERB  {label} 1
    """
    met = parsed(table.format(verb="met meet", label="advcl"))
    describe_nouns(met, lexicon.load(()))
    assert (met[6].head.i, met[6].dep_) == (2, "relcl")
    asked = parsed(table.format(verb="asked ask", label="ccomp"))
    describe_nouns(asked, lexicon.load(()))
    assert asked[6].head.i == 1
