"""A graph on a server: any store that speaks the SPARQL 1.1 Protocol, behind the same interface.

One address is enough: where it ends in ``/query``, updates go to ``/update`` and bulk loads to
``/store`` beside it, as Oxigraph, Fuseki and others have it; otherwise to the same address. A
``default-graph-uri`` in the address names the graph that is ours, where a server, such as
Virtuoso, has no default graph to write to.
"""

from __future__ import annotations

import base64
import time
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from graphbuilder.errors import QueryError, StoreError
from graphbuilder.graph.answers import Answer
from graphbuilder.graph.binding import bind
from graphbuilder.graph.curation import REVIEWS
from graphbuilder.graph.store import DEFAULT, EmbeddedStore, data_update
from graphbuilder.ontology import PREFIXES
from graphbuilder.rdf.terms import XSD, gb
from graphbuilder.rdf.writing import PARTS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from graphbuilder.graph.store import GraphName, Store
    from graphbuilder.rdf.terms import Term

CHUNK = 20_000
SECONDS = 60.0
FRESH = 1.0
ACCEPT = "application/sparql-results+json, application/n-triples;q=0.9, text/turtle;q=0.5"
_BAD_QUERY, _TIMEOUTS = 400, (408, 504)
_PROLOGUE = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())


def open_store(place: Path | str | None, *, read_only: bool, token: str | None) -> Store:
    """The store at a place: a directory, the address of a server, or memory for ``None``.

    Raises:
        StoreError: If it cannot be opened, or nothing answers there.
    """
    if isinstance(place, str) and place.startswith(("http://", "https://")):
        return RemoteStore(place, read_only=read_only, token=token)
    return EmbeddedStore(None if place is None else Path(place), read_only=read_only)


