"""How a server starts, keeps up with its graph, and ends."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path
from typing import TYPE_CHECKING

import anyio
import httpx
import pyoxigraph
import pytest
from pyoxigraph import NamedNode, Quad, RdfFormat

from graphbuilder.errors import InputError, StoreError
from graphbuilder.server import serve
from graphbuilder.server.application import make_application, running_service
from graphbuilder.server.negotiation import GRAPHS, RESULTS
from graphbuilder.server.sandbox import Limits
from graphbuilder.server.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from conftest import Served

    Start = Callable[[str], AbstractContextManager[Served]]

SD = "http://www.w3.org/ns/sparql-service-description#"
needs_proc = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc (Linux)")


def children_of(pid: int) -> set[int]:
    """The processes that a process has started and that are still there."""
    found = set()
    for status in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            state, parent, *_ = status.read_text().rpartition(")")[2].split()
            if int(parent) == pid and state != "Z":
                found.add(int(status.parent.name))
    return found


SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?p ?x . ?b ?q ?y FILTER(STRLEN(?x) < STRLEN(?y)) }"


@pytest.mark.parametrize("media_type", sorted(set(RESULTS.values())))
@pytest.mark.parametrize("query", ["SELECT (1 AS ?one) {}", "ASK {}"])
def test_results_are_written_as_asked(served: Served, query: str, media_type: str) -> None:
    """Solutions and truth values come in each of the formats of SPARQL 1.1."""
    response = served.client.get("/sparql", params={"query": query}, headers={"Accept": media_type})
    assert response.status_code == 200
    assert response.headers["content-type"].partition(";")[0] == media_type
    assert response.headers["vary"] == "Accept"
    assert "1" in response.text or "true" in response.text


@pytest.mark.parametrize("media_type", sorted(set(GRAPHS.values())))
def test_graphs_are_written_as_asked(served: Served, media_type: str) -> None:
    """Triples come in each of the formats, and read back the same."""
    query = "CONSTRUCT { <http://a.example/> rdfs:label 'é \"x\"'@fr } {}"
    response = served.client.get("/sparql", params={"query": query}, headers={"Accept": media_type})
    assert response.headers["content-type"].partition(";")[0] == media_type
    known = RdfFormat.from_media_type(media_type)
    (quad,) = pyoxigraph.parse(response.content, known)
    assert quad.object == pyoxigraph.Literal('é "x"', language="fr")


@pytest.mark.parametrize("query", ["ASK {}", "CONSTRUCT { <a:b> <a:c> 1 } {}", ""])
def test_what_cannot_be_written_is_refused(served: Served, query: str) -> None:
    """An answer that the client would not accept is refused with 406, naming what there is."""
    parameters = {"query": query} if query else {}
    response = served.client.get("/sparql", params=parameters, headers={"Accept": "image/png"})
    assert response.status_code == 406
    assert "accept one of" in response.text


def test_prefixes_are_known(served: Served) -> None:
    """A query may use the ontology's prefixes without declaring them, and declare them anew."""
    assert not served.ask("ASK { ?st gb:predicate rel:permits }")
    assert served.ask("PREFIX gb: <http://data.example/> ASK { ?s gb:value '7' }")


def test_head(served: Served) -> None:
    """HEAD is answered as GET is, without the body."""
    response = served.client.head("/sparql", params={"query": "ASK {}"})
    assert response.status_code == 200
    assert not response.content


@pytest.mark.parametrize(
    "media_type", ["text/turtle", "application/rdf+xml", "application/ld+json"]
)
def test_service_description(protected: Served, media_type: str) -> None:
    """Without a query the endpoint describes itself and its graphs in RDF."""
    response = protected.client.get("/sparql", headers={"Accept": media_type})
    store = pyoxigraph.Store()
    store.load(response.content, RdfFormat.from_media_type(media_type))
    query = f"""
        PREFIX sd: <{SD}>
        ASK {{
          ?service a sd:Service ; sd:endpoint <{protected.url}sparql> ;
            sd:supportedLanguage sd:SPARQL11Query, sd:SPARQL11Update ;
            sd:resultFormat <http://www.w3.org/ns/formats/SPARQL_Results_JSON> ;
            sd:defaultDataset ?dataset .
          ?dataset sd:namedGraph/sd:name <http://data.example/1> ;
            <http://rdfs.org/ns/void#triples> 20003 .
        }}"""
    assert store.query(query)


def test_browsers_are_shown_the_editor(served: Served) -> None:
    """A browser that opens the endpoint's address is sent to the query editor."""
    response = served.client.get("/sparql", headers={"Accept": "text/html,*/*;q=0.8"})
    assert (response.status_code, response.headers["location"]) == (303, "/query")


