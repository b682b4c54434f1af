"""The same graph on a server: what holds in memory holds over the SPARQL Protocol."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import rdflib

from graphbuilder.errors import QueryError, StoreError
from graphbuilder.graph import KnowledgeGraph
from tests.graph import dam

if TYPE_CHECKING:
    from collections.abc import Iterator

VIRTUOSO = """
[Database]
DatabaseFile = {home}/virtuoso.db
ErrorLogFile = {home}/virtuoso.log
TransactionFile = {home}/virtuoso.trx
xa_persistent_file = {home}/virtuoso.pxa
[TempDatabase]
DatabaseFile = {home}/temp.db
TransactionFile = {home}/temp.trx
[Parameters]
ServerPort = {sql}
DirsAllowed = {home}
NumberOfBuffers = 2000
[HTTPServer]
ServerPort = {http}
ServerRoot = {home}
[SPARQL]
ResultSetMaxRows = 100000
"""


def free_port() -> int:
    """A port that nobody uses now."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def wait_for(address: str, process: subprocess.Popen[bytes]) -> None:
    """Wait until a server answers."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and process.poll() is None:
        try:
            urllib.request.urlopen(address, timeout=1).close()  # noqa: S310 - our own server
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.1)
        else:
            return
    pytest.fail(f"no server at {address}")


@pytest.fixture(scope="module")
def oxigraph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A running Oxigraph server."""
    program = shutil.which("oxigraph") or str(Path(sys.executable).parent / "oxigraph")
    if not Path(program).exists():
        pytest.skip("no oxigraph server; install it with: pip install oxigraph")
    place = f"127.0.0.1:{free_port()}"
    home = tmp_path_factory.mktemp("oxigraph")
    command = [program, "serve", "--location", str(home), "--bind", place]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as process:
        wait_for(f"http://{place}/", process)
        yield f"http://{place}/query"
        process.terminate()