class RemoteStore:
    """A SPARQL server.

    Args:
        address: Where queries go; user and password may stand in it.
        read_only: Refuse every change.
        token: Bearer token that the server asks for.

    Raises:
        StoreError: If nothing there answers SPARQL queries.
    """

    path: Path | None = None

    def __init__(self, address: str, *, read_only: bool = False, token: str | None = None) -> None:
        self.read_only = read_only
        parts = urllib.parse.urlsplit(address)
        host = parts.hostname or ""
        place = f"{host}:{parts.port}" if parts.port else host
        self._headers = {"User-Agent": "graphbuilder"}
        if parts.username:
            login = f"{parts.username}:{parts.password or ''}".encode()
            self._headers["Authorization"] = f"Basic {base64.b64encode(login).decode()}"
        if token is not None:
            self._headers["Authorization"] = f"Bearer {token}"
        graph = urllib.parse.parse_qs(parts.query).get("default-graph-uri", [None])[0]
        self._graph = ox.NamedNode(graph) if graph else None
        self.address = urllib.parse.urlunsplit((parts.scheme, place, parts.path, "", ""))
        self._near: dict[Term, list[ox.Quad]] = {}
        self._fetched = 0.0
        self._find_endpoint()

    def _find_endpoint(self) -> None:
        """Check that the address answers; of a bare host, find which path does."""
        bare = urllib.parse.urlsplit(self.address).path in {"", "/"}
        base = self.address.rstrip("/")
        candidates = [f"{base}/sparql", f"{base}/query"] if bare else [self.address]
        for candidate in candidates:
            self.address = candidate
            try:
                self.query("ASK {}", {}, timeout=SECONDS)
            except (StoreError, QueryError) as error:
                reason = error
            else:
                return
        message = f"no SPARQL endpoint answers at {candidates[0]}; start one, or check the address"
        raise StoreError(message) from reason

    @property
    def place(self) -> str:
        """Where everything is kept, for people."""
        return f"at {self.address!r}"

    @property
    def update_address(self) -> str:
        """Where updates go."""
        return self._beside("update")

    def _beside(self, name: str) -> str:
        if self.address.endswith("/query"):
            return self.address.removesuffix("query") + name
        return self.address

    def quads(
        self,
        subject: Term | None = None,
        predicate: ox.NamedNode | None = None,
        object: Term | None = None,  # noqa: A002 - the word of the trade
        graph: GraphName | None = DEFAULT,
    ) -> Iterator[ox.Quad]:
        """Every quad that fits; ``None`` fits everything."""
        if any(isinstance(term, ox.BlankNode) for term in (subject, object)):
            return
        if (subject, graph) == (None, DEFAULT) and predicate == gb("document") and object:
            self._fetch_document(object)
        if subject is not None and graph == DEFAULT and self._is_near(subject):
            for quad in self._near[subject]:
                if predicate in (None, quad.predicate) and object in (None, quad.object):
                    yield quad
            return
        pattern = " ".join(
            str(term) if term is not None else name
            for term, name in ((subject, "?s"), (predicate, "?p"), (object, "?o"))
        )
        yield from self._select(pattern, (subject, predicate, object), graph)

    def _select(
        self,
        pattern: str,
        fixed: tuple[Term | None, Term | None, Term | None],
        graph: GraphName | None,
    ) -> Iterator[ox.Quad]:
        where = f"{{ {pattern} }}"
        if graph is None:
            where = f"{where} UNION {{ GRAPH ?g {where} }}"
        elif graph != DEFAULT:
            where = f"GRAPH {graph} {where}"
        answer = self.query(f"SELECT * WHERE {{ {where} }}", {})
        for row in answer.rows:
            found = dict(zip(answer.variables, row, strict=True))
            home = found.get("g") or (DEFAULT if graph is None else graph)
            yield ox.Quad(
                fixed[0] or found["s"],  # type: ignore[arg-type]
                fixed[1] or found["p"],  # type: ignore[arg-type]
                fixed[2] or found["o"],  # type: ignore[arg-type]
                DEFAULT if home == self._graph else home,  # type: ignore[arg-type]
            )

    def _fetch_document(self, document: Term) -> None:
        """Fetch all that belongs to a document's statements at once; it will be asked for next."""
        answer = self.query(
            f"SELECT ?s ?p ?o {{ ?st gb:document ?document . "
            f"{{ ?st gb:document ?document BIND (?st AS ?s) }} UNION {{ ?st {PARTS} ?s }} "
            f"?s ?p ?o }}",
            {"document": document},
        )
        found: dict[Term, dict[ox.Quad, None]] = {}
        for subject, predicate, object_ in answer.rows:
            quad = ox.Quad(subject, predicate, object_)  # type: ignore[arg-type]
            found.setdefault(quad.subject, {})[quad] = None
        self._near = {subject: list(quads) for subject, quads in found.items()}
        self._fetched = time.monotonic()

    def _is_near(self, subject: Term) -> bool:
        return subject in self._near and time.monotonic() - self._fetched < FRESH

    def query(
        self, sparql: str, parameters: Mapping[str, Term], *, timeout: float | None = None
    ) -> Answer:
        """The answer of a query in which variables may be given values.

        Raises:
            QueryError: If the server refuses the query, or took longer than ``timeout``.
            StoreError: If the server cannot be reached.
        """
        form = {"query": _PROLOGUE + bind(sparql, parameters)}
        if self._graph is not None:
            # A request that names graphs sees no others: ours are this one and the reviews.
            form |= {"default-graph-uri": self._graph.value, "named-graph-uri": REVIEWS.value}
        data = urllib.parse.urlencode(form).encode()
        headers = {"Accept": ACCEPT, "Content-Type": "application/x-www-form-urlencoded"}
        kind, body = self._send(self.address, data, headers, timeout=timeout)
        try:
            if "json" in kind:
                found = Answer.of(ox.parse_query_results(body, format=ox.QueryResultsFormat.JSON))
                rows = tuple(tuple(map(_canonical, row)) for row in found.rows)
                return replace(found, rows=rows)
            syntax = ox.RdfFormat.from_media_type(kind) or ox.RdfFormat.N_TRIPLES
            return Answer(triples=tuple(quad.triple for quad in ox.parse(body, format=syntax)))
        except (SyntaxError, ValueError) as error:
            message = f"{self.address} answers in {kind or 'no known format'}, not in SPARQL's"
            raise StoreError(message) from error

    def change(self, removed: Collection[ox.Quad], added: Collection[ox.Quad]) -> None:
        """Remove and add quads in one update; servers run an update as one transaction.

        Raises:
            StoreError: If the server refuses, or cannot be reached.
        """
        if removed or added:
            self.update(data_update(map(self._at_home, removed), map(self._at_home, added)))

    def update(self, sparql: str) -> None:
        """Run a SPARQL update.

        Raises:
            QueryError: If the server cannot read it.
            StoreError: If the server refuses, or cannot be reached.
        """
        self._refuse_to_write()
        self._near = {}
        data = (_PROLOGUE + sparql).encode()
        headers = {"Content-Type": "application/sparql-update"}
        if self.update_address == self.address:
            # Virtuoso takes updates as a form only.
            data = urllib.parse.urlencode({"update": data}).encode()
            headers = {"Content-Type": "application/x-www-form-urlencoded"}
        self._send(self.update_address, data, headers, timeout=None)

    def bulk(self, quads: Iterable[ox.Quad]) -> None:
        """Add very many quads, in pieces.

        Raises:
            StoreError: If the server refuses, or cannot be reached.
        """
        self._refuse_to_write()
        self._near = {}
        rest = map(self._at_home, quads)
        while piece := list(islice(rest, CHUNK)):
            if self._beside("store") == self.address:
                self.update(data_update((), piece))
                continue
            graphs: dict[GraphName, list[ox.Triple]] = {}
            for quad in piece:
                graphs.setdefault(quad.graph_name, []).append(quad.triple)  # type: ignore[arg-type]
            for graph, triples in graphs.items():
                name = urllib.parse.quote(getattr(graph, "value", ""), safe="")
                target = f"graph={name}" if graph != DEFAULT else "default"
                body = ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES) or b""
                headers = {"Content-Type": "application/n-triples"}
                self._send(f"{self._beside('store')}?{target}", body, headers, timeout=None)

    def load(self, path: Path, syntax: ox.RdfFormat) -> None:
        """Add what a file says; all of it is read before anything is sent.

        Raises:
            FileNotFoundError: If there is no such file.
            SyntaxError: If the file is not of that syntax.
            StoreError: If the server refuses, or cannot be reached.
        """
        with path.open("rb") as file:
            quads = tuple(ox.parse(file, format=syntax, base_iri=path.resolve().as_uri()))
        self.bulk(quads)

    def size(self) -> int:
        """How many quads there are."""
        answer = self.query(
            "SELECT (COUNT(*) AS ?n) { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }", {}
        )
        return int(getattr(answer.rows[0][0], "value", 0))

    def backup(self, directory: Path) -> None:
        """A server is backed up where it runs.

        Raises:
            StoreError: Always.
        """
        message = f"{self.address} keeps its own files; export to {directory}.nq instead"
        raise StoreError(message)

    def compact(self) -> None:
        """A server looks after its own files: nothing is done."""

    def close(self) -> None:
        """Nothing is kept open."""

    def _at_home(self, quad: ox.Quad) -> ox.Quad:
        """A quad of the default graph, put where the server wants it."""
        if self._graph is None or quad.graph_name != DEFAULT:
            return quad
        return ox.Quad(quad.subject, quad.predicate, quad.object, self._graph)

    def _refuse_to_write(self) -> None:
        if self.read_only:
            message = f"{self.address} was opened read-only; open it without that to change it"
            raise StoreError(message)

    def _send(
        self, address: str, data: bytes, headers: Mapping[str, str], *, timeout: float | None
    ) -> tuple[str, bytes]:
        """Post, and return the content type and the body of the answer."""
        request = urllib.request.Request(  # noqa: S310 - only http and https come here
            address, data=data, headers={**self._headers, **headers}, method="POST"
        )
        try:
            with urllib.request.urlopen(request, timeout=timeout or SECONDS) as answer:  # noqa: S310
                kind = str(answer.headers.get_content_type())
                return kind, answer.read()
        except urllib.error.HTTPError as error:
            with error:
                words = " ".join(error.read(2000).decode(errors="replace").split())[:300]
            if error.code in _TIMEOUTS:
                message = f"the query took longer than {address} allows; make it narrower"
                raise QueryError(message) from error
            if error.code == _BAD_QUERY:
                message = f"the query is not SPARQL: {words}"
                raise QueryError(message) from error
            message = f"{address} refuses with {error.code}: {words or error.reason}"
            raise StoreError(message) from error
        except TimeoutError as error:
            message = f"the query took longer than {timeout or SECONDS:g} s; make it narrower"
            raise QueryError(message) from error
        except (urllib.error.URLError, OSError) as error:
            message = f"{address} cannot be reached: {getattr(error, 'reason', error)}"
            raise StoreError(message) from error


def _canonical(term: Term | None) -> Term | None:
    """Numbers and truth values as Oxigraph writes them; some servers write 1.0 and 1."""
    if not isinstance(term, ox.Literal):
        return term
    datatype = term.datatype.value
    if datatype == XSD + "boolean":
        return ox.Literal(term.value in {"true", "1"})
    if datatype == XSD + "double" and term.value.endswith(".0"):
        return ox.Literal(term.value.removesuffix(".0"), datatype=term.datatype)
    return term
