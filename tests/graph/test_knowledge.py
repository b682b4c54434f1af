"""The knowledge graph: adding, removing, reading back and asking."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
import rdflib
from hypothesis import given, settings
from rdflib.plugins.sparql import prepareQuery

from graphbuilder.errors import InputError, QueryError, StoreError
from graphbuilder.graph import KnowledgeGraph
from graphbuilder.model import Document, Entity, Evidence, Mention, Statement
from tests.graph import dam
from tests.graph.strategies import documents_with_statements

if TYPE_CHECKING:
    from pathlib import Path


def state(kg: KnowledgeGraph) -> set[str]:
    """Every quad of a graph."""
    return {str(quad) for quad in kg.store.quads(graph=None)}


def by_id(statement: Statement) -> str:
    """The identifier of a statement."""
    return statement.id


@given(documents_with_statements())
@settings(max_examples=30, deadline=None)
def test_statements_come_back_from_the_store(case: tuple[Document, list[Statement]]) -> None:
    """What is added is what is read back, document and statements alike."""
    document, statements = case
    with KnowledgeGraph() as kg:
        kg.add(document, statements)
        assert list(kg.documents()) == [document]
        assert sorted(kg.statements(), key=by_id) == sorted(statements, key=by_id)


@given(documents_with_statements())
@settings(max_examples=20, deadline=None)
def test_a_document_leaves_nothing_behind(case: tuple[Document, list[Statement]]) -> None:
    """Adding twice changes nothing; removing leaves only what describes the ontology's terms."""
    document, statements = case
    with KnowledgeGraph() as kg:
        kg.add(document, statements)
        once = state(kg)
        kg.add(document, statements)
        assert state(kg) == once
        kg.remove(document.id)
        kg.add(document, statements)
        assert state(kg) == once
        kg.remove(document.id)
        left = {str(quad.subject.value) for quad in kg.store.quads()}
        assert not [iri for iri in left if not iri.startswith(rdflib_free_prefixes())]


def rdflib_free_prefixes() -> tuple[str, ...]:
    """Where the ontology's own terms stand."""
    return ("https://w3id.org/graphbuilder#", "https://w3id.org/graphbuilder/rel/")


def test_statements_come_in_the_order_of_the_text(kg: KnowledgeGraph) -> None:
    """Statements are ordered by document, then by where their evidence begins."""
    found = [statement.id for statement in kg.statements()]
    assert found == ["s-open", "s-allow", "s-use", "s-pay", "s-buy", "h-pay", "h-urge", "h-close"]


def test_a_document_is_replaced(kg: KnowledgeGraph) -> None:
    """Adding a document again with fewer statements takes the others and their triples away."""
    kg.add(dam.HERALD, [])
    assert [statement.document for statement in kg.statements()] == ["courier"] * 5
    assert not kg.query("ASK { ?who rel:pays ?whom }")


def test_direct_triples_are_only_what_a_document_asserts(kg: KnowledgeGraph) -> None:
    """Denied, reported, permitted and advocated contents are no direct triples."""
    rows = kg.query(
        "SELECT ?a ?does ?b { ?x ?r ?y . ?r a gb:Relation ; rdfs:label ?does . "
        "?x rdfs:label ?a . ?y rdfs:label ?b }"
    )
    assert sorted(rows) == [
        ("Anna Vell", "urges", "Freedonia"),
        ("Freedonia", "pays", "Ruritania"),
        ("Ruritania", "permits", "Freedonia"),
    ]


def test_a_direct_triple_stays_while_another_document_asserts_it(kg: KnowledgeGraph) -> None:
    """Removing one of two documents that assert the same leaves the triple standing."""
    words = "Freedonia paid Ruritania"
    other = Document("other", words)
    who, whom = (dam.mention(other, name, name) for name in ("Freedonia", "Ruritania"))
    kg.add(other, [Statement("o", "other", who, "pay", whom, Evidence(words, 0, 24), "pays")])
    kg.remove("herald")
    assert kg.query("ASK { ?who rel:pays ?whom }")
    kg.remove("other")
    assert not kg.query("ASK { ?who rel:pays ?whom }")


def test_the_question_every_design_is_judged_by(kg: KnowledgeGraph) -> None:
    """Who permits or refuses whom what, and who says so, is one short query."""
    rows = kg.query(
        "SELECT ?who ?does ?not ?whom ?what ?saysWho { VALUES ?does { rel:permits rel:refuses } "
        "?st gb:predicate ?does ; gb:negated ?not ; gb:subject/rdfs:label ?who ; "
        "gb:recipient/rdfs:label ?whom ; gb:object/rdfs:label ?what . "
        "OPTIONAL { ?st gb:attributedTo/rdfs:label ?saysWho } }"
    )
    (row,) = rows
    assert (row.who, row[2], row.whom, row.saysWho) == ("Ruritania", False, "Freedonia", None)
    assert row.asdict()["who"] == "Ruritania"
    assert "use" in row.what
    assert "Osk Dam" in row.what