def test_update_is_seen_at_once(writable: Served) -> None:
    """What an update has written is there for the next query."""
    for number in range(3):
        item = f"<http://data.example/{number}> <http://data.example/is> {number}"
        assert writable.update(f"INSERT DATA {{ {item} }}").status_code == 204
        assert writable.ask(f"ASK {{ {item} }}")


def test_update_that_is_too_slow_changes_nothing(start: Start) -> None:
    """An update that is ended at its time limit leaves the graph as it was, and the store free."""
    options = '{"writable": true, "token": "a token for the tests", "timeout": 1}'
    with start(options) as server:
        pattern = "?a ?p ?x . ?b ?q ?y FILTER(STRLEN(?x) < STRLEN(?y))"
        slow = f"INSERT DATA {{ <a:a> <a:a> 1 }} ; DELETE {{ ?a ?p ?x }} WHERE {{ {pattern} }}"
        assert server.update(slow).status_code == 504
        assert not server.ask("ASK { <a:a> <a:a> 1 }")
        assert server.update("INSERT DATA { <a:b> <a:b> 1 }").status_code == 204
        assert server.ask("ASK { <a:b> <a:b> 1 }")


def test_updates_of_many_clients_take_turns(writable: Served) -> None:
    """Updates that come at the same time are all made."""
    statuses: list[int] = []

    def send(number: int) -> None:
        with httpx.Client(base_url=writable.url, timeout=60) as client:
            response = client.post(
                "/sparql",
                data={"update": f"INSERT DATA {{ <a:{number}> <a:is> {number} }}"},
                headers=writable.authorisation,
            )
            statuses.append(response.status_code)

    senders = [threading.Thread(target=send, args=(number,)) for number in range(8)]
    for sender in senders:
        sender.start()
    for sender in senders:
        sender.join()
    assert statuses == [204] * 8
    assert writable.ask("ASK { { SELECT (COUNT(*) AS ?n) { ?s <a:is> ?o } } FILTER(?n = 8) }")


def test_another_writer_is_followed(start: Start, tmp_path: Path) -> None:
    """While another process writes, the last state is served; when it is done, the new one."""
    with start("{}") as server:
        writer = pyoxigraph.Store(str(tmp_path / "graph"))
        writer.add(Quad(NamedNode("a:new"), NamedNode("a:new"), NamedNode("a:new")))
        writer.flush()
        time.sleep(1.1)
        assert not server.ask("ASK { <a:new> ?p ?o }")
        assert server.ask("ASK { ?s <http://data.example/value> '7' }")
        del writer
        deadline = time.monotonic() + 5
        while not server.ask("ASK { <a:new> ?p ?o }"):
            assert time.monotonic() < deadline, "the new state was never served"
            time.sleep(0.2)


@pytest.mark.parametrize("signal_number", [signal.SIGINT, signal.SIGTERM])
def test_end_leaves_nothing(start: Start, tmp_path: Path, signal_number: int) -> None:
    """A server that is asked to end leaves no copy of the graph, and the graph free to write."""
    with start("{}") as server:
        assert server.ask("ASK {}")
        assert len(list(tmp_path.iterdir())) == 2
        server.process.send_signal(signal_number)
        assert server.process.wait(timeout=15) == 0
    assert [path.name for path in tmp_path.iterdir()] == ["graph"]
    pyoxigraph.Store(str(tmp_path / "graph"))


def test_graph_in_memory(start: Start, tmp_path: Path) -> None:
    """A server that holds its graph in memory answers the same, and follows its updates."""
    options = '{"writable": true, "token": "a token for the tests", "in_memory": true}'
    with start(options) as server:
        assert server.ask("ASK { { SELECT (COUNT(*) AS ?n) { ?s ?p ?o } } FILTER(?n = 5000) }")
        assert server.ask("ASK { GRAPH <http://data.example/1> { ?s ?p ?o } }")
        for number in (1, 2):
            item = f"<a:{number}> <a:is> {number}"
            assert server.update(f"INSERT DATA {{ {item} }}").status_code == 204
            assert server.ask(f"ASK {{ {item} }}")
            assert len(list(tmp_path.glob(".graph-served-*/copy-*"))) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["graph"]


def test_a_killed_server_is_cleared_away(start: Start, tmp_path: Path) -> None:
    """Copies that a killed server has left are removed by the next one; a living one's stay."""
    with start("{}") as killed:
        killed.process.kill()
        killed.process.wait()
    assert len(list(tmp_path.iterdir())) == 2
    with start("{}") as first, start("{}") as second:
        assert len(list(tmp_path.iterdir())) == 3
        assert first.ask("ASK {}")
        assert second.ask("ASK {}")


