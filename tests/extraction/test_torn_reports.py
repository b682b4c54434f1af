"""What is reported has a finite verb, though a parser took it for a participle."""

from __future__ import annotations

import pytest

from graphbuilder import lexicon
from graphbuilder.extraction.correction.reports.torn_reports import join_torn_reports

from .parsed import parsed


@pytest.mark.parametrize(("report", "head"), [("said say", 1), ("saw see", 4)])
def test_a_gerund_has_the_noun_behind_it(report: str, head: int) -> None:
    """They said that the bus hit it, and saw it carry men who hit it."""
    doc = parsed(f"""
        They     they  PRP PRON  nsubj 1
        {report} VBD   VERB ROOT  1
        the      the   DT  DET   det   3
        bus      bus   NN  NOUN  nsubj 4
        carrying carry VBG VERB  ccomp 1
        men      man   NNS NOUN  nsubj 6
        hit      hit   VBD VERB  ccomp 4
        it       it    PRP PRON  dobj  6
    """)
    join_torn_reports(doc, lexicon.load(()))
    if head == 1:
        assert (doc[6].head.i, doc[3].head.i, doc[4].head.i, doc[5].head.i) == (1, 6, 3, 4)


@pytest.mark.parametrize(
    ("rest", "head"), [("walls wall NNS NOUN dobj 5", 1), ("now now RB ADV advmod 5", 2)]
)
def test_a_form_with_an_object_is_no_passive(rest: str, head: int) -> None:
    """They reported that men in Oslo damaged walls, or reported men damaged now."""
    doc = parsed(f"""
        They     they   PRP PRON  nsubj 1
        reported report VBD VERB  ROOT  1
        men      man    NNS NOUN  dobj  1
        in       in     IN  ADP   prep  2
        Oslo     Oslo   NNP PROPN pobj  3 GPE
        damaged  damage VBN VERB  acl   2
        {rest}
    """)
    join_torn_reports(doc, lexicon.load(()))
    assert doc[5].head.i == head
    assert doc[2].head.i == (5 if head == 1 else 1)


@pytest.mark.parametrize(("tag", "head"), [("VBD", 1), ("VBN", 6)])
def test_a_tensed_form_is_no_adjective(tag: str, head: int) -> None:
    """They reported that men near Oslo backed walls; Oslo-backed walls are walls."""
    doc = parsed(f"""
        They     they   PRP PRON  nsubj 1
        reported report VBD VERB  ROOT  1
        men      man    NNS NOUN  dobj  1
        near     near   IN  ADP   prep  2
        Oslo     Oslo   NNP PROPN compound 6 GPE
        backed   back   {tag} VERB amod 6
        walls    wall   NNS NOUN  pobj  3
    """)
    join_torn_reports(doc, lexicon.load(()))
    assert doc[5].head.i == head
    if head == 1:
        assert [(doc[i].dep_, doc[i].head.i) for i in (2, 4, 6)] == [
            ("nsubj", 5),
            ("pobj", 3),
            ("dobj", 5),
        ]


@pytest.mark.parametrize(("label", "above"), [("appos", 2), ("dobj", 1)])
def test_what_stands_beside_the_object_is_an_object_of_the_form(label: str, above: int) -> None:
    """They reported that men hit walls, whichever noun the parser hung the walls from."""
    doc = parsed(f"""
        They     they   PRP PRON  nsubj 1
        reported report VBD VERB  ROOT  1
        men      man    NNS NOUN  dobj  1
        painted  paint  VBD VERB  amod  4
        walls    wall   NNS NOUN  {label} {above}
    """)
    join_torn_reports(doc, lexicon.load(()))
    assert [(doc[i].dep_, doc[i].head.i) for i in (2, 3, 4)] == [
        ("nsubj", 3),
        ("ccomp", 1),
        ("dobj", 3),
    ]


@pytest.mark.parametrize(
    ("noun", "label"), [("raids raid NNS", "ccomp"), ("police police NNS", "amod")]
)
def test_who_reports_behind_a_comma_is_no_object(noun: str, label: str) -> None:
    """They said that Lind, a diver, claimed raids; they said Lind, claimed police."""
    doc = parsed(f"""
        They   they  PRP PRON  nsubj 1
        said   say   VBD VERB  ROOT  1
        Lind   Lind  NNP PROPN dobj  1 PERSON
        ,      ,     ,   PUNCT punct 2
        claimed claim VBD VERB amod  5
        {noun} NOUN  dobj 1
    """)
    join_torn_reports(doc, lexicon.load(()))
    assert doc[4].dep_ == label
