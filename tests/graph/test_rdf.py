"""Statements, documents and entities survive the way to triples and back."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from graphbuilder import rdf
from graphbuilder.errors import InputError
from graphbuilder.model import (
    Attribution,
    AttributionType,
    Content,
    Document,
    Evidence,
    Mention,
    Modality,
    Statement,
)
from graphbuilder.ontology import document_iri, statement_iri
from graphbuilder.rdf.terms import gb, iri
from tests.graph.strategies import DOCUMENTS, ENTITIES, documents_with_statements

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pyoxigraph import NamedNode, Triple

    from graphbuilder.model import Entity


def index(triples: Iterable[Triple]) -> Callable[[object], dict[NamedNode, list[object]]]:
    """A function from a node to its properties."""
    found: defaultdict[object, defaultdict[NamedNode, list[object]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for triple in triples:
        found[triple.subject][triple.predicate].append(triple.object)
    return lambda node: found[node]


@given(documents_with_statements())
@settings(max_examples=80, deadline=None)
def test_statements_survive(case: tuple[Document, list[Statement]]) -> None:
    """Every field of every statement is the same after writing and reading."""
    document, statements = case
    describe = index(rdf.to_triples(document, statements).document)
    for statement in statements:
        assert rdf.read_statement(iri(statement_iri(statement.id)), describe) == statement


@given(DOCUMENTS)
@settings(max_examples=100, deadline=None)
def test_documents_survive(document: Document) -> None:
    """Every field of a document is the same after writing and reading."""
    node = iri(document_iri(document.id))
    assert rdf.read_document(node, index(rdf.write_document(document))(node)) == document


@given(ENTITIES)
@settings(max_examples=50, deadline=None)
def test_entities_survive(entities: list[Entity]) -> None:
    """Every field of an entity of a declared type is the same after writing and reading."""
    for entity in entities:
        node = iri(entity.id)
        assert rdf.read_entity(node, index(rdf.write_entity(entity))(node)) == entity


TEXT = "Ruritania let Anna Vell cross the dam."
DOCUMENT = Document("d", TEXT)
RURITANIA = Mention("Ruritania", 0, 9, "Ruritania", "https://w3id.org/graphbuilder/entity/r")
ANNA = Mention("Anna Vell", 14, 23, "Anna Vell", "https://w3id.org/graphbuilder/entity/a", "Person")
DAM = Mention("the dam", 30, 37)
EVIDENCE = Evidence(TEXT, 0, len(TEXT))
CROSSING = Statement("s2", "d", ANNA, "cross", DAM, EVIDENCE, modality=Modality.PERMITTED)
LETTING = Statement("s1", "d", RURITANIA, "let", Content("s2"), EVIDENCE, predicate="permits")


def test_the_one_who_is_permitted_is_the_recipient() -> None:
    """A permission has the actor of its content as recipient, and asserts one direct triple."""
    triples = rdf.to_triples(DOCUMENT, [LETTING, CROSSING])
    describe = index(triples.document)
    assert describe(iri(statement_iri("s1")))[gb("recipient")] == [iri(ANNA.id or "")]
    direct = {name: (t.subject.value, t.object.value) for name, t in triples.direct.items()}
    assert direct == {"s1": (RURITANIA.id, ANNA.id)}


def test_what_is_permitted_is_asserted_by_nobody() -> None:
    """The content of a permission is marked as not asserted."""
    describe = index(rdf.to_triples(DOCUMENT, [LETTING, CROSSING]).document)
    asserted = [
        rdf.to_python(describe(iri(statement_iri(s)))[gb("asserted")][0]) for s in ("s1", "s2")
    ]
    assert asserted == [True, False]


def test_an_unresolved_mention_is_a_thing_of_its_document() -> None:
    """Words that were resolved to nobody point to a node that no other document can share."""
    describe = index(rdf.to_triples(DOCUMENT, [LETTING, CROSSING]).document)
    (thing,) = describe(iri(statement_iri("s2")))[gb("object")]
    assert thing.value.startswith(document_iri("d") + "/thing/")
    assert rdf.read_entity(thing, describe(thing)).name == "the dam"


PAPER = Attribution(Mention("Dam Post"), "reports", AttributionType.INDIRECT, 9, 16)
BOTH = tuple(
    Attribution(somebody, "say", AttributionType.INDIRECT, 40, 43) for somebody in (RURITANIA, ANNA)
)
AGREED = replace(CROSSING, attribution=(PAPER, *BOTH))


def test_those_who_speak_together_share_a_place_in_the_chain() -> None:
    """Nobody quotes whom they only agree with, and the order of the text comes back."""
    describe = index(rdf.to_triples(DOCUMENT, [LETTING, AGREED]).document)
    links = describe(iri(statement_iri("s2")))[gb("attribution")]
    places = sorted(rdf.to_python(describe(link)[gb("position")][0]) for link in links)
    assert places == [1, 2, 2]
    assert AGREED.chain == ((PAPER,), BOTH)
    assert rdf.read_statement(iri(statement_iri("s2")), describe) == AGREED


def test_speech_that_runs_on_without_a_cue_is_one_level_each() -> None:
    """What somebody tells of another's words stays inside theirs."""
    outer, inner = (replace(link, cue=None, start=None, end=None) for link in BOTH)
    assert replace(CROSSING, attribution=(outer, inner)).chain == ((outer,), (inner,))


@pytest.mark.parametrize(
    ("document", "statements", "words"),
    [
        (Document("e", TEXT), [LETTING, CROSSING], "is of document 'd', not of 'e'"),
        (Document("d", "\ud800"), [], "unpaired surrogate"),
        (DOCUMENT, [Statement("s", "d", Mention("x", id="no iri"), "r", None, EVIDENCE)], "IRI"),
    ],
)
def test_what_cannot_be_written_is_refused(
    document: Document, statements: list[Statement], words: str
) -> None:
    """Input that no triple can carry is refused in one sentence."""
    with pytest.raises(InputError, match=words):
        rdf.to_triples(document, statements)


def test_roles_go_by_their_other_names() -> None:
    """A role that the ontology knows by another label gets that label's property."""
    assert rdf.vocabulary().roles["co-party"] == "partner"
