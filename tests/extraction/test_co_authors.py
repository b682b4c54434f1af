"""Whose name et al. follows is meant, and not the words themselves."""

from __future__ import annotations

import pytest

from graphbuilder.extraction.correction.names.co_authors import join_co_authors

from .parsed import parsed


@pytest.mark.parametrize(("last", "label"), [("al", "nsubj"), ("alia", "intj")])
def test_the_name_takes_the_place(last: str, label: str) -> None:
    """Lind et al found it; what follows other words stays where it is."""
    doc = parsed(f"""
        Lind   Lind NNP PROPN intj  3
        et     et   NNP PROPN compound 2
        {last} {last} NNP PROPN nsubj 3
        found  find VBD VERB  ROOT  3
        it     it   PRP PRON  dobj  3
    """)
    join_co_authors(doc)
    assert doc[0].dep_ == label


def test_the_name_is_not_hung_from_its_own_words() -> None:
    """Where the words' place is below the name, the name stays, and the tree is one."""
    doc = parsed("""
        Lind     Lind  NNP PROPN nsubj 4
        et       et    NNP PROPN compound 2
        al       al    NNP PROPN poss  3
        research research NN NOUN appos 0
        helps    help  VBZ VERB  ROOT  4
    """)
    join_co_authors(doc)
    assert doc[0].head.i == 4
    assert not doc[0].is_ancestor(doc[0].head)
