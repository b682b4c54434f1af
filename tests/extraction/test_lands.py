"""A land behind a place is no subject where the place stands in a subject's phrase."""

from __future__ import annotations

import pytest

from graphbuilder.extraction.correction.names.lands import return_lands

from .parsed import parsed


@pytest.mark.parametrize(("label", "head", "subject"), [("appos", 1, 4), ("pobj", 0, 8)])
def test_the_noun_in_front_is_the_subject(label: str, head: int, subject: int) -> None:
    """The fire in Asti, Italy, did harm; after a fire in Asti, Italy does."""
    doc = parsed(f"""
        After  after IN  ADP   prep  9
        May    May   NNP PROPN pobj  0 DATE
        ,      ,     ,   PUNCT punct 1
        the    the   DT  DET   det   4
        fire   fire  NN  NOUN  {label} {head}
        in     in    IN  ADP   prep  4
        Asti   Asti  NNP PROPN pobj  5 GPE
        ,      ,     ,   PUNCT punct 9
        Italy  Italy NNP PROPN nsubj 9 GPE
        did    do    VBD VERB  ROOT  9
        harm   harm  NN  NOUN  dobj  9
    """)
    return_lands(doc)
    assert next(t.i for t in doc if t.dep_ == "nsubj") == subject
    assert doc[8].head.i == (6 if subject != 8 else 9)
