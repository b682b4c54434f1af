"""Where triples are kept: embedded Oxigraph, on disk or in memory, behind one thin class.

A store knows quads and SPARQL and nothing of statements. Each change is one transaction:
after a crash all of it is there, or none.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

import pyoxigraph as ox

from graphbuilder.errors import QueryError, StoreError
from graphbuilder.graph.answers import Answer, run_with_timeout
from graphbuilder.graph.binding import bind
from graphbuilder.ontology import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from pathlib import Path

    from graphbuilder.rdf.terms import Term

DEFAULT = ox.DefaultGraph()
_LONGEST = 60
GraphName = ox.NamedNode | ox.DefaultGraph


class Store(Protocol):
    """What a graph asks of the place where its triples are kept."""

    path: Path | None
    read_only: bool

    @property
    def place(self) -> str:
        """Where everything is kept, for people."""

    def quads(
        self,
        subject: Term | None = None,
        predicate: ox.NamedNode | None = None,
        object: Term | None = None,  # noqa: A002 - the word of the trade
        graph: GraphName | None = DEFAULT,
    ) -> Iterator[ox.Quad]:
        """Every quad that fits; ``None`` fits everything."""

    def change(self, removed: Collection[ox.Quad], added: Collection[ox.Quad]) -> None:
        """Remove and add quads in one transaction."""

    def query(
        self, sparql: str, parameters: Mapping[str, Term], *, timeout: float | None = None
    ) -> Answer:
        """The answer of a query in which variables may be given values."""

    def update(self, sparql: str) -> None:
        """Run a SPARQL update as one transaction."""

    def bulk(self, quads: Iterable[ox.Quad]) -> None:
        """Add very many quads fast; not one transaction."""

    def load(self, path: Path, syntax: ox.RdfFormat) -> None:
        """Add what a file says, all or nothing."""

    def backup(self, directory: Path) -> None:
        """Copy everything to a new directory."""

    def compact(self) -> None:
        """Rewrite what is kept for fast reading."""

    def size(self) -> int:
        """How many quads there are."""

    def close(self) -> None:
        """Write everything down and let others in."""


class EmbeddedStore:
    """Oxigraph inside this process.

    Args:
        path: Directory of the store; ``None`` keeps everything in memory.
        read_only: Open what is there and never write.

    Raises:
        StoreError: If the path is something else, is missing, or has another writer.
    """

    def __init__(self, path: Path | None = None, *, read_only: bool = False) -> None:
        self.path = path
        self.read_only = read_only
        self._store: ox.Store | None = _open(path, read_only=read_only)

    @property
    def place(self) -> str:
        """Where everything is kept, for people."""
        return "in memory" if self.path is None else f"at {str(self.path)!r}"

    @property
    def oxigraph(self) -> ox.Store:
        """The store of pyoxigraph itself.

        Raises:
            StoreError: If it was closed.
        """
        if self._store is None:
            message = "the graph is closed; open it again with KnowledgeGraph(path)"
            raise StoreError(message)
        return self._store

    def quads(
        self,
        subject: Term | None = None,
        predicate: ox.NamedNode | None = None,
        object: Term | None = None,  # noqa: A002 - the word of the trade
        graph: GraphName | None = DEFAULT,
    ) -> Iterator[ox.Quad]:
        """Every quad that fits; ``None`` fits everything."""
        if isinstance(subject, ox.Literal):
            return iter(())
        return self.oxigraph.quads_for_pattern(subject, predicate, object, graph)

    def change(self, removed: Collection[ox.Quad], added: Collection[ox.Quad]) -> None:
        """Remove and add quads in one transaction.

        Raises:
            StoreError: If the store is read-only, full or damaged; then nothing has changed.
        """
        self._refuse_to_write()
        with self._reported():
            if removed:
                self.oxigraph.update(data_update(removed, added))
            elif added:
                self.oxigraph.extend(added)

    def bulk(self, quads: Iterable[ox.Quad]) -> None:
        """Add very many quads fast; not one transaction.

        Raises:
            StoreError: If the store is read-only, full or damaged.
        """
        self._refuse_to_write()
        with self._reported():
            self.oxigraph.bulk_extend(quads)

    def load(self, path: Path, syntax: ox.RdfFormat) -> None:
        """Add what a file says, all or nothing; into an empty store at full speed.

        Raises:
            FileNotFoundError: If there is no such file.
            SyntaxError: If the file is not of that syntax.
            StoreError: If the store is read-only, full or damaged; then nothing has changed.
        """
        self._refuse_to_write()
        path.open("rb").close()
        with self._reported():
            base = path.resolve().as_uri()
            if self.size():
                self.oxigraph.load(path=str(path), format=syntax, base_iri=base)
                return
            try:
                self.oxigraph.bulk_load(path=str(path), format=syntax, base_iri=base)
            except (SyntaxError, OSError):
                # A bulk load is no transaction: what came before the error is taken out again.
                self.oxigraph.clear()
                raise

    def query(
        self, sparql: str, parameters: Mapping[str, Term], *, timeout: float | None = None
    ) -> Answer:
        """The answer of a query in which variables may be given values.

        Raises:
            QueryError: If it is not SPARQL, or took longer than ``timeout`` seconds.
        """
        bound = bind(sparql, parameters)

        def run() -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
            return self.oxigraph.query(bound, prefixes=PREFIXES)

        try:
            if timeout is not None:
                return run_with_timeout(run, timeout)
            return Answer.of(run())
        except SyntaxError as error:
            message = f"the query is not SPARQL: {_place(error)}; mend it there"
            raise QueryError(message) from error
        except (OSError, RuntimeError, ValueError) as error:
            message = f"the query cannot be answered: {error}"
            raise QueryError(message) from error

    def update(self, sparql: str) -> None:
        """Run a SPARQL update as one transaction.

        Raises:
            QueryError: If it is not SPARQL.
            StoreError: If the store is read-only, full or damaged; then nothing has changed.
        """
        self._refuse_to_write()
        try:
            with self._reported():
                self.oxigraph.update(sparql, prefixes=PREFIXES)
        except SyntaxError as error:
            message = f"the update is not SPARQL: {_place(error)}; mend it there"
            raise QueryError(message) from error

    def size(self) -> int:
        """How many quads there are."""
        return len(self.oxigraph)

    def backup(self, directory: Path) -> None:
        """Copy the store to a new directory, sharing unchanged files with it.

        Raises:
            StoreError: If the directory exists, or cannot be written.
        """
        if directory.exists():
            message = f"{directory} exists; name a new directory for the backup"
            raise StoreError(message)
        with self._reported(directory):
            if self.path is not None:
                self.oxigraph.flush()
                self.oxigraph.backup(str(directory))
                return
            copy = ox.Store(str(directory))
            copy.bulk_extend(self.oxigraph)
            copy.flush()

    def compact(self) -> None:
        """Rewrite the files for fast reading; worth it after a large build.

        Raises:
            StoreError: If the store is read-only or the disk is full.
        """
        self._refuse_to_write()
        with self._reported():
            self.oxigraph.optimize()

    def flush(self) -> None:
        """Write everything down."""
        if self.path is not None and not self.read_only:
            with self._reported():
                self.oxigraph.flush()

    def close(self) -> None:
        """Write everything down and let others in; a second call does nothing."""
        if self._store is not None:
            self.flush()
            self._store = None
            # Oxigraph lets go of its lock when the last reference dies.
            gc.collect()

    def _refuse_to_write(self) -> None:
        if self.read_only:
            message = (
                f"{self.path} was opened read-only; open it without read_only=True to change it"
            )
            raise StoreError(message)

    @contextmanager
    def _reported(self, place: Path | None = None) -> Iterator[None]:
        """Oxigraph's input and output errors as ours."""
        try:
            yield
        except OSError as error:
            raise StoreError(_explain(place or self.path, error)) from error


