"""The ontology is whole: every term is declared and explained, and all of it is OWL 2 DL."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import TYPE_CHECKING

import owlrl
import pyoxigraph as ox
import pytest
import rdflib
from rdflib import OWL, RDF, RDFS, SKOS

from graphbuilder import ontology
from graphbuilder.graph import KnowledgeGraph
from graphbuilder.model import AttributionType, Modality, Zone
from graphbuilder.ontology import GB, REL
from graphbuilder.rdf.terms import enum_name, individual
from tests.graph import dam

if TYPE_CHECKING:
    from enum import StrEnum
    from pathlib import Path

FILES = sorted(ontology.folder().rglob("*.ttl"))
ROOT = ontology.folder().parent
SOURCES = sorted(
    [
        *ROOT.glob("graphbuilder/**/*.py"),
        *ROOT.glob("graphbuilder/**/*.j2"),
        *ontology.folder().rglob("*.rq"),
        *ontology.folder().rglob("*.ttl"),
    ]
)
DECLARING = {OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty}


@cache
def declarations() -> rdflib.Graph:
    """The files that declare terms."""
    g = rdflib.Graph()
    for name in ("graphbuilder.ttl", "lexicon.ttl", "relations.ttl"):
        g.parse(ontology.path(name))
    return g


@cache
def declared() -> set[str]:
    """Local names of everything in our namespace that is declared or is a declared value."""
    g = declarations()
    return {str(term).removeprefix(GB) for term in g.subjects(RDF.type) if str(term).startswith(GB)}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_turtle_is_turtle(path: Path) -> None:
    """Both parsers read every file, and see the same triples."""
    theirs = {str(quad.triple) for quad in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE)}
    assert len(rdflib.Graph().parse(path)) == len(theirs)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_every_term_is_declared(path: Path) -> None:
    """No file names a term of our namespace that the ontology does not declare."""
    text = path.read_text(encoding="utf-8")
    used = set(re.findall(r"(?<![\w\"'])gb:([A-Za-z]\w*)", text))
    used |= set(re.findall(r"\bgb\(\"(\w+)\"\)", text))
    if path.name == "shapes.ttl":
        used = {name for name in used if not name.endswith("Shape")}
    assert used <= declared()


def test_every_term_is_explained() -> None:
    """Every class, property and value has a label and a comment in English, once each."""
    g = declarations()
    for name in declared():
        term = rdflib.URIRef(GB + name)
        for explained in (RDFS.label, RDFS.comment):
            found = list(g.objects(term, explained))
            assert len(found) == 1, f"gb:{name} has {len(found)} {explained}"
            assert found[0].language == "en"


def test_every_relation_is_explained() -> None:
    """Every relation has a label, a comment, a sign, and parents that are relations too."""
    g = declarations()
    relations = set(g.subjects(RDF.type, rdflib.URIRef(GB + "Relation")))
    assert len(relations) >= 120
    for relation in relations:
        assert str(relation).startswith(REL)
        assert (relation, RDF.type, OWL.ObjectProperty) in g
        assert g.value(relation, SKOS.prefLabel), relation
        assert g.value(relation, RDFS.comment), relation
        assert g.value(relation, rdflib.URIRef(GB + "sign")), relation
        assert set(g.objects(relation, RDFS.subPropertyOf)) <= relations


@pytest.mark.parametrize("value", [*Modality, *AttributionType, *Zone], ids=repr)
def test_every_value_of_the_model_is_an_individual(value: StrEnum) -> None:
    """Each modality, attribution type and zone has its individual, which reads back as itself."""
    node = individual(value)
    kind = rdflib.URIRef(GB + type(value).__name__)
    assert (rdflib.URIRef(node.value), RDF.type, kind) in declarations()
    assert enum_name(node) == value.value


def test_a_term_is_of_one_kind() -> None:
    """In OWL 2 DL no term is both class and property, or a property of two kinds."""
    g = declarations()
    for term in set(g.subjects(RDF.type)):
        kinds = set(g.objects(term, RDF.type)) & DECLARING
        assert len(kinds) <= 1, term


def test_a_list_of_words_is_of_one_class() -> None:
    """No two lists share a name, which would give the words of each the class of the other."""
    words = rdflib.Graph().parse(ontology.path("words.ttl"))
    for name in set(words.subjects(RDF.type)):
        assert len(set(words.objects(name, RDF.type))) == 1, name


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_what_stands_as_a_class_is_a_class(path: Path) -> None:
    """Every thing is an instance of a declared class; a value of ours is none."""
    kinds = set(rdflib.Graph().parse(path).objects(None, RDF.type))
    ours = {kind for kind in kinds if str(kind).startswith(GB)}
    assert all((kind, RDF.type, OWL.Class) in declarations() for kind in ours)


def test_terms_of_others_are_declared_too() -> None:
    """What the ontology uses of other vocabularies it declares, as OWL 2 DL wants."""
    g = declarations()
    builtin = (str(OWL), str(RDF), str(RDFS), str(rdflib.XSD))
    for predicate in set(g.predicates()):
        if not str(predicate).startswith(builtin):
            kinds = set(g.objects(predicate, RDF.type))
            assert kinds & DECLARING, predicate
    for link in (RDFS.subClassOf, RDFS.domain):
        for term in set(g.objects(None, link)):
            assert (term, RDF.type, OWL.Class) in g, term
    for term in set(g.objects(None, RDFS.subPropertyOf)):
        assert set(g.objects(term, RDF.type)) & DECLARING, term


def test_parents_are_of_the_same_kind() -> None:
    """A property's parent is a property of its own kind."""
    g = declarations()
    for child, parent in g.subject_objects(RDFS.subPropertyOf):
        assert set(g.objects(child, RDF.type)) & set(g.objects(parent, RDF.type)) & DECLARING, child


