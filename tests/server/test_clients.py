"""Other people's clients, and our own, against the endpoint."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import rdflib
from rdflib.plugins.stores.sparqlstore import SPARQLStore

from graphbuilder.cli import main
from graphbuilder.errors import StoreError
from graphbuilder.graph import KnowledgeGraph

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Served


def test_our_own_graph_reads_it(graph: Served) -> None:
    """A knowledge graph at the endpoint's address has the statements of the served one."""
    with KnowledgeGraph(f"{graph.url}sparql", read_only=True) as kg:
        assert [statement.id for statement in kg.statements()] == ["s1", "s2", "s3"]
        assert [document.id for document in kg.documents()] == ["bridge", "wrong"]
        assert kg.document("bridge").title == "A bridge"


def test_our_own_graph_writes_it(writable: Served, graph_folder: Path) -> None:
    """A document that is added through the endpoint reads back the same."""
    token = writable.authorisation["Authorization"].removeprefix("Bearer ")
    with KnowledgeGraph(graph_folder, read_only=True) as source:
        document, statements = source.document("bridge"), tuple(source.statements("bridge"))
    with KnowledgeGraph(f"{writable.url}sparql", token=token) as kg:
        kg.add(document, statements)
        assert tuple(kg.statements("bridge")) == statements
        kg.remove("bridge")
        assert not list(kg.documents())


def test_the_command_line_writes_it(
    writable: Served, graph_folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Commands send the token of the environment, and no other."""
    with KnowledgeGraph(graph_folder, read_only=True) as source:
        source.export("nquads", path=tmp_path / "graph.nq")
    address = f"{writable.url}sparql"
    monkeypatch.setenv("GRAPHBUILDER_TOKEN", "a wrong one")
    assert main(["load", address, str(tmp_path / "graph.nq")]) == 1
    monkeypatch.setenv(
        "GRAPHBUILDER_TOKEN", writable.authorisation["Authorization"].removeprefix("Bearer ")
    )
    assert main(["load", address, str(tmp_path / "graph.nq")]) == 0
    assert main(["review", address, "s2", "wrong", "--by", "A tester"]) == 0
    assert writable.ask("ASK { statement:s2 gb:verdict gb:Wrong }")


def test_our_own_graph_without_the_token(graph: Served) -> None:
    """Writing to a server that takes no updates fails in one sentence."""
    with (
        KnowledgeGraph(f"{graph.url}sparql") as kg,
        pytest.raises(StoreError),
    ):
        kg.remove("bridge")


@pytest.mark.parametrize("method", ["GET", "POST", "POST_FORM"])
def test_rdflib_reads_it(graph: Served, method: str) -> None:
    """The store for SPARQL endpoints of rdflib asks by each of the protocol's three ways."""
    found = rdflib.Graph(SPARQLStore(f"{graph.url}sparql", method=method))
    rows = found.query("SELECT ?st { ?st a <https://w3id.org/graphbuilder#Statement> }")
    assert len(list(rows)) == 4
    assert found.query("ASK { ?st a <https://w3id.org/graphbuilder#Statement> }").askAnswer
    made = found.query("CONSTRUCT { ?st a ?kind } { ?st a ?kind }").graph
    assert made is not None
    assert len(made) > 4