def test_names_gather_as_aliases(kg: KnowledgeGraph) -> None:
    """A given name replaces the one before, which stays as an alias."""
    kg.add(dam.HERALD, dam.CASES[1][1], [Entity(dam.BASE + "ruritania", "Ruritanian Realm")])
    (found,) = [entity for entity in kg.entities() if entity.id.endswith("/ruritania")]
    assert found.name == "Ruritanian Realm"
    assert found.aliases == ("Kingdom of Ruritania", "Ruritania")
    assert found.type == "State"


def test_mentions_do_not_overrule_what_is_known(kg: KnowledgeGraph) -> None:
    """An entity that is only mentioned keeps the name and type that were given before."""
    text = "The kingdom paid Freedonia."
    who = Mention("The kingdom", 0, 11, id=dam.BASE + "ruritania", type="Group")
    kg.add(Document("k", text), [Statement("k1", "k", who, "pay", None, Evidence(text, 0, 27))])
    (found,) = [entity for entity in kg.entities() if entity.id.endswith("/ruritania")]
    assert (found.name, found.type) == ("Ruritania", "State")


def test_entities_go_with_their_last_mention(kg: KnowledgeGraph) -> None:
    """An entity that nothing speaks of any more is taken out."""
    kg.remove("courier")
    kg.remove("herald")
    assert not [entity for entity in kg.entities() if "/anna-vell" in entity.id]


def test_unresolved_words_are_no_entities(kg: KnowledgeGraph) -> None:
    """Pumps that were resolved to nothing are labelled in the graph, but no entity."""
    assert kg.query("ASK { ?st gb:object/rdfs:label 'pumps' }")
    assert "pumps" not in {entity.name for entity in kg.entities()}


@pytest.mark.parametrize("value", ['" } #', "x' ; DROP ALL", "\\", "\n", "<http://x>"])
def test_parameters_are_values_and_never_syntax(kg: KnowledgeGraph, value: str) -> None:
    """A parameter's text is compared, never read as SPARQL."""
    assert len(kg.query("SELECT ?s { ?s rdfs:label ?name }", name=value)) == 0


@pytest.mark.parametrize(
    ("value", "count"),
    [
        ("Ruritania", 1),
        (rdflib.Literal("Ruritania"), 1),
        (dt.date(2031, 4, 2), 0),
        (7, 0),
    ],
)
def test_parameters_of_every_kind(kg: KnowledgeGraph, value: object, count: int) -> None:
    """Python's values and rdflib's terms may be parameters."""
    assert len(kg.query("SELECT ?s { ?s rdfs:label ?name }", name=value)) == count


def test_entities_may_be_parameters(kg: KnowledgeGraph) -> None:
    """An entity stands for its IRI."""
    (entity,) = [entity for entity in kg.entities() if entity.name == "Anna Vell"]
    assert [row.n for row in kg.query("SELECT ?n { ?who rdfs:label ?n }", who=entity)] == [
        "Anna Vell"
    ]


@pytest.mark.parametrize(
    ("sparql", "words"),
    [
        ("SELECT ?s {", "not SPARQL"),
        ("no-such-query", "no query named"),
        ("SELECT ?s { ?s ?p ?o }", "has no parameter 'nobody'"),
    ],
)
def test_wrong_queries_are_refused_in_a_sentence(
    kg: KnowledgeGraph, sparql: str, words: str
) -> None:
    """Syntax errors, unknown names and unknown parameters say so."""
    parameters = {"nobody": "x"} if "parameter" in words else {}
    with pytest.raises(QueryError, match=words):
        kg.query(sparql, **parameters)


def test_a_slow_query_is_given_up(kg: KnowledgeGraph) -> None:
    """A query that takes too long is killed, and the graph answers again."""
    slow = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
    with pytest.raises(QueryError, match="took longer than"):
        kg.query(slow, timeout=0.2)
    assert kg.query("ASK { ?s ?p ?o }", timeout=10)
    assert len(kg.query("SELECT ?d { ?d a gb:Document }", timeout=10)) == 2
    assert len(kg.query("CONSTRUCT WHERE { ?d a gb:Document }", timeout=10)) == 2
    with pytest.raises(QueryError, match="not SPARQL"):
        kg.query("SELECT ?x {", timeout=10)


def test_an_answer_in_every_form(kg: KnowledgeGraph) -> None:
    """Rows, DataFrame, JSON, CSV, HTML and rdflib say the same."""
    found = kg.query("SELECT ?d ?n { ?d a gb:Document ; rdfs:label ?n } ORDER BY ?n")
    assert [row.n for row in found] == ["Dam opens to neighbours", "herald"]
    assert list(found.to_dataframe()["n"]) == [row.n for row in found]
    assert found.to_csv().splitlines()[0] == "d,n"
    assert '"type": "uri"' in found.to_json()
    assert "<th>d</th>" in found._repr_html_()
    assert [str(row[1]) for row in found.rdflib()] == [row.n for row in found]


