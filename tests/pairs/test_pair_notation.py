"""The notation of the minimal pairs is read, and compared with statements, as it says."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pair_matching import unmet
from pair_notation import Expectation, read_pair, read_pairs
from rdflib import Graph, URIRef

from graphbuilder.model import (
    Attribution,
    AttributionType,
    Content,
    Evidence,
    Mention,
    Modality,
    Polarity,
    Role,
    Statement,
    Zone,
)
from graphbuilder.ontology import REL
from graphbuilder.ontology import path as ontology_path

if TYPE_CHECKING:
    from collections.abc import Iterator

FILES = sorted(Path(__file__).parent.rglob("*.txt"))
NOWHERE = Evidence("", 0, 0)
MINISTER = Mention("the minister", name="Anna Lind")
REFUSAL = Statement("s1", "d", Mention("Norway's"), "refuse", Content("s2"), NOWHERE, "refuses")
SENDING = Statement(
    "s2",
    "d",
    Mention("Norway"),
    "send",
    Mention("the Leopard tanks of the army"),
    NOWHERE,
    parent="s1",
    roles=(Role("recipient", Mention("Kyiv", name="Ukraine")),),
    polarity=Polarity.NEGATED,
)
CLAIM = Statement(
    "s3",
    "d",
    None,
    "sign off on",
    Mention("Apple, Google and Meta"),
    NOWHERE,
    modality=Modality.POSSIBLE,
    attribution=(
        Attribution(Mention("Reuters"), "reported", AttributionType.INDIRECT),
        Attribution(MINISTER, "said", AttributionType.INDIRECT),
    ),
)
HEARSAY = Statement(
    "s4",
    "d",
    MINISTER,
    "visit",
    None,
    NOWHERE,
    attribution=(Attribution(None, "reportedly", AttributionType.HEARSAY),),
)


@pytest.mark.parametrize(
    "line",
    [
        "+ Norway | refuse",
        "+ Norway | refuses | *",
        "+ Norway / Sweden | decline / refuse",
        "+ Norway | send | tanks | negated",
        "+ Norway | send | Leopard tanks of the army | negated, recipient=Ukraine",
        "+ Norway | send | Kyiv | negated, real",
        "- Norway | send | tanks | affirmed",
        "- Norway | send | army",
        "- Ukraine | send",
        "+ ∅ | sign off | * | possible, source=Reuters > Lind",
        "+ ∅ | sign off on | * | unreal, source=*, cue=said, type=indirect",
        "- * | sign off on | * | source=none",
        "- * | sign off on | Apple",
        "- Norway | sign",
        "+ Anna Lind | visit | ∅ | source=?",
        "- minister | visit | * | source=minister",
    ],
)
def test_lines_that_hold(line: str) -> None:
    """A line holds when a statement agrees in every slot and tag that it names."""
    expectations = read_pair("test", ["name", "  text", f"    {line}"]).examples[0].expectations
    assert list(unmet(expectations, [REFUSAL, SENDING, CLAIM, HEARSAY])) == []


@pytest.mark.parametrize(
    "line",
    [
        "+ Norway | send | tanks",
        "+ Norway | refuse | ∅ | negated",
        "- Norway | refuse | * | affirmed",
        "+ Norway | send | ∅ | negated",
        "+ ∅ | sign | * | possible, source=Lind",
        "+ ∅ | sign off on | * | real, source=*",
        "+ Sweden | visit",
        "+ Lind | visit",
        "- ∅ | sign off on",
        "+ Norway | send | tanks | negated, recipient=Sweden",
    ],
)
def test_lines_that_do_not_hold(line: str) -> None:
    """A line fails when no statement agrees, or when one agrees that must not."""
    expectations = read_pair("test", ["name", "  text", f"    {line}"]).examples[0].expectations
    assert list(unmet(expectations, [REFUSAL, SENDING, CLAIM, HEARSAY])) == [line]


def test_lines_inside_are_about_the_content() -> None:
    """A line under another one is looked for only in that statement's content."""
    inside = "      + Norway | send | tanks | negated"
    pair = read_pair("test", ["name", "  text", "    + Norway | refuse", inside])
    assert list(unmet(pair.examples[0].expectations, [REFUSAL, SENDING])) == []
    pair = read_pair("test", ["name", "  text", "    + Lind | visit | * | source=?", inside])
    assert list(unmet(pair.examples[0].expectations, [HEARSAY, SENDING])) != []


def test_a_line_out_of_place_is_refused() -> None:
    """A line that is neither name, text nor expectation is an error that quotes it."""
    with pytest.raises(ValueError, match="no such line"):
        read_pair("test", ["name", "    + Norway | send"])


WORDS: dict[str, set[str]] = {
    "polarity": {*Polarity},
    "modality": {*Modality, "real", "unreal", "*"},
    "type": {*AttributionType},
    "zone": {*Zone},
}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_files_keep_to_the_notation(path: Path) -> None:
    """Every block has texts, every text a line, and every tag a word of the model."""
    for pair in read_pairs(path):
        assert len(pair.examples) == 2 or path.parent.name == "inversions", pair.name
        for example in pair.examples:
            assert example.expectations, example.text
            for key, value in every_tag(example.expectations):
                words = set(map(str.strip, value.split("/")))
                assert words <= WORDS.get(key, words), (pair.name, key, value)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_relations_are_declared(path: Path) -> None:
    """A relation in camel case is one of the ontology's: a line with another could not fail."""
    ontology = relations()
    for pair in read_pairs(path):
        for example in pair.examples:
            for name in every_relation(example.expectations):
                assert name.islower() or (URIRef(REL + name), None, None) in ontology, name


@cache
def relations() -> Graph:
    """The packaged relations."""
    return Graph().parse(ontology_path("relations.ttl"))


def every_relation(expectations: list[Expectation]) -> Iterator[str]:
    """The relations of lines and of the lines inside them."""
    for expectation in expectations:
        yield from map(str.strip, expectation.slots[1].replace("*", "any").split("/"))
        yield from every_relation(expectation.inside)


def every_tag(expectations: list[Expectation]) -> Iterator[tuple[str, str]]:
    """The tags of lines and of the lines inside them."""
    for expectation in expectations:
        yield from expectation.tags.items()
        yield from every_tag(expectation.inside)
