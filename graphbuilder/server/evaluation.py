"""A query or an update evaluated by the store, within a worker process."""

from __future__ import annotations

import io
from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING

import pyoxigraph

from graphbuilder.ontology import PREFIXES
from graphbuilder.server.guard import refuse_foreign_graphs, refuse_outside_calls
from graphbuilder.server.refusal import RefusalError
from graphbuilder.server.using import with_dataset

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from typing_extensions import Buffer

    from graphbuilder.server.protocol import Operation
    from graphbuilder.server.sandbox import Limits

RESULT_FORMATS = {
    "application/sparql-results+json": pyoxigraph.QueryResultsFormat.JSON,
    "application/sparql-results+xml": pyoxigraph.QueryResultsFormat.XML,
    "text/csv": pyoxigraph.QueryResultsFormat.CSV,
    "text/tab-separated-values": pyoxigraph.QueryResultsFormat.TSV,
}
GRAPH_FORMATS = {
    "text/turtle": pyoxigraph.RdfFormat.TURTLE,
    "application/n-triples": pyoxigraph.RdfFormat.N_TRIPLES,
    "application/rdf+xml": pyoxigraph.RdfFormat.RDF_XML,
    "application/ld+json": pyoxigraph.RdfFormat.JSON_LD,
    "text/n3": pyoxigraph.RdfFormat.N3,
    "application/n-quads": pyoxigraph.RdfFormat.N_QUADS,
    "application/trig": pyoxigraph.RdfFormat.TRIG,
}
_LONGEST_SYNTAX_MESSAGE = 120


# Stores that this process holds in memory, by the directory that they were read from.
_held: dict[Path, pyoxigraph.Store] = {}


def hold(snapshot: Path, dump: Path) -> None:
    """Read a store into memory, for this process and those forked from it.

    Args:
        snapshot: Directory of the store, as queries name it.
        dump: All its quads as N-Quads. They are not read from the directory itself: that would
            start threads of the engine, which forked processes would lack.
    """
    store = pyoxigraph.Store()
    store.bulk_load(path=str(dump), format=pyoxigraph.RdfFormat.N_QUADS)
    _held[snapshot] = store


def open_copy(snapshot: Path) -> pyoxigraph.Store:
    """A copy of the graph to read: from memory if it is held there."""
    held = _held.get(snapshot)
    return pyoxigraph.Store.read_only(str(snapshot)) if held is None else held


class _Capped(io.FileIO):
    """A file that takes so many bytes and no more."""

    def __init__(self, path: Path, size: int) -> None:
        super().__init__(path, "w")
        self._left = size
        self.is_full = False

    def write(self, data: Buffer, /) -> int:
        self._left -= memoryview(data).nbytes
        if self._left < 0:
            self.is_full = True
            message = "the answer is too large"
            raise OSError(message)
        return super().write(data) or 0


def _node(iri: str) -> pyoxigraph.NamedNode:
    try:
        return pyoxigraph.NamedNode(iri)
    except ValueError as error:
        message = f"the graph {iri!r} of the request is no absolute IRI ({error}); correct it"
        raise RefusalError(HTTPStatus.BAD_REQUEST, message) from error


def _syntax(operation: Operation, error: SyntaxError) -> RefusalError:
    place, _, expected = str(error).partition(": ")
    # The engine lists every token that could follow, which is all of the grammar at most places.
    detail = f": {expected}" if 0 < len(expected) <= _LONGEST_SYNTAX_MESSAGE else ""
    message = f"the {operation.kind} is not SPARQL 1.1, {place} (line:column){detail}"
    return RefusalError(HTTPStatus.BAD_REQUEST, message)


def _not_acceptable(offers: Iterable[str]) -> RefusalError:
    message = f"the answer cannot be written as asked; accept one of {', '.join(offers)}"
    return RefusalError(HTTPStatus.NOT_ACCEPTABLE, message)


