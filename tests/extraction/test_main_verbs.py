"""A sentence without a finite verb gets the past form that a parser took for a participle."""

from __future__ import annotations

import pytest

from graphbuilder import lexicon
from graphbuilder.extraction.correction.subjects.main_verbs import give_main_verbs

from .parsed import parsed


@pytest.mark.parametrize(("form", "root"), [("crashed crash", 2), ("damaged damage", 1)])
def test_a_form_that_takes_no_object_is_no_passive(form: str, root: int) -> None:
    """A truck crashes in Oslo; one damaged in Oslo is a truck, and the line a caption."""
    doc = parsed(f"""
        A     a     DT  DET   det   1
        truck truck NN  NOUN  ROOT  1
        {form} VBN VERB acl   1
        in    in    IN  ADP   prep  2
        Oslo  Oslo  NNP PROPN pobj  3
        .     .     .   PUNCT punct 1
    """)
    give_main_verbs(doc, lexicon.load(()))
    assert next(t.i for t in doc if t.dep_ == "ROOT") == root
    assert doc[5].head.i == root


@pytest.mark.parametrize(("tag", "root"), [("VBD", 4), ("VBN", 1)])
def test_a_tensed_form_goes_with_the_subject_of_a_participle(tag: str, root: int) -> None:
    """Kim, who spoke to the club, called it; a club called so has no tense."""
    doc = parsed(f"""
        Kim      Kim   NNP PROPN nsubj 1 PERSON
        speaking speak VBG VERB  ROOT  1
        to       to    IN  ADP   prep  1
        clubs    club  NNS NOUN  pobj  2
        called   call  {tag} VERB acl  3
        it       it    PRP PRON  dobj  4
        .        .     .   PUNCT punct 1
    """)
    give_main_verbs(doc, lexicon.load(()))
    assert next(t.i for t in doc if t.dep_ == "ROOT") == root
    assert doc[0].head.i == root


def test_a_form_behind_an_aside_goes_with_the_person() -> None:
    """Kim, a diver, painted walls; no painted walls are a diver."""
    doc = parsed("""
        Kim     Kim   NNP PROPN ROOT  0 PERSON
        ,       ,     ,   PUNCT punct 0
        a       a     DT  DET   det   3
        diver   diver NN  NOUN  appos 0
        ,       ,     ,   PUNCT punct 3
        painted paint VBN VERB  amod  6
        walls   wall  NNS NOUN  appos 3
        .       .     .   PUNCT punct 0
    """)
    give_main_verbs(doc, lexicon.load(()))
    assert (doc[5].dep_, doc[0].head.i, doc[0].dep_) == ("ROOT", 5, "nsubj")
    assert (doc[6].head.i, doc[6].dep_) == (5, "dobj")


def test_a_sentence_with_a_verb_keeps_it() -> None:
    """Behind "a truck crashed in Oslo is gone" the truck is gone."""
    doc = parsed("""
        A       a     DT  DET   det   1
        truck   truck NN  NOUN  ROOT  1
        crashed crash VBN VERB  acl   1
        in      in    IN  ADP   prep  2
        Oslo    Oslo  NNP PROPN pobj  3
        is      be    VBZ AUX   dep   1
        .       .     .   PUNCT punct 1
    """)
    give_main_verbs(doc, lexicon.load(()))
    assert doc[1].dep_ == "ROOT"


@pytest.mark.parametrize(("form", "root"), [("closed closed JJ", 4), ("big big JJ", 1)])
def test_a_form_behind_the_name_in_a_phrase_is_the_verb(form: str, root: int) -> None:
    """A court in Bern closes schools; a court in Bern's big schools does nothing."""
    doc = parsed(f"""
        A      a     DT  DET   det   1
        court  court NN  NOUN  ROOT  1
        in     in    IN  ADP   prep  1
        Bern   Bern  NNP PROPN nmod  5 GPE
        {form} ADJ   amod  5
        schools school NNS NOUN pobj 2
        .      .     .   PUNCT punct 1
    """)
    give_main_verbs(doc, lexicon.load(()))
    assert next(t.i for t in doc if t.dep_ == "ROOT") == root
    if root != 1:
        assert [(doc[i].dep_, doc[i].head.i) for i in (1, 3, 5)] == [
            ("nsubj", 4),
            ("pobj", 2),
            ("dobj", 4),
        ]
        assert (doc[4].lemma_, doc[4].tag_) == ("close", "VBD")
