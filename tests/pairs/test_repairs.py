"""The repairs of the tree stand in an order, and only the order that they declare matters."""

from __future__ import annotations

from graphlib import TopologicalSorter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pair_extraction import language
from pair_notation import read_pairs

from graphbuilder import lexicon
from graphbuilder.extraction.correction.means import Means, Repair
from graphbuilder.extraction.correction.repairs import REPAIRS, repair
from graphbuilder.extraction.words import roles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc

SHAPES = (
    "graphbuilder_zones",
    "tok2vec",
    "tagger",
    "parser",
    "attribute_ruler",
    "lemmatizer",
    "ner",
)


def test_every_repair_stands_behind_those_that_it_follows() -> None:
    """The table can be read from top to bottom."""
    met: set[str] = set()
    for one in REPAIRS:
        assert met.issuperset(one.after), one.name
        assert one.name not in met
        met.add(one.name)


def last_first() -> Iterator[Repair]:
    """The repairs in another order that keeps to what they declare: each as late as it can be."""
    follows = TopologicalSorter[str]()
    for one in reversed(REPAIRS):
        follows.add(one.name)
        for other in one.after:
            follows.add(other, one.name)
    named = {one.name: one for one in REPAIRS}
    return (named[name] for name in reversed(list(follows.static_order())))


@pytest.fixture(scope="module")
def parsed() -> list[Doc]:
    """The texts of the minimal pairs, parsed and not repaired."""
    texts = [
        example.text
        for path in sorted(Path(__file__).parent.glob("*.txt"))
        for pair in read_pairs(path)
        for example in pair.examples
    ]
    with language().select_pipes(enable=SHAPES):
        return list(language().pipe(texts))


def test_repairs_that_declare_no_order_need_none(parsed: list[Doc]) -> None:
    """The pairs' texts come out alike, whichever of the repairs at the same place comes first."""
    means = Means.of(language(), lexicon.load(), roles.load())
    other = list(last_first())
    assert [one.name for one in other] != [one.name for one in REPAIRS]
    for before in parsed:
        doc, again = before.copy(), before.copy()
        repair(doc, means)
        repair(again, means, other)
        assert tree(again) == tree(doc), doc.text


def test_every_repair_has_a_pair_that_needs_it(parsed: list[Doc]) -> None:
    """No repair stands in the table that never changes a tree."""
    means = Means.of(language(), lexicon.load(), roles.load())
    changing = set()
    for before in parsed:
        doc = before.copy()
        last = tree(doc)
        for one in REPAIRS:
            one.apply(doc, means)
            this = tree(doc)
            if this != last:
                changing.add(one.name)
            last = this
    assert changing == {one.name for one in REPAIRS}


def tree(doc: Doc) -> list[tuple[int, str, str, str]]:
    """What repairs change of each word."""
    return [(token.head.i, token.dep_, token.tag_, token.lemma_) for token in doc]