@dataclass(frozen=True, slots=True)
class Query:
    """Evaluate a query on a snapshot.

    Attributes:
        snapshot: Directory of the store, which nobody writes.
        operation: The query and its dataset.
        base: IRI that relative IRIs are resolved against.
        results: Media type for solutions and truth values; ``None``: none is acceptable.
        graphs: Media type for triples; ``None``: none is acceptable.
    """

    snapshot: Path
    operation: Operation
    base: str
    results: str | None
    graphs: str | None

    def __call__(self, path: Path, limits: Limits) -> str:
        """Write the answer to a path and return its media type."""
        operation = self.operation
        refuse_outside_calls(operation.text)
        store = open_copy(self.snapshot)
        if not operation.has_dataset:
            refuse_foreign_graphs(
                operation.text, lambda iri: store.contains_named_graph(_node(iri))
            )
        try:
            answer = store.query(
                operation.text,
                base_iri=self.base,
                prefixes=PREFIXES,
                default_graph=(
                    [_node(iri) for iri in operation.default_graphs]
                    if operation.has_dataset
                    else None
                ),
                named_graphs=(
                    [_node(iri) for iri in operation.named_graphs]
                    if operation.has_dataset
                    else None
                ),
            )
        except SyntaxError as error:
            raise _syntax(operation, error) from error
        return self._write(answer, path, limits)

    def _write(
        self,
        answer: pyoxigraph.QuerySolutions | pyoxigraph.QueryBoolean | pyoxigraph.QueryTriples,
        path: Path,
        limits: Limits,
    ) -> str:
        output = _Capped(path, limits.answer)
        try:
            if isinstance(answer, pyoxigraph.QueryTriples):
                if self.graphs is None:
                    raise _not_acceptable(GRAPH_FORMATS)
                pyoxigraph.serialize(
                    answer, output, format=GRAPH_FORMATS[self.graphs], prefixes=PREFIXES
                )
                return self.graphs
            if self.results is None:
                raise _not_acceptable(RESULT_FORMATS)
            answer.serialize(output, format=RESULT_FORMATS[self.results])
        except OSError as error:
            if not output.is_full:
                raise
            message = (
                f"the answer has more than {limits.answer >> 20} MB; ask for less, with LIMIT, "
                "or export the graph"
            )
            raise RefusalError(HTTPStatus.UNPROCESSABLE_ENTITY, message) from error
        else:
            return self.results
        finally:
            output.close()


@dataclass(frozen=True, slots=True)
class Update:
    """Apply an update to the store itself, and copy the store as it then is.

    Attributes:
        store: Directory of the store.
        operation: The update and its dataset.
        base: IRI that relative IRIs are resolved against.
        target: Directory to make for the copy.
        dump: File to write its quads to, if they are wanted.
    """

    store: Path
    operation: Operation
    base: str
    target: Path
    dump: Path | None = None

    def __call__(self, _: Path, __: Limits) -> str:
        """Apply it in one transaction and copy; there is nothing to answer."""
        operation = self.operation
        refuse_outside_calls(operation.text, is_update=True)
        text = with_dataset(
            operation.text,
            [_node(iri) for iri in operation.default_graphs],
            [_node(iri) for iri in operation.named_graphs],
        )
        store = _open_store(self.store)
        try:
            store.update(text, base_iri=self.base, prefixes=PREFIXES)
        except SyntaxError as error:
            raise _syntax(operation, error) from error
        store.flush()
        return _copy(store, self.target, self.dump)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Copy the store as it is now, by hard links where the file system allows.

    Attributes:
        store: Directory of the store.
        target: Directory to make.
        dump: File to write its quads to, if they are wanted.
    """

    store: Path
    target: Path
    dump: Path | None = None

    def __call__(self, _: Path, __: Limits) -> str:
        """Make the copy; there is nothing to answer."""
        return _copy(_open_store(self.store), self.target, self.dump)


def be_ready(_: Path, __: Limits) -> str:
    """Do nothing: a worker that does it shows that whoever forked it is ready."""
    return ""


def _copy(store: pyoxigraph.Store, target: Path, dump: Path | None) -> str:
    store.backup(target)
    if dump is not None:
        store.dump(str(dump), format=pyoxigraph.RdfFormat.N_QUADS)
    return ""


def _open_store(path: Path) -> pyoxigraph.Store:
    try:
        return pyoxigraph.Store(str(path))
    except OSError as error:
        message = f"the store {path.name} cannot be opened now ({error}); try again later"
        raise RefusalError(HTTPStatus.SERVICE_UNAVAILABLE, message) from error
