"""A running server for tests, over a small graph."""

from __future__ import annotations

import os
import queue
import signal
import socket
import subprocess
import sys
import threading
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

import httpx
import pyoxigraph
import pytest
from pyoxigraph import NamedNode, Quad

from graphbuilder.graph import KnowledgeGraph
from graphbuilder.model import (
    Attribution,
    AttributionType,
    Content,
    Document,
    Entity,
    Evidence,
    Mention,
    Modality,
    Polarity,
    Statement,
)
from graphbuilder.ontology import entity_iri

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

TOKEN = "a token for the tests"  # noqa: S105 (it opens nothing but the tests' server)

_PROGRAM = """
import json, sys
from graphbuilder.server import serve
def announce(line):
    print(line, flush=True)
serve(sys.argv[1], port=0, announce=announce, **json.loads(sys.argv[2]))
"""


class Served:
    """A server process, with a client for it and what updates have to bring."""

    authorisation: ClassVar = {"Authorization": f"Bearer {TOKEN}"}

    def __init__(self, process: subprocess.Popen[str], url: str) -> None:
        self.process = process
        self.url = url
        self.client = httpx.Client(base_url=url, timeout=60, trust_env=False)

    def ask(self, query: str, **parameters: str | list[str]) -> bool:
        """The truth value that the endpoint gives."""
        response = self.client.get("/sparql", params={"query": query, **parameters})
        response.raise_for_status()
        return bool(response.json()["boolean"])

    def update(self, text: str, **parameters: str | list[str]) -> httpx.Response:
        """Send an update with the token."""
        return self.client.post(
            "/sparql",
            params=parameters,
            content=text.encode(),
            headers={"Content-Type": "application/sparql-update", **self.authorisation},
        )


@contextmanager
def serving(path: Path, options: str = "{}") -> Iterator[Served]:
    """A server over the graph at a path; ``options`` are those of ``serve``, in JSON."""
    process = subprocess.Popen(
        [sys.executable, "-c", _PROGRAM, str(path), options],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )
    output = process.stdout
    assert output is not None
    lines: queue.Queue[str] = queue.Queue()
    threading.Thread(target=lambda: lines.put(output.readline()), daemon=True).start()
    try:
        url = lines.get(timeout=30).strip()
        assert url.startswith("http://"), "the server did not start"
        served = Served(process, url)
        with served.client:
            yield served
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            process.kill()
            raise
        output.close()


def make_store(path: Path, size: int = 0) -> Path:
    """A store with three small named graphs, and triples in its default graph."""
    store = pyoxigraph.Store(str(path))
    document = NamedNode("http://xmlns.com/foaf/0.1/Document")
    for number in (1, 2, 3):
        graph = NamedNode(f"http://data.example/{number}")
        store.add(
            Quad(
                graph, NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"), document, graph
            )
        )
    store.extend(
        Quad(
            NamedNode(f"http://data.example/item/{i}"),
            NamedNode("http://data.example/value"),
            pyoxigraph.Literal(str(i % 100)),
        )
        for i in range(size)
    )
    store.flush()
    return path


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server that only reads, over twenty thousand triples."""
    path = make_store(tmp_path_factory.mktemp("served") / "graph", 20_000)
    with serving(path, '{"timeout": 2, "answer": 2000000, "memory": 400000000}') as server:
        yield server


TEXT = (
    "Ruritania will let Freedonia use the bridge. "
    "Klopstokia has not condemned Ruritania, Anna Moor said on Monday."
)


def _mention(words: str, kind: str) -> Mention:
    start = TEXT.index(words)
    return Mention(words, start, start + len(words), words, entity_iri(words), kind)


def _evidence(words: str) -> Evidence:
    start = TEXT.index(words)
    return Evidence(words, start, start + len(words))


def make_graph(path: Path) -> Path:
    """A graph of a permission, its content, an attributed denial, and one judged wrong."""
    ruritania = _mention("Ruritania", "State")
    statements = [
        Statement(
            id="s1",
            document="bridge",
            subject=ruritania,
            relation="let",
            object=Content("s2"),
            evidence=_evidence("Ruritania will let Freedonia use the bridge"),
            predicate="permits",
            modality=Modality.FUTURE,
        ),
        Statement(
            id="s2",
            document="bridge",
            subject=_mention("Freedonia", "State"),
            relation="use",
            object=_mention("the bridge", "Thing"),
            evidence=_evidence("Freedonia use the bridge"),
            parent="s1",
            modality=Modality.PERMITTED,
        ),
        Statement(
            id="s3",
            document="bridge",
            subject=_mention("Klopstokia", "State"),
            relation="condemn",
            object=ruritania,
            evidence=_evidence("Klopstokia has not condemned Ruritania"),
            predicate="condemns",
            polarity=Polarity.NEGATED,
            attribution=(
                Attribution(_mention("Anna Moor", "Person"), "said", AttributionType.INDIRECT),
            ),
        ),
    ]
    document = Document("bridge", TEXT, title="A bridge", date="2024-05-24")
    known = Entity(entity_iri("Ruritania"), "Ruritania", "State", ("Kingdom of Ruritania",))
    with KnowledgeGraph(path) as kg:
        kg.add(document, statements, [known])
        kg.add(Document("wrong", TEXT), [replace(statements[2], id="s4", document="wrong")])
        kg.review("s4", "wrong", reviewer="A tester")
        kg.review("s3", "confirmed", reviewer="A tester")
    return path


@pytest.fixture(scope="session")
def graph_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The directory of a graph of statements."""
    return make_graph(tmp_path_factory.mktemp("graph") / "graph")


@pytest.fixture(scope="session")
def graph(graph_folder: Path) -> Iterator[Served]:
    """A server over a graph of statements."""
    with serving(graph_folder) as server:
        yield server


@pytest.fixture(scope="session")
def statements_writable(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server that takes updates, over a graph of statements."""
    options = f'{{"writable": true, "token": "{TOKEN}"}}'
    with serving(make_graph(tmp_path_factory.mktemp("writable") / "graph"), options) as server:
        yield server


@pytest.fixture
def writable(tmp_path: Path) -> Iterator[Served]:
    """A server that takes updates."""
    options = f'{{"writable": true, "token": "{TOKEN}"}}'
    with serving(make_store(tmp_path / "graph"), options) as server:
        yield server


@pytest.fixture(scope="session")
def protected(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server that takes updates, for tests that do not make any."""
    options = f'{{"writable": true, "token": "{TOKEN}"}}'
    path = make_store(tmp_path_factory.mktemp("protected") / "graph", 20_000)
    with serving(path, options) as server:
        yield server


@pytest.fixture
def start(tmp_path: Path) -> Callable[[str], AbstractContextManager[Served]]:
    """Starts a server of its own over five thousand triples, with options in JSON."""
    path = make_store(tmp_path / "graph", 5_000)
    return lambda options: serving(path, options)


class Listener:
    """A local address that counts who calls it."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._socket.settimeout(0.2)
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}/"

    def was_called(self) -> bool:
        """Whether anybody has connected since the last question."""
        try:
            connection, _ = self._socket.accept()
        except TimeoutError:
            return False
        connection.close()
        return True

    def close(self) -> None:
        """Stop listening."""
        self._socket.close()


@pytest.fixture
def listener() -> Iterator[Listener]:
    """Somewhere that nothing may call."""
    found = Listener()
    yield found
    found.close()
