"""Whatever tree a parser gives a text: the stages behind it end, and leave a tree."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from spacy.attrs import DEP, HEAD
from spacy.tokens import Doc

from graphbuilder import lexicon
from graphbuilder.extraction.components import read_statements
from graphbuilder.extraction.correction.reports.torn_contents import join_torn_contents
from tests.extraction.parsed import parsed
from tests.pairs.pair_extraction import language

QUOTATIONS = "graphbuilder_quotations"
TEXTS = (
    "In a note to the mill on Monday, Lind said that the river, which had risen, may flood it.",
    "Asked if she would stay, the mayor told the paper she had nothing to do with the sale.",
    "Berg et al's study found that bees, wasps and ants that were fed sugar lived longer.",
    'The guild did not let its members strike, and "nobody", the baker added, was paid for it.',
    "If the ferry is late again, the council might sue the firm that built it, said Rossi.",
    "It was the clerk who neither denied nor admitted having given Moreau the keys to the vault.",
    "In the letter itself Lind blamed the mill, which has rules and foremen who read them.",
    "No-one paid for e-tickets, dumped waste, or signed a stop and search order, the guards said.",
    "The envoy called on Niger and gunmen in towns flanking the river to free the crew, as it can.",
    "The choir did not sing as well as it used to.",
    "Rowers loyal to the vice-president fled.",
    "The inquest heard that the miner had tried, but failed, to open the hatch.",
    "Kim Lee can say that Peru sold the port.",
    "With support from Norway, Kim Lee, 54, accused Peru of fraud.",
    "The war is as good as won, the general said.",
    "Turkey lifted its objections to Sweden joining the pact.",
    "A Black Lives Matter protest took place in Leeds.",
    "The clinic did not print the name of the nurse in question in its letter.",
    "The league called the fall of shares — the third slide caused by a rumour — to be a crisis.",
    "The envoy on Monday called on Niger and rebels in towns flanking the river to free nurses.",
)
TREES = st.tuples(
    st.sampled_from(range(len(TEXTS))),
    st.lists(st.tuples(st.integers(0, 99), st.integers(0, 99), st.integers(0, 99)), max_size=5),
)


@cache
def parse(text: str) -> bytes:
    """A text as the pipeline's own parser reads it."""
    cut = language().pipe_names.index(QUOTATIONS)
    with language().select_pipes(disable=language().pipe_names[cut:]):
        return language()(text).to_bytes()


def above(heads: np.ndarray, word: int) -> list[int]:
    """A word and what it hangs from, up to the root, or until a word comes a second time."""
    way = [word]
    while heads[way[-1]] != way[-1] and len(way) <= len(heads):
        way.append(int(heads[way[-1]]))
    return way


def is_tree(doc: Doc) -> bool:
    """Whether every word hangs from a root."""
    heads = doc.to_array([HEAD]).astype(np.int64) + np.arange(len(doc))
    return all(len(above(heads, word)) <= len(doc) for word in range(len(doc)))


@given(TREES)
@example((0, []))
@example((2, [(32, 54, 51)]))
@example((10, [(6, 7, 6), (7, 8, 4), (7, 9, 0), (1, 5, 10)]))
@example((11, [(12, 17, 12), (6, 5, 3), (0, 18, 16), (7, 15, 7)]))
@example((12, [(6, 13, 12), (14, 11, 11), (14, 12, 0), (4, 3, 3), (14, 16, 10)]))
@example((13, [(12, 18, 12), (0, 2, 15), (4, 11, 11)]))
@example((14, [(2, 3, 10), (16, 6, 4), (16, 1, 16), (3, 3, 0), (4, 11, 16)]))
@example((15, [(13, 5, 10), (5, 4, 14)]))
@example((16, [(11, 0, 11), (6, 8, 14), (9, 5, 9)]))
@example((17, [(16, 15, 16), (7, 7, 16), (22, 5, 1), (5, 14, 10), (7, 11, 8)]))
@example((18, [(6, 15, 12)]))
@example((19, [(10, 19, 1), (12, 5, 10)]))
@settings(max_examples=60, deadline=None, derandomize=True)
def test_any_tree_is_read(tree: tuple[int, list[tuple[int, int, int]]]) -> None:
    """Words are hung elsewhere, and labelled as others are; then every stage runs."""
    which, moves = tree
    doc = Doc(language().vocab).from_bytes(parse(TEXTS[which]))
    array = doc.to_array([HEAD, DEP])
    heads, labels = array[:, 0].astype(np.int64) + np.arange(len(doc)), array[:, 1].copy()
    for moved, onto, like in ((a % len(doc), b % len(doc), c % len(doc)) for a, b, c in moves):
        if heads[moved] != moved and moved not in above(heads, onto):
            heads[moved] = onto
            if heads[like] != like:
                labels[moved] = labels[like]
    array[:, 0], array[:, 1] = (heads - np.arange(len(doc))).astype(np.uint64), labels
    doc.from_array([HEAD, DEP], array)
    cut = language().pipe_names.index(QUOTATIONS)
    for name, component in language().pipeline[cut:]:
        doc = component(doc)
        assert is_tree(doc), name
    assert all(statement.evidence.text for statement in read_statements(doc))


PERCENT = """
    percent  percent NN NOUN  ROOT     0
    in       in      IN ADP   prep     0
    LarchLot LarchLot JJ ADJ  compound 3
    average  average JJ ADJ   pobj     1
"""
TO = """
    to    to   IN  ADP   quantmod 1
    10    10   CD  NUM   ROOT     1
    of    of   IN  ADP   prep     1
    sales sale NNS NOUN  pobj     2
"""
MILLION = """
    rose    rise   VBD VERB ROOT     0
    from    from   IN  ADP  prep     0
    2       2      CD  NUM  nummod   5
    million million CD NUM  nummod   2
    to      to     IN  ADP  quantmod 5
    people  people NNS NOUN pobj     1
"""


EGGS = """
    Eggs egg  NNS NOUN dobj  2
    they they PRP PRON nsubj 2
    sold sell VBD VERB ROOT  2
"""


@pytest.mark.parametrize("table", [PERCENT, TO, MILLION, EGGS])
def test_fragments_stay_trees(table: str) -> None:
    """Only nouns above a word, nothing before it, or a number below its own."""
    doc = language().get_pipe(QUOTATIONS)(parsed(table))
    assert is_tree(doc)
    assert [token.dep_ for token in doc if token.head == token] == ["ROOT"]


@pytest.mark.parametrize(
    "text", ['it [the green hat] just "Hi, my uncle', "Republican financier Trump appointed to the"]
)
def test_torn_texts_stay_trees(text: str) -> None:
    """A gloss takes the place of a pronoun at the root, and a noun that of a name there."""
    assert is_tree(language()(text))


def test_nothing_is_asked_of_a_word_before_the_first() -> None:
    """In reports exceeded it, Lind said: the first word of a text has none before it."""
    doc = parsed("""
        In       in     IN  ADP   prep  2
        reports  report NNS NOUN  pobj  0
        exceeded exceed VBD VERB  ccomp 5
        it       it     PRP PRON  dobj  2
        Lind     Lind   NNP PROPN nsubj 5
        said     say    VBD VERB  ROOT  5
    """)
    join_torn_contents(doc, lexicon.load(()))
    assert is_tree(doc)
