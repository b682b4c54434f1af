"""What is one predicate has one place in the tree, wherever the parser put its parts."""

from __future__ import annotations

import pytest

from graphbuilder.extraction.correction.tags.idioms import join_idioms

from .parsed import parsed


@pytest.mark.parametrize(
    ("have", "do"), [("ROOT 1", "xcomp 1"), ("ccomp 4", "ROOT 4"), ("advmod 3", "ROOT 4")]
)
def test_the_verb_carries_the_phrase(have: str, do: str) -> None:
    """It has to do with rain, whether *do* hangs from *have* or *have* from *do*."""
    doc = parsed(f"""
        It   it   PRP PRON nsubj 1
        has  have VBZ VERB {have}
        much much JJ  ADJ  dobj 1
        to   to   TO  PART aux  4
        do   do   VB  VERB {do}
        with with IN  ADP  prep 4
        rain rain NN  NOUN pobj 5
    """)
    join_idioms(doc)
    assert [(doc[i].dep_, doc[i].head.i) for i in (1, 3, 4, 5, 6)] == [
        ("ROOT", 1),
        ("prt", 1),
        ("prt", 1),
        ("prep", 1),
        ("pobj", 5),
    ]
