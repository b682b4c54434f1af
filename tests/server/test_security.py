"""What a stranger may try, and what comes of it."""

from __future__ import annotations

import socket
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import pyoxigraph
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graphbuilder.server.guard import refuse_outside_calls
from graphbuilder.server.refusal import RefusalError

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from conftest import Listener, Served

SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?p ?x . ?b ?q ?y FILTER(STRLEN(?x) < STRLEN(?y)) }"
QUICK = "ASK { <http://data.example/item/7> <http://data.example/value> '7' }"


def _descendants(pid: int) -> set[int]:
    """Processes that come from a process, from /proc."""
    parents = {}
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if fields[0] != "Z":
            parents[int(status.parent.name)] = int(fields[1])
    found: set[int] = set()
    waiting = {pid}
    while waiting:
        waiting = {child for child, parent in parents.items() if parent in waiting}
        found |= waiting
    return found


def _soon(condition: Callable[[], bool], seconds: float = 5.0) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if condition():
            return True
        time.sleep(0.05)
    return condition()


needs_proc = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc (Linux)")


@pytest.mark.parametrize(
    "pattern",
    [
        "SERVICE <{url}> { ?s ?p ?o }",
        "SERVICE SILENT <{url}> { ?s ?p ?o }",
        "?s ?p true SERVICE <{url}> { ?s ?p ?o }",
        "BIND(<{url}> AS ?where) SERVICE ?where { ?s ?p ?o }",
        "{ SELECT * { SERVICE <{url}> { ?s ?p ?o } } }",
        r"SERVIC\u0045 <{url}> { ?s ?p ?o }",
        r"SERVICE <{escaped}> { ?s ?p ?o }",
    ],
)
def test_service_calls_nobody(served: Served, listener: Listener, pattern: str) -> None:
    """SERVICE is answered with 403 and no call is made."""
    escaped = listener.url.replace("h", r"\u0068", 1)
    filled = pattern.replace("{url}", listener.url).replace("{escaped}", escaped)
    response = served.client.get("/sparql", params={"query": f"ASK {{ {filled} }}"})
    assert response.status_code == 403
    assert not listener.was_called()


def test_update_calls_nobody(protected: Served, listener: Listener) -> None:
    """LOAD and SERVICE of an update are answered with 403 and no call is made."""
    for update in (
        f"LOAD <{listener.url}>",
        f"LOAD SILENT <{listener.url}>",
        "LOAD <file:///etc/hostname>",
        f"INSERT {{ ?s ?p ?o }} WHERE {{ SERVICE <{listener.url}> {{ ?s ?p ?o }} }}",
    ):
        assert protected.update(update).status_code == 403, update
    assert not listener.was_called()


def test_from_reads_nothing(served: Served, listener: Listener, tmp_path: Path) -> None:
    """FROM and the protocol's graphs read neither files nor addresses."""
    file = tmp_path / "secret.ttl"
    file.write_text("<http://a.example/> <http://b.example/> 'secret' .")
    for graph in (file.as_uri(), listener.url, str(file)):
        for clause in ("FROM", "FROM NAMED"):
            query = f"SELECT * {clause} <{graph}> {{ {{ ?s ?p ?o }} UNION {{ GRAPH ?g {{}} }} }}"
            response = served.client.get("/sparql", params={"query": query})
            assert "secret" not in response.text.replace(str(file), "")
            assert response.status_code == (200 if graph == str(file) else 400)
        for parameter in ("default-graph-uri", "named-graph-uri"):
            query = "SELECT * { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }"
            response = served.client.get("/sparql", params={"query": query, parameter: graph})
            assert '"secret"' not in response.text
            assert response.status_code in {200, 400}
    assert not listener.was_called()