@needs_proc
def test_workers_come_back(start: Start) -> None:
    """When the process that workers are forked from is killed, the next query has a new one."""
    with start("{}") as server:
        assert server.ask("ASK {}")
        (keeper,) = children_of(server.process.pid)
        os.kill(keeper, signal.SIGKILL)
        assert server.ask("ASK { ?s <http://data.example/value> '7' }")
        assert children_of(server.process.pid) != {keeper}


@needs_proc
def test_a_request_outlives_whom_it_was_sent_to(start: Start) -> None:
    """A query that the process to fork its worker has not read when it is killed is answered."""
    with start("{}") as server:
        assert server.ask("ASK {}")
        (keeper,) = children_of(server.process.pid)
        os.kill(keeper, signal.SIGSTOP)
        with ThreadPoolExecutor(4) as threads:
            answers = [threads.submit(server.ask, "ASK {}") for _ in range(4)]
            done, _ = wait(answers, timeout=1)
            assert not done
            os.kill(keeper, signal.SIGKILL)
        assert all(answer.result() for answer in answers)
        assert len(children_of(server.process.pid)) == 1


def test_a_full_queue_is_refused(tmp_path: Path) -> None:
    """When as many wait as may, the next is answered with 503 and told when to come back."""
    path = tmp_path / "graph"
    pyoxigraph.Store(str(path)).extend(
        Quad(NamedNode(f"a:{i}"), NamedNode("a:p"), pyoxigraph.Literal(str(i))) for i in range(5000)
    )
    limits = Limits(seconds=1)
    settings = Settings(path=path, limits=limits, slots=1, queue=1)

    async def ask_three() -> list[httpx.Response]:
        with running_service(settings) as service:
            transport = httpx.ASGITransport(make_application(service))
            responses: list[httpx.Response] = []

            async def ask(client: httpx.AsyncClient, delay: float) -> None:
                await anyio.sleep(delay)
                responses.append(await client.get("/sparql", params={"query": SLOW}))

            async with (
                httpx.AsyncClient(transport=transport, base_url="http://server") as client,
                anyio.create_task_group() as group,
            ):
                for number in range(3):
                    group.start_soon(ask, client, number / 5)
            return responses

    responses = anyio.run(ask_three)
    assert sorted(response.status_code for response in responses) == [503, 504, 504]
    (busy,) = (response for response in responses if response.status_code == 503)
    assert int(busy.headers["retry-after"]) > 0


def test_origin_that_is_allowed(start: Start) -> None:
    """Pages of an origin that the server was told of may read answers; others may not."""
    with start('{"origins": ["https://desk.example"]}') as server:
        for origin, allowed in (
            ("https://desk.example", "https://desk.example"),
            ("https://evil.example", None),
        ):
            response = server.client.get(
                "/sparql", params={"query": "ASK {}"}, headers={"Origin": origin}
            )
            assert response.headers.get("access-control-allow-origin") == allowed


def test_token_is_made_up(tmp_path: Path) -> None:
    """A writable server without a token makes one up and says it once."""
    pyoxigraph.Store(str(tmp_path / "graph")).flush()
    program = (
        "import sys\nfrom graphbuilder.server import serve\n"
        "def say(line):\n    print(line, flush=True)\n"
        "serve(sys.argv[1], port=0, writable=True, announce=say)"
    )
    command = [sys.executable, "-c", program, str(tmp_path / "graph")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        url, header = (process.stdout.readline().strip() for _ in range(2))
        name, _, value = header.partition(": ")
        response = httpx.post(f"{url}sparql", data={"update": "CLEAR ALL"}, headers={name: value})
        process.send_signal(signal.SIGINT)
    assert response.status_code == 204
    assert len(value) > 30


def test_start_is_refused(tmp_path: Path) -> None:
    """A server that cannot start says why in one sentence."""
    path = tmp_path / "graph"
    with pytest.raises(StoreError, match="no graph at"):
        serve(path, port=0)
    store = pyoxigraph.Store(str(path))
    with pytest.raises(StoreError, match="cannot be served"):
        serve(path, port=0)
    del store
    with pytest.raises(InputError, match="short enough to guess"):
        serve(path, port=0, writable=True, token="short")  # noqa: S106 (refused for being short)
    with pytest.raises(InputError, match="only with writable"):
        serve(path, port=0, token="long enough to be a token")  # noqa: S106
    with pytest.raises(InputError, match="another with --port"):
        serve(path, host="203.0.113.1", port=1)
    assert [found.name for found in tmp_path.iterdir()] == ["graph"]


def test_import_starts_nothing() -> None:
    """Importing the server loads neither the web framework nor the store."""
    program = (
        "import sys, json, graphbuilder.server\n"
        "print(json.dumps([name for name in ('starlette', 'uvicorn', 'pyoxigraph') "
        "if name in sys.modules]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert json.loads(done.stdout) == []
