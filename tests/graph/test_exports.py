"""A graph goes out as a file of any syntax, and comes back the same."""

from __future__ import annotations

import socket
from contextlib import suppress
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given, settings

from graphbuilder.errors import InputError
from graphbuilder.graph import KnowledgeGraph, jsonld
from graphbuilder.graph.formats import FORMATS
from tests.graph import dam
from tests.graph.strategies import documents_with_statements

if TYPE_CHECKING:
    from pathlib import Path

    from graphbuilder.model import Document, Statement


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Any attempt to connect fails the test."""

    def refuse(*_: object) -> None:
        message = "a parser opened a connection"
        raise AssertionError(message)

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.mark.parametrize("format_", [*FORMATS, "ttl", "nq", "nt", "xml"])
def test_a_graph_comes_back_from_every_syntax(
    kg: KnowledgeGraph, tmp_path: Path, format_: str
) -> None:
    """Exported and loaded again, the statements, documents and entities are the same."""
    path = tmp_path / "graph"
    kg.export(format_, path=path)
    with KnowledgeGraph() as copy:
        copy.load(path, format=format_)
        assert list(copy.statements()) == list(kg.statements())
        assert list(copy.documents()) == list(kg.documents())
        assert list(copy.entities()) == list(kg.entities())


@given(documents_with_statements())
@settings(max_examples=15, deadline=None)
def test_json_ld_loses_nothing(case: tuple[Document, list[Statement]]) -> None:
    """Any statement comes back from JSON-LD, whatever characters it holds."""
    with KnowledgeGraph() as kg, KnowledgeGraph() as copy:
        kg.add(*case)
        content = jsonld.write(kg.store.quads())
        copy.store.change((), tuple(ox.parse(content, format=ox.RdfFormat.JSON_LD)))
        assert set(copy.store.quads()) == set(kg.store.quads())


def test_json_ld_is_written_for_people(kg: KnowledgeGraph) -> None:
    """Classes, properties and values go by short names."""
    content = kg.export("jsonld")
    for words in (
        '"@type": "Statement"',
        '"modality": "Actual"',
        '"recipient": "entity:freedonia"',
    ):
        assert words in content


@pytest.mark.parametrize("format_", FORMATS)
def test_the_same_graph_gives_the_same_bytes(format_: str) -> None:
    """The order of addition, and adding twice, leave no trace in an export."""
    with KnowledgeGraph() as one, KnowledgeGraph() as other:
        for document, statements in dam.CASES:
            one.add(document, statements, dam.ENTITIES)
        for document, statements in (*reversed(dam.CASES), *dam.CASES):
            other.add(document, reversed(statements), reversed(dam.ENTITIES))
        assert one.export(format_) == other.export(format_)


def test_plain_triples(kg: KnowledgeGraph) -> None:
    """The plain profile has direct triples and names, and knows nothing of statements."""
    g = rdflib.Graph().parse(data=kg.export(profile="plain"))
    entity, rel = rdflib.Namespace(dam.BASE), rdflib.Namespace("https://w3id.org/graphbuilder/rel/")
    assert (entity.ruritania, rel.permits, entity.freedonia) in g
    assert (entity.ruritania, rdflib.SKOS.altLabel, rdflib.Literal("Kingdom of Ruritania")) in g
    assert not [t for t in g if "statement/" in str(t)]


def test_reifiers(kg: KnowledgeGraph) -> None:
    """A denied statement quotes its triple and asserts nothing."""
    triples = [
        quad.triple for quad in ox.parse(kg.export(profile="rdf12"), format=FORMATS["turtle"])
    ]
    quoted = [t for t in triples if isinstance(t.object, ox.Triple)]
    assert {t.subject.value.rsplit("/", 1)[1] for t in quoted} >= {"s-pay", "s-use", "h-pay"}
    assert not [t for t in triples if "/rel/" in t.predicate.value]


def test_nanopublications(kg: KnowledgeGraph) -> None:
    """Each statement has a head that leads to its assertion, provenance and information."""
    quads = list(ox.parse(kg.export("trig", profile="nanopublications"), format=FORMATS["trig"]))
    heads = {q.graph_name for q in quads if q.graph_name.value.endswith("/head")}
    assert len(heads) == len(kg)
    parts = {q.object for q in quads if "#has" in q.predicate.value}
    assert parts == {q.graph_name for q in quads} - heads


@pytest.mark.parametrize("profile", ["plain", "rdf12", "nanopublications", "annotations"])
def test_what_is_wrong_is_not_passed_on(kg: KnowledgeGraph, profile: str) -> None:
    """What a reader has judged wrong, and its contents, are in no export for other tools."""
    kg.review("s-allow", "wrong", reviewer="Kim")
    content = kg.export("trig", profile=profile)
    assert "Ruritania" in content
    assert "s-allow" not in content
    assert "s-use" not in content


def test_web_annotations(kg: KnowledgeGraph) -> None:
    """The selectors of an annotation find the statement's words in the document."""
    g = rdflib.Graph().parse(data=kg.export(profile="annotations"))
    oa = rdflib.Namespace("http://www.w3.org/ns/oa#")
    texts = {rdflib.URIRef(f"{dam.BASE[:-7]}document/{d.id}"): d.text for d in kg.documents()}
    targets = list(g.subjects(rdflib.RDF.type, oa.SpecificResource))
    assert len(targets) == len(kg)
    for target in targets:
        text = texts[g.value(target, oa.hasSource)]
        found = {
            p: g.value(s, p) for s in g.objects(target, oa.hasSelector) for p in g.predicates(s)
        }
        assert text[int(found[oa.start]) : int(found[oa.end])] == str(found[oa.exact])


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        (
            "x.jsonld",
            '{"@context": "http://example.org/c", "@id": "http://x/", "a": 1}',
            "not jsonld",
        ),
        (
            "x.rdf",
            '<!DOCTYPE r [<!ENTITY e SYSTEM "http://example.org/e">]><r>&e;</r>',
            "not rdfxml",
        ),
        ("x.ttl", "<http://x/> <http://y/> ", "not turtle"),
        ("x.docx", "", "no format of RDF"),
    ],
)
def test_what_cannot_be_read_is_refused(
    kg: KnowledgeGraph, tmp_path: Path, name: str, content: str, words: str
) -> None:
    """Remote contexts, external entities, syntax errors and other files change nothing."""
    path = tmp_path / name
    path.write_text(content)
    before = kg.store.size()
    with pytest.raises(InputError, match=words):
        kg.load(path)
    with pytest.raises(InputError, match="cannot be read"):
        kg.load(tmp_path / "none.ttl")
    assert kg.store.size() == before


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.jsonld", '{"@context": "URL", "@id": "http://x/", "a": 1}'),
        ("b.jsonld", '{"@context": {"@import": "URL"}, "@id": "http://x/", "http://y/a": 1}'),
        ("c.jsonld", '{"http://y/a": {"@context": ["URL"], "@id": "http://x/"}}'),
        ("a.rdf", '<!DOCTYPE r [<!ENTITY e SYSTEM "URL">]><r>&e;</r>'),
        ("b.rdf", '<!DOCTYPE r SYSTEM "URL"><r/>'),
        ("c.rdf", '<!DOCTYPE r [<!ENTITY % e SYSTEM "URL"> %e;]><r/>'),
        (
            "d.rdf",
            '<r xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="URL"/></r>',
        ),
        ("a.ttl", "<http://x/> <http://www.w3.org/2002/07/owl#imports> <URL> ."),
    ],
)
def test_no_parser_calls_anybody(tmp_path: Path, name: str, content: str) -> None:
    """Whatever a file refers to, the address that it names is never called."""
    with socket.create_server(("127.0.0.1", 0)) as listener, KnowledgeGraph() as kg:
        listener.settimeout(0.2)
        url = f"http://127.0.0.1:{listener.getsockname()[1]}/"
        (tmp_path / name).write_text(content.replace("URL", url))
        with suppress(InputError):
            kg.load(tmp_path / name)
            kg.validate()
        with pytest.raises(TimeoutError):
            listener.accept()