_FRAGMENTS = st.sampled_from(
    [
        "SERVICE", "service", "SILENT", "<{url}>", "ex:a", "ex:", ":a", "?v", "?x", "$y", "{", "}",
        "{?s ?p ?o}", "(", ")", "FILTER", "FILTER(", "<", ">", "&&", "'", '"', "'''", '"""', "#",
        "\n", " ", " ", ".", ";", ",", "a", "true", "1", "1.", "@en", "_:b", "\\", "OPTIONAL",
        "UNION", "GRAPH", "BIND(", "AS", "#>", "<#", "<?x", "'>'", "\\u0045", "%41", "MINUS",
    ]
)  # fmt: skip


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    before=st.lists(_FRAGMENTS, max_size=6),
    glue=st.sampled_from(["", " ", "\n", "#\n"]),
    after=st.lists(_FRAGMENTS, max_size=4),
)
def test_what_the_guard_lets_through_calls_nobody(
    before: list[str], glue: str, after: list[str]
) -> None:
    """No text that the guard lets through makes the engine itself look for a server.

    The engine is asked directly, without the wall of the kernel: port 9 is one that it refuses
    to call with an error of its own, so that an attempt is seen without a listener.
    """
    url = "http://127.0.0.1:9/"
    body = glue.join([*before, "SERVICE", "<{url}>", "{?s ?p ?o}", *after]).replace("{url}", url)
    query = f"PREFIX ex: <{url}> PREFIX : <{url}> ASK {{ {body} }}"
    try:
        refuse_outside_calls(query)
    except RefusalError:
        return
    try:
        pyoxigraph.Store().query(query)
    except SyntaxError:
        return
    except OSError as error:
        pytest.fail(f"{query!r} was let through and called: {error}")


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel's wall is Linux's seccomp")
def test_kernel_denies_the_network(listener: Listener) -> None:
    """Behind the guard, a worker's own process cannot open a connection."""
    program = (
        "import sys, pyoxigraph\n"
        "from graphbuilder.server.sandbox import deny_network\n"
        "print(deny_network())\n"
        "try:\n"
        "    pyoxigraph.Store().query('ASK { SERVICE <%s> { ?s ?p ?o } }' % sys.argv[1])\n"
        "except OSError as error:\n"
        "    print('denied')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, listener.url],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    stands, *denied = done.stdout.split()
    if stands != "True":
        pytest.skip("this kernel has no seccomp")
    assert denied == ["denied"]
    assert not listener.was_called()


def test_huge_result_is_refused_whole(served: Served) -> None:
    """An answer beyond the cap is refused with 422 before anything of it is sent."""
    response = served.client.get("/sparql", params={"query": "SELECT * { ?s ?p ?o . ?t ?p ?o }"})
    assert response.status_code == 422
    assert "LIMIT" in response.text
    assert served.ask(QUICK)


def test_large_result_is_sent_whole(served: Served) -> None:
    """An answer below the cap arrives complete, however long."""
    query = "SELECT ?s { ?s <http://data.example/value> ?o }"
    response = served.client.get("/sparql", params={"query": query}, headers={"Accept": "text/csv"})
    assert len(response.text.splitlines()) == 20_001


@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited on Linux")
def test_memory_is_bounded(served: Served) -> None:
    """A query that takes more memory than a worker has is refused; the server goes on."""
    query = "SELECT ?a { ?a ?p ?x . ?b ?q ?y } ORDER BY ?x ?y ?a ?b"
    response = served.client.get("/sparql", params={"query": query})
    assert response.status_code in {500, 504}
    assert served.ask(QUICK)


def test_slow_query_is_ended(served: Served) -> None:
    """A query is ended at its time limit with 504."""
    start = time.monotonic()
    response = served.client.get("/sparql", params={"query": SLOW})
    assert response.status_code == 504
    assert 1.9 < time.monotonic() - start < 4
    assert "2 seconds" in response.text


def test_others_are_answered_meanwhile(served: Served) -> None:
    """While one query is slow, others are answered."""
    slow = threading.Thread(
        target=lambda: httpx.get(f"{served.url}sparql", params={"query": SLOW}, timeout=60)
    )
    slow.start()
    answered = 0
    while slow.is_alive():
        assert served.ask(QUICK)
        answered += 1
    slow.join()
    assert answered > 5


@needs_proc
def test_worker_ends_with_its_client(protected: Served) -> None:
    """A query whose client goes away is ended, long before its time limit."""
    idle = _descendants(protected.process.pid)
    with pytest.raises(httpx.ReadTimeout):
        protected.client.get("/sparql", params={"query": SLOW}, timeout=1)
    assert _soon(lambda: _descendants(protected.process.pid) <= idle)


@needs_proc
def test_worker_ends_with_its_server(
    start: Callable[[str], AbstractContextManager[Served]],
) -> None:
    """When the server is killed, its workers and their keeper are gone at once."""
    with start('{"timeout": 60}') as server:

        def send() -> None:
            with pytest.raises(httpx.HTTPError):
                httpx.get(f"{server.url}sparql", params={"query": SLOW}, timeout=60)

        client = threading.Thread(target=send)
        client.start()
        assert _soon(lambda: len(_descendants(server.process.pid)) > 1)
        children = _descendants(server.process.pid)
        server.process.kill()
        client.join()
        assert _soon(lambda: not any(Path(f"/proc/{pid}").exists() for pid in children), 3)


def test_long_address(served: Served) -> None:
    """A query of tens of thousands of characters may still come by GET."""
    query = "ASK { # " + "x" * 40_000 + "\n}"
    assert served.ask(query)


@pytest.mark.parametrize(
    ("authorization", "status"),
    [
        (None, 401),
        ("Bearer wrong", 401),
        ("Bearer", 401),
        ("Basic YTpi", 401),
        ("Bearer Ä", 401),
    ],
)
def test_update_needs_the_token(protected: Served, authorization: str | None, status: int) -> None:
    """An update without the server's token is answered with 401 and changes nothing."""
    headers = [(b"Content-Type", b"application/sparql-update")]
    if authorization is not None:
        headers.append((b"Authorization", authorization.encode()))
    response = protected.client.post("/sparql", content=b"CLEAR ALL", headers=headers)
    assert response.status_code == status
    assert response.headers["www-authenticate"] == "Bearer"
    assert protected.ask("ASK { GRAPH ?g { ?s ?p ?o } }")


def test_update_of_a_reading_server(served: Served) -> None:
    """A server that only reads answers an update with 403, token or not."""
    assert served.update("CLEAR ALL").status_code == 403


def test_query_cannot_change_anything(protected: Served) -> None:
    """An update in the place of a query is a syntax error, also for whoever has the token."""
    response = protected.client.get(
        "/sparql", params={"query": "CLEAR ALL"}, headers=protected.authorisation
    )
    assert response.status_code == 400


def test_large_request_is_refused(served: Served) -> None:
    """A request beyond the cap is answered with 413."""
    response = served.client.post(
        "/sparql",
        content=b"ASK {}" + b" " * (17 << 20),
        headers={"Content-Type": "application/sparql-query"},
    )
    assert response.status_code == 413


def test_long_query_does_not_stop_the_server(served: Served) -> None:
    """A text that is slow to read takes a worker's time, not the server's."""
    answers: list[int] = []

    def send() -> None:
        body = b"ASK { " + b"a." * 500_000 + b"}"
        headers = {"Content-Type": "application/sparql-query"}
        response = httpx.post(f"{served.url}sparql", content=body, headers=headers, timeout=60)
        answers.append(response.status_code)

    sender = threading.Thread(target=send)
    sender.start()
    start = time.monotonic()
    assert served.ask(QUICK)
    assert time.monotonic() - start < 1.5
    sender.join()
    assert answers[0] in {400, 504}


def test_slow_client_does_not_stop_others(served: Served) -> None:
    """A client that sends its request drop by drop keeps nobody waiting."""
    host, port = served.url.removeprefix("http://").rstrip("/").split(":")
    with socket.create_connection((host, int(port))) as drip:
        drip.sendall(b"POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n")
        assert served.ask(QUICK)
