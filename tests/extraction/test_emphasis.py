"""A reflexive pronoun is no subject of a tensed verb."""

from __future__ import annotations

import pytest

from graphbuilder.extraction.correction.subjects.emphasis import free_emphasis

from .parsed import parsed


@pytest.mark.parametrize(("word", "subject"), [("itself", 4), ("it", 3)])
def test_the_noun_behind_it_is_the_subject(word: str, subject: int) -> None:
    """In the letter itself Lind wrote this; a plain pronoun stays the subject."""
    doc = parsed(f"""
        In     in     IN  ADP   prep  5
        the    the    DT  DET   det   2
        letter letter NN  NOUN  pobj  0
        {word} {word} PRP PRON  nsubj 5
        Lind   Lind   NNP PROPN appos 3 PERSON
        wrote  write  VBD VERB  ROOT  5
        this   this   DT  PRON  dobj  5
    """)
    free_emphasis(doc)
    assert next(t.i for t in doc if t.dep_ == "nsubj") == subject
    assert doc[subject].head.i == doc[5].i
