"""A past form with its subject in front is a verb, though a parser took it for an adjective."""

from __future__ import annotations

from graphbuilder import lexicon
from graphbuilder.extraction.correction.tags.buried_verbs import raise_verbs

from .parsed import parsed


def test_a_form_with_a_subject_is_the_verb() -> None:
    """The assembly did approve; a licensed tool is a tool."""
    doc = parsed("""
        The      the     DT  DET   det   1
        Assembly Assembly NNP PROPN nsubj 2
        approved approve VBD VERB  amod  3
        judge    judge   NN  NOUN  compound 4
        Lind     Lind    NNP PROPN ROOT  4  PERSON
        for      for     IN  ADP   prep  4
        Peru     Peru    NNP PROPN pobj  5  GPE
    """)
    raise_verbs(doc, lexicon.load(()))
    assert (doc[2].dep_, doc[1].head.i, doc[4].dep_, doc[4].head.i) == ("ROOT", 2, "dobj", 2)
    assert doc[5].head.i == 2
    tool = parsed("""
        Lark     Lark    NNP PROPN nsubj 3
        is       be      VBZ AUX   auxpass 2
        licensed license VBN VERB  amod  3
        software software NN NOUN  ROOT  3
    """)
    raise_verbs(tool, lexicon.load(()))
    assert tool[3].dep_ == "ROOT"


def test_what_is_reported_keeps_its_own_verb() -> None:
    """Drafts revealed that Lind left; a named reporter calls, whoever named him."""
    told = """
        Drafts   draft   NNS NOUN  nsubj 1
        {verb}   VBD VERB amod 2
        Lind     Lind    NNP PROPN nsubj 3  PERSON
        left     leave   VBD VERB  ROOT  3
    """
    doc = parsed(told.format(verb="revealed reveal"))
    raise_verbs(doc, lexicon.load(()))
    assert [(t.dep_, t.head.i) for t in doc][:4] == [
        ("nsubj", 1),
        ("ROOT", 1),
        ("nsubj", 3),
        ("ccomp", 1),
    ]
    doc = parsed(told.format(verb="accredited accredit"))
    raise_verbs(doc, lexicon.load(()))
    assert doc[3].dep_ == "ROOT"


def test_a_person_in_front_acts() -> None:
    """Lind said that Kim needed help; what is Kim-themed is a kind of help."""
    told = """
        Lind     Lind    NNP PROPN nsubj 1  PERSON
        said     say     VBD VERB  ROOT  1
        Kim      Kim     NNP PROPN nmod  4  {name}
        needed   need    VBN VERB  amod  4
        help     help    NN  NOUN  dobj  1
    """
    doc = parsed(told.format(name="PERSON"))
    raise_verbs(doc, lexicon.load(()))
    assert [(t.dep_, t.head.i) for t in doc][2:] == [("nsubj", 3), ("ccomp", 1), ("dobj", 3)]
    doc = parsed(told.format(name="WORK_OF_ART"))
    raise_verbs(doc, lexicon.load(()))
    assert doc[3].dep_ == "amod"


def test_a_people_in_front_acts_where_the_form_has_a_tense() -> None:
    """The Irish gave up control; Irish-owned land is land."""
    ceded = """
        The      the     DT  DET   det   1
        Irish    Irish   JJ  ADJ   amod  3  NORP
        ceded    cede    {tag} VERB amod 3
        control  control NN  NOUN  ROOT  3
        in       in      IN  ADP   prep  3
        1990     1990    CD  NUM   pobj  4
    """
    doc = parsed(ceded.format(tag="VBD"))
    raise_verbs(doc, lexicon.load(()))
    assert [(t.dep_, t.head.i) for t in doc][1:5] == [
        ("nsubj", 2),
        ("ROOT", 2),
        ("dobj", 2),
        ("prep", 2),
    ]
    doc = parsed(ceded.format(tag="VBN"))
    raise_verbs(doc, lexicon.load(()))
    assert doc[3].dep_ == "ROOT"


def test_a_form_of_reporting_behind_an_aside_has_the_person_in_front() -> None:
    """Kim, a diver, warned that otters drown; washed otters drown themselves."""
    told = """
        Kim     Kim   NNP PROPN nsubj 7 PERSON
        ,       ,     ,   PUNCT punct 0
        a       a     DT  DET   det   3
        diver   diver NN  NOUN  appos 0
        ,       ,     ,   PUNCT punct 0
        {verb}  VBN   VERB amod  6
        otters  otter NNS NOUN  appos 0
        drown   drown VBP VERB  ROOT  7
    """
    doc = parsed(told.format(verb="warned warn"))
    raise_verbs(doc, lexicon.load(()))
    assert [(doc[i].dep_, doc[i].head.i) for i in (0, 5, 6, 7)] == [
        ("nsubj", 5),
        ("ROOT", 5),
        ("nsubj", 7),
        ("ccomp", 5),
    ]
    doc = parsed(told.format(verb="washed wash"))
    raise_verbs(doc, lexicon.load(()))
    assert doc[7].dep_ == "ROOT"