def data_update(removed: Iterable[ox.Quad], added: Iterable[ox.Quad]) -> str:
    """A SPARQL update that removes and adds ground quads."""
    parts = [
        f"{verb} DATA {{\n{body}}}"
        for verb, quads in (("DELETE", removed), ("INSERT", added))
        if (body := _ground(quads))
    ]
    return ";\n".join(parts)


def _ground(quads: Iterable[ox.Quad]) -> str:
    lines: dict[str, list[str]] = {}
    for quad in quads:
        graph = "" if quad.graph_name == DEFAULT else str(quad.graph_name)
        lines.setdefault(graph, []).append(f"{quad.triple} .")
    return "".join(
        f"GRAPH {graph} {{ {body} }}\n" if graph else body + "\n"
        for graph, body in ((graph, "\n".join(group)) for graph, group in lines.items())
    )


def _open(path: Path | None, *, read_only: bool) -> ox.Store:
    if path is None:
        return ox.Store()
    _refuse_something_else(path, read_only=read_only)
    try:
        if read_only:
            return ox.Store.read_only(str(path))
        path.parent.mkdir(parents=True, exist_ok=True)
        store = ox.Store(str(path))
        # The engine writes a diary each time that it opens, and throws none away for years.
        for diary in path.glob("LOG.old.*"):
            diary.unlink(missing_ok=True)
    except OSError as error:
        raise StoreError(_explain(path, error)) from error
    else:
        return store


def _refuse_something_else(path: Path, *, read_only: bool) -> None:
    if path.exists() and not path.is_dir():
        message = f"{path} is a file, not the directory of a graph; name another place"
    elif path.is_dir() and any(path.iterdir()) and not (path / "CURRENT").is_file():
        message = f"{path} holds other files and is no graph; name a new or empty directory"
    elif read_only and not (path / "CURRENT").is_file():
        message = f"there is no graph at {path}; make one with: graphbuilder build TEXT -o {path}"
    else:
        return
    raise StoreError(message)


def _place(error: SyntaxError) -> str:
    """Where a query is wrong; at most places any token of the grammar could follow instead."""
    place, _, expected = str(error).partition(": expected ")
    detail = f", where {expected} is expected" if expected and len(expected) < _LONGEST else ""
    return place.replace("error at ", "line and column ") + detail


def _explain(path: Path | None, error: OSError) -> str:
    words = str(error)
    if "lock" in words.lower():
        return (
            f"another process is writing to {path}; wait until it has finished, or open the "
            f"graph with read_only=True"
        )
    if any(sign in words for sign in ("No space left", "Disk quota", "File too large")):
        return f"the disk of {path} is full; make room and repeat, nothing was half-written"
    if isinstance(error, PermissionError) or "Permission denied" in words:
        return f"{path} may not be written; change its permissions or name another place"
    if isinstance(error, FileExistsError | NotADirectoryError):
        return f"{path} would lie in a file, not in a directory; name another place"
    return f"the store at {path or 'memory'} failed: {words}"