def test_ranges_are_of_the_property_s_kind() -> None:
    """Properties of values have datatypes as range, properties of things have classes."""
    g = declarations()
    for term, found in g.subject_objects(RDFS.range):
        is_datatype = str(found).startswith(str(rdflib.XSD))
        wanted = OWL.DatatypeProperty if is_datatype else OWL.ObjectProperty
        assert (term, RDF.type, wanted) in g, term


def close(*more: tuple[rdflib.URIRef, ...]) -> rdflib.Graph:
    """The closure of ontology and data under the OWL 2 RL rules; words and comments left out."""
    g = rdflib.Graph()
    words = (rdflib.URIRef(GB + name) for name in ("verb", "noun", "phrase", "adjective"))
    left_out = {RDFS.label, RDFS.comment, SKOS.prefLabel, SKOS.altLabel, *words}
    used = {"uses", "permits", "pays", "urges", "requests", "concedes"}
    with KnowledgeGraph() as kg:
        for document, statements in dam.CASES:
            kg.add(document, statements, dam.ENTITIES)
        for triple in (*declarations(), *kg.graph, *more):
            is_used = not triple[0].startswith(REL) or triple[0].removeprefix(REL) in used
            if triple[1] not in left_out and is_used:
                g.add(triple)
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(g)
    return g


SUBJECT = rdflib.URIRef(GB + "subject")
USING = rdflib.URIRef("https://w3id.org/graphbuilder/statement/s-use")


def test_the_closure_is_clean() -> None:
    """Ontology and data together contradict nothing, and say more than they spell out."""
    g = close()
    errors = rdflib.URIRef("http://www.daml.org/2002/03/agents/agent-ont#error")
    assert not list(g.objects(None, errors))
    same = {(s, o) for s, o in g.subject_objects(OWL.sameAs) if isinstance(s, rdflib.URIRef)}
    assert not {(s, o) for s, o in same if s != o}
    agent = rdflib.URIRef("http://www.w3.org/ns/prov#Agent")
    assert (g.value(USING, SUBJECT), RDF.type, agent) in g


def test_a_contradiction_is_not_overlooked() -> None:
    """A statement with two subjects makes them one and the same, which the check above notices."""
    other = rdflib.URIRef("urn:x")
    assert list(close((USING, SUBJECT, other)).objects(other, OWL.sameAs)) != [other]


def test_the_json_ld_context_knows_every_property(kg: KnowledgeGraph) -> None:
    """Every property that a graph uses has its short name in the context, of the right kind."""
    context = json.loads(ontology.path("context.jsonld").read_text(encoding="utf-8"))["@context"]
    g = declarations()
    used = {quad.predicate.value for quad in kg.store.quads()}
    roles = set(g.subjects(RDFS.subPropertyOf, rdflib.URIRef(GB + "involves")))
    for term in {rdflib.URIRef(iri) for iri in used if iri.startswith(GB)} | roles:
        name = term.removeprefix(GB)
        meaning = context[name]
        coerced = isinstance(meaning, dict) and meaning["@type"] in {"@id", "@vocab"}
        is_link = (term, RDF.type, OWL.DatatypeProperty) not in g and name != "plover"
        assert coerced == is_link, name
