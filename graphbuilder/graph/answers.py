"""What a store answers: a table of terms, a yes or no, or triples; with a time limit on wish."""

from __future__ import annotations

import os
import select
import signal
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from graphbuilder.errors import QueryError

if TYPE_CHECKING:
    from collections.abc import Callable

    from graphbuilder.rdf.terms import Term

    Native = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples

_JSON = ox.QueryResultsFormat.JSON
_CHUNK = 1 << 16


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer in RDF terms.

    Attributes:
        variables: Names of the columns; empty unless it is a table.
        rows: Terms in the order of the columns, ``None`` where unbound.
        truth: The answer of an ASK query, else ``None``.
        triples: The answer of a CONSTRUCT or DESCRIBE query, else ``None``.
    """

    variables: tuple[str, ...] = ()
    rows: tuple[tuple[Term | None, ...], ...] = ()
    truth: bool | None = None
    triples: tuple[ox.Triple, ...] | None = None

    @classmethod
    def of(cls, native: Native) -> Answer:
        """An answer of pyoxigraph, read to its end."""
        if isinstance(native, ox.QueryBoolean):
            return cls(truth=bool(native))
        if isinstance(native, ox.QueryTriples):
            return cls(triples=tuple(native))
        variables = tuple(variable.value for variable in native.variables)
        places = range(len(variables))
        return cls(variables, tuple(tuple(row[i] for i in places) for row in native))


def run_with_timeout(run: Callable[[], Native], timeout: float) -> Answer:
    """The answer of a query that is killed when it takes too long.

    Oxigraph cannot be interrupted, so the query runs in a forked copy of this process, which
    sees the store as it is at this moment.

    Args:
        run: Starts the query.
        timeout: Seconds until it is killed.

    Raises:
        QueryError: If the time is over, or the system cannot fork.
        SyntaxError: If the query is not SPARQL.
    """
    if not hasattr(os, "fork"):
        message = "query timeouts need a system that can fork; leave timeout out on this one"
        raise QueryError(message)
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _answer_and_exit(run, writing)
    os.close(writing)
    try:
        data = _read_until(reading, time.monotonic() + timeout)
    finally:
        os.close(reading)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    if data is None:
        message = f"the query took longer than {timeout:g} s; make it narrower or allow more time"
        raise QueryError(message)
    return _decode(data)


def _answer_and_exit(run: Callable[[], Native], pipe: int) -> None:
    """In the child: write one letter for the kind of answer, then the answer; never return."""
    try:
        native = run()
        if isinstance(native, ox.QueryTriples):
            body = b"T" + (ox.serialize(native, format=ox.RdfFormat.N_TRIPLES) or b"")
        else:
            body = b"R" + (native.serialize(format=_JSON) or b"")
    except SyntaxError as error:
        body = b"S" + str(error).encode()
    except BaseException as error:  # noqa: BLE001 - whatever it is, the parent must hear of it
        body = b"E" + str(error).encode()
    while body:
        body = body[os.write(pipe, body) :]
    os._exit(0)


def _read_until(pipe: int, deadline: float) -> bytes | None:
    """All that the pipe brings, or ``None`` when the deadline passes first."""
    parts: list[bytes] = []
    while (left := deadline - time.monotonic()) > 0:
        if select.select([pipe], [], [], left)[0]:
            part = os.read(pipe, _CHUNK)
            if not part:
                return b"".join(parts)
            parts.append(part)
    return None


def _decode(data: bytes) -> Answer:
    kind, body = data[:1], data[1:]
    if kind == b"S":
        raise SyntaxError(body.decode())
    if kind == b"T":
        quads = ox.parse(body, format=ox.RdfFormat.N_TRIPLES)
        return Answer(triples=tuple(quad.triple for quad in quads))
    if kind == b"R":
        return Answer.of(ox.parse_query_results(body, format=_JSON))
    message = f"the query cannot be answered: {body.decode() or 'it ended without a word'}"
    raise QueryError(message)