def test_a_graph_as_rdflib_knows_it(kg: KnowledgeGraph) -> None:
    """kg.graph finds rdflib's own terms, answers from the store's engine, and is live."""
    g = kg.graph
    label = rdflib.Literal("Ruritania")
    assert (None, rdflib.RDFS.label, label) in g
    (row,) = g.query("SELECT ?s { ?s rdfs:label ?n }", initBindings={"n": label})
    assert isinstance(row[0], rdflib.URIRef)
    prepared = prepareQuery("SELECT ?s { ?s my:label 'Ruritania' }", initNs={"my": rdflib.RDFS})
    assert len(g.query(prepared)) == 1
    triple = (rdflib.URIRef("urn:x"), rdflib.RDFS.label, rdflib.Literal("été", lang="fr"))
    g.add(triple)
    assert triple in g
    g.update("DELETE WHERE { <urn:x> ?p ?o }")
    assert triple not in g
    copy = rdflib.Graph()
    for found in g:
        copy.add(found)
    assert len(copy) == len(g)


def test_a_graph_on_disk_is_found_again(tmp_path: Path) -> None:
    """What was added stands on disk for the next reader, and a reader may not write."""
    with KnowledgeGraph(tmp_path / "g") as kg:
        kg.add(*dam.CASES[0])
        before = state(kg)
    with KnowledgeGraph(tmp_path / "g", read_only=True) as kg:
        assert state(kg) == before
        with pytest.raises(StoreError, match="read-only"):
            kg.remove("courier")


def test_a_graph_on_disk_makes_the_folders_that_it_lies_in(tmp_path: Path) -> None:
    """A new graph may be the first thing in a new folder, but not in a file."""
    path = tmp_path / "new" / "folder" / "graph"
    with KnowledgeGraph(path) as kg:
        kg.add(*dam.CASES[0])
    with KnowledgeGraph(path, read_only=True) as kg:
        assert kg.store.size() > 0
    (tmp_path / "text").write_text("a")
    with pytest.raises(StoreError, match="would lie in a file"):
        KnowledgeGraph(tmp_path / "text" / "graph")


def test_a_graph_on_disk_gathers_no_litter(tmp_path: Path) -> None:
    """However often it is opened, the engine's diaries of earlier times are thrown away."""
    for _ in range(4):
        KnowledgeGraph(tmp_path / "g").close()
    assert len([path for path in (tmp_path / "g").iterdir() if "LOG" in path.name]) <= 2


def test_a_slow_query_is_given_up_on_disk(tmp_path: Path) -> None:
    """A time limit works on disk as well, and what was added is there afterwards."""
    with KnowledgeGraph(tmp_path / "g") as kg:
        kg.add(*dam.CASES[0])
        slow = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
        with pytest.raises(QueryError, match="took longer than"):
            kg.query(slow, timeout=0.2)
        assert kg.query("ASK { ?s a gb:Statement }", timeout=10)
        kg.add(*dam.CASES[1])
    with KnowledgeGraph(tmp_path / "g", read_only=True) as kg:
        assert len(list(kg.documents())) == 2


def test_one_writer_at_a_time(tmp_path: Path) -> None:
    """The second writer is refused in one sentence that says what to do."""
    with (
        KnowledgeGraph(tmp_path / "g"),
        pytest.raises(StoreError, match="another process is writing"),
    ):
        KnowledgeGraph(tmp_path / "g")
    KnowledgeGraph(tmp_path / "g").close()


def test_other_things_are_not_overwritten(tmp_path: Path) -> None:
    """A file, a directory of something else, and a missing graph to read are refused."""
    (tmp_path / "file").write_text("x")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "x").write_text("x")
    for path, read_only in [("file", False), ("full", False), ("none", True)]:
        with pytest.raises(StoreError):
            KnowledgeGraph(tmp_path / path, read_only=read_only)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "full"]


def test_unknown_documents_are_named(kg: KnowledgeGraph) -> None:
    """Asking for or removing a document that is not there says so."""
    with pytest.raises(InputError, match="no document 'x'"):
        kg.remove("x")
    assert "courier" in kg
    assert "x" not in kg


def test_a_failed_addition_changes_nothing(kg: KnowledgeGraph) -> None:
    """A document that cannot be written leaves the graph as it was."""
    before = state(kg)
    bad = replace(dam.CASES[0][1][1], object=Mention("x", id="not an iri"))
    with pytest.raises(InputError):
        kg.add(dam.COURIER, [bad])
    assert state(kg) == before


def test_counts_for_a_notebook(kg: KnowledgeGraph) -> None:
    """A notebook shows a short table of counts."""
    html = kg._repr_html_()
    assert "<th>documents</th><td>2</td>" in html
    assert "<th>statements</th><td>8</td>" in html
