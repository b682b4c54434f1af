"""What has a subject is a verb, though a tagger took it for a noun."""

from __future__ import annotations

import pytest

from graphbuilder import lexicon
from graphbuilder.extraction.correction.tags.verbs_as_nouns import make_verbs

from .parsed import parsed

LISTS = {"verb": frozenset({"nest", "alter", "poll", "pledge", "talk"})}


@pytest.mark.parametrize(
    ("subject", "form", "tag"),
    [
        ("owls owl NNS", "nest nest NN", "VBP"),
        ("owl owl NN", "nest nest NN", "NN"),
        ("storm storm NN", "alters alter NNS", "VBZ"),
        ("storms storm NNS", "alters alter NNS", "NNS"),
        ("owls owl NNS", "thing thing NN", "NN"),
    ],
)
def test_what_agrees_with_its_subject_is_a_verb(subject: str, form: str, tag: str) -> None:
    """Owls nest, a storm alters; what does not agree with its subject stays a noun."""
    doc = parsed(f"""
        that  that  IN  SCONJ mark  3
        the   the   DT  DET   det   2
        {subject}   NOUN nsubj 3
        {form} NOUN ROOT 3
        now   now   RB  ADV   advmod 3
    """)
    make_verbs(doc, LISTS, lexicon.load(()))
    assert doc[3].tag_ == tag


def test_a_name_of_an_object_is_no_verb() -> None:
    """To make it talk is to make it a talk; behind an auxiliary, a form is a verb."""
    made = parsed("""
        made   make  VBD VERB  ROOT  0
        storms storm NNS NOUN  nsubj 2
        talk   talk  NN  NOUN  ccomp 0
    """)
    make_verbs(made, LISTS, lexicon.load(()))
    assert made[2].tag_ == "NN"
    polls = parsed("""
        Lee     Lee  NNP PROPN nsubj 2 PERSON
        was     be   VBD AUX   aux   2
        polling poll NN  NOUN  ROOT  2
        badly   badly RB ADV   advmod 2
    """)
    make_verbs(polls, LISTS, lexicon.load(()))
    assert (polls[2].tag_, polls[2].lemma_) == ("VBG", "poll")


@pytest.mark.parametrize(("stop", "tag"), [(".", "VBZ"), ("!", "NNS")])
def test_a_sentence_with_a_stop_has_a_verb(stop: str, tag: str) -> None:
    """Your paper talks about it; "Your paper talks about it!" may be a title."""
    doc = parsed(f"""
        Your  your  PRP$ PRON poss 2
        paper paper NN  NOUN compound 2
        talks talk  NNS NOUN ROOT 2
        about about IN  ADP  prep 2
        it    it    PRP PRON pobj 3
        {stop} {stop} . PUNCT punct 2
    """)
    make_verbs(doc, LISTS, lexicon.load(()))
    assert doc[2].tag_ == tag
    assert doc[1].dep_ == ("nsubj" if tag == "VBZ" else "compound")


def test_a_team_that_goes_on_with_to_acts() -> None:
    """Team Lee pledge to go."""
    doc = parsed("""
        Team   Team   NNP PROPN compound 1 PERSON
        Lee    Lee    NNP PROPN compound 2 PERSON
        pledge pledge NN  NOUN  ROOT  2
        to     to     TO  PART  aux   4
        go     go     VB  VERB  acl   2
        .      .      .   PUNCT punct 2
    """)
    make_verbs(doc, LISTS, lexicon.load(()))
    assert [(t.dep_, t.tag_) for t in doc][1:5:3] == [("nsubj", "NNP"), ("xcomp", "VB")]


@pytest.mark.parametrize(
    ("rest", "root"), [("for for IN ADP prep 3", 2), ("it it PRP PRON dobj 3", 3)]
)
def test_of_two_verbs_the_second_is_the_object(rest: str, root: int) -> None:
    """The firm backs calls for it; what backs does calls it."""
    doc = parsed(f"""
        The   the  DT  DET  det   1
        firm  firm NN  NOUN nsubj 2
        backs back VBZ VERB nsubj 3
        calls call VBZ VERB ROOT  3
        {rest}
        .     .    .   PUNCT punct 3
    """)
    make_verbs(doc, LISTS, lexicon.load(()))
    assert next(t.i for t in doc if t.dep_ == "ROOT") == root
    assert doc[3].tag_ == ("NNS" if root != 3 else "VBZ")