@pytest.fixture(scope="module")
def virtuoso(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A running Virtuoso server, whose SPARQL users may write."""
    program, isql = shutil.which("virtuoso-t"), shutil.which("isql-vt") or shutil.which("isql")
    if program is None or isql is None:
        pytest.skip("no Virtuoso; install virtuoso-opensource to test against it")
    home, sql, http = tmp_path_factory.mktemp("virtuoso"), free_port(), free_port()
    settings = home / "virtuoso.ini"
    settings.write_text(VIRTUOSO.format(home=home, sql=sql, http=http))
    with subprocess.Popen([program, "+foreground", "+configfile", str(settings)]) as process:
        wait_for(f"http://127.0.0.1:{http}/sparql", process)
        allow = "GRANT SPARQL_UPDATE TO \"SPARQL\"; DB.DBA.RDF_DEFAULT_USER_PERMS_SET('nobody', 7);"
        subprocess.run(
            [isql, str(sql), "dba", "dba", f"exec={allow}"], check=True, capture_output=True
        )
        yield f"http://127.0.0.1:{http}/sparql?default-graph-uri=http://example.org/graph"
        process.terminate()


@pytest.fixture(params=["oxigraph", "virtuoso"])
def address(request: pytest.FixtureRequest) -> str:
    """The address of an empty graph on each server."""
    found = str(request.getfixturevalue(request.param))
    with KnowledgeGraph(found) as kg:
        for document in list(kg.documents()):
            kg.remove(document.id)
        for review in list(kg.reviews()):
            kg.update(
                "DELETE WHERE { GRAPH <https://w3id.org/graphbuilder/reviews> "
                f"{{ <https://w3id.org/graphbuilder/review/{review.key}> ?p ?o }} }}"
            )
    return found


def fill(kg: KnowledgeGraph) -> None:
    """Add the two articles about the dam."""
    for document, statements in dam.CASES:
        kg.add(document, statements, dam.ENTITIES)


def test_a_server_holds_the_same_graph(address: str, kg: KnowledgeGraph) -> None:
    """Documents, statements, entities and answers are those of the graph in memory."""
    with KnowledgeGraph(address) as remote:
        fill(remote)
        fill(remote)
        assert list(remote.documents()) == list(kg.documents())
        assert list(remote.statements()) == list(kg.statements())
        assert list(remote.entities()) == list(kg.entities())
        assert list(remote.query("permissions")) == list(kg.query("permissions"))
        assert [*remote.query("denials", actor="Vell")] == [*kg.query("denials", actor="Vell")]
        assert remote.query("ASK { ?who rel:permits ?whom }")
        assert len(remote.query("CONSTRUCT { ?s ?p ?o } WHERE { ?s rel:permits ?o ; ?p ?o }")) == 1
        assert remote.export() == kg.export()
        remote.remove("courier")
        kg.remove("courier")
        assert list(remote.statements()) == list(kg.statements())


def test_reviews_on_a_server(address: str) -> None:
    """Verdicts are kept on the server as they are elsewhere."""
    with KnowledgeGraph(address) as remote:
        fill(remote)
        remote.review("h-pay", "wrong", reviewer="Kim")
    with KnowledgeGraph(address, read_only=True) as remote:
        assert "h-pay" not in {statement.id for statement in remote.statements()}
        assert [review.reviewer for review in remote.reviews()] == ["Kim"]
        with pytest.raises(StoreError, match="read-only"):
            remote.remove("herald")


def test_rdflib_over_a_server(address: str) -> None:
    """kg.graph reads a server as it reads a directory."""
    with KnowledgeGraph(address) as remote:
        fill(remote)
        assert (None, rdflib.RDFS.label, rdflib.Literal("Ruritania")) in remote.graph


def test_a_snapshot_of_a_server(address: str, kg: KnowledgeGraph) -> None:
    """A snapshot brings the graph home."""
    with KnowledgeGraph(address) as remote:
        fill(remote)
        assert list(remote.snapshot().statements()) == list(kg.statements())


def test_a_bad_query_to_a_server(address: str) -> None:
    """A server's refusal comes as a sentence."""
    with KnowledgeGraph(address) as remote, pytest.raises(QueryError, match="not SPARQL"):
        remote.query("SELECT ?x {")


def test_bulk_over_the_graph_store_protocol(oxigraph: str, kg: KnowledgeGraph) -> None:
    """Many quads at once go to the server's graph store, named graphs to their own."""
    kg.review("h-pay", "confirmed", reviewer="Kim")
    with KnowledgeGraph(oxigraph) as remote:
        remote.update("CLEAR ALL")
        remote.store.bulk(kg.store.quads(graph=None))
        assert remote.export("nquads") == kg.export("nquads")
        assert remote.store.size() == kg.store.size()


def test_a_host_alone_is_enough(oxigraph: str) -> None:
    """The path of the endpoint is found where only the host is given."""
    with KnowledgeGraph(oxigraph.removesuffix("/query")) as remote:
        assert remote.query("ASK {}")


def test_no_server_is_said_in_a_sentence() -> None:
    """An address where nobody answers is named."""
    with pytest.raises(StoreError, match="no SPARQL endpoint answers at http"):
        KnowledgeGraph(f"http://127.0.0.1:{free_port()}")


def test_a_slow_server_is_given_up() -> None:
    """A server that does not answer in time is left."""
    with socket.socket() as deaf:
        deaf.bind(("127.0.0.1", 0))
        deaf.listen()
        from graphbuilder.graph import remote  # noqa: PLC0415 - shortened for this test alone

        patience, remote.SECONDS = remote.SECONDS, 0.3
        try:
            with pytest.raises(StoreError, match="no SPARQL endpoint"):
                KnowledgeGraph(f"http://127.0.0.1:{deaf.getsockname()[1]}/sparql")
        finally:
            remote.SECONDS = patience