@pytest.mark.parametrize(
    ("format_", "profile", "words"),
    [
        ("docx", "full", "no format of RDF"),
        ("turtle", "fancy", "no profile 'fancy'"),
        ("turtle", "nanopublications", "named graphs"),
        ("ntriples", "nanopublications", "named graphs"),
    ],
)
def test_what_cannot_be_written_is_refused(
    kg: KnowledgeGraph, tmp_path: Path, format_: str, profile: str, words: str
) -> None:
    """Unknown formats and profiles, impossible pairs and places are refused in a sentence."""
    with pytest.raises(InputError, match="cannot be written"):
        kg.export(path=tmp_path / "none" / "graph.ttl")
    with pytest.raises(InputError, match=words):
        kg.export(format_, profile=profile)


def test_copies(kg: KnowledgeGraph, tmp_path: Path) -> None:
    """A backup and a snapshot keep what the graph was when it goes on changing."""
    before = kg.export("nquads")
    kg.backup(tmp_path / "backup")
    snapshot = kg.snapshot()
    kg.remove("herald")
    with KnowledgeGraph(tmp_path / "backup") as copy:
        copy.compact()
        copy.backup(tmp_path / "again")
        assert copy.export("nquads") == snapshot.export("nquads") == before
    with KnowledgeGraph(tmp_path / "again", read_only=True) as copy:
        assert copy.export("nquads") == before
