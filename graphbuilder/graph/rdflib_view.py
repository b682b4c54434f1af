"""The graph as rdflib sees it: a live rdflib graph whose terms equal rdflib's own.

Queries and updates, prepared ones too, go to the store's own engine and never through rdflib's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pyoxigraph as ox
import rdflib
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID
from rdflib.query import Result as RdflibResult
from rdflib.store import Store as RdflibStore
from rdflib.term import Identifier, Variable

from graphbuilder.errors import QueryError
from graphbuilder.ontology import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rdflib.plugins.sparql.sparql import Query, Update

    from graphbuilder.graph.answers import Answer
    from graphbuilder.graph.store import Store
    from graphbuilder.rdf.terms import Term

_STRING = rdflib.XSD.string


def view(store: Store) -> rdflib.Graph:
    """A live rdflib graph over a store: reading, adding and removing all go through."""
    graph = rdflib.Graph(store=_View(store), identifier=DATASET_DEFAULT_GRAPH_ID)
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace, replace=True)
    return graph


def result(answer: Answer) -> RdflibResult | rdflib.Graph:
    """An answer as rdflib's own result, or as a graph if it is made of triples."""
    if answer.triples is not None:
        graph = rdflib.Graph()
        for triple in answer.triples:
            graph.add(tuple(map(to_rdflib, (triple.subject, triple.predicate, triple.object))))  # type: ignore[arg-type]
        return graph
    if answer.truth is not None:
        found = RdflibResult("ASK")
        found.askAnswer = answer.truth
        return found
    found = RdflibResult("SELECT")
    found.vars = [Variable(name) for name in answer.variables]
    found.bindings = [
        {
            variable: to_rdflib(term)
            for variable, term in zip(found.vars, row, strict=True)
            if term is not None
        }
        for row in answer.rows
    ]
    return found


def to_rdflib(term: Term) -> Identifier:
    """A term as rdflib's.

    Raises:
        QueryError: If it is a quoted triple, which rdflib does not have.
    """
    if isinstance(term, ox.NamedNode):
        return rdflib.URIRef(term.value)
    if isinstance(term, ox.BlankNode):
        return rdflib.BNode(term.value)
    if isinstance(term, ox.Triple):
        message = "rdflib has no quoted triples; read the answer without .rdflib()"
        raise QueryError(message)
    if term.language:
        return rdflib.Literal(term.value, lang=term.language)
    datatype = rdflib.URIRef(term.datatype.value)
    # For rdflib "x" and "x"^^xsd:string are different terms; a plain string is what people write.
    return rdflib.Literal(term.value, datatype=None if datatype == _STRING else datatype)


def from_rdflib(term: object) -> ox.NamedNode | ox.BlankNode | ox.Literal:
    """One of rdflib's terms as ours.

    Raises:
        QueryError: If it is a variable, a graph or anything else that is no term of data.
    """
    if isinstance(term, rdflib.URIRef):
        return ox.NamedNode(str(term))
    if isinstance(term, rdflib.BNode):
        return ox.BlankNode(str(term))
    if isinstance(term, rdflib.Literal):
        if term.language:
            return ox.Literal(str(term), language=term.language)
        datatype = ox.NamedNode(str(term.datatype)) if term.datatype else None
        return ox.Literal(str(term), datatype=datatype)
    message = f"{term!r} is not an IRI, a literal or a blank node"
    raise QueryError(message)


class _View(RdflibStore):
    """rdflib's store interface over ours."""

    context_aware = False
    formula_aware = False
    transaction_aware = False
    graph_aware = False

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self._namespaces: dict[str, rdflib.URIRef] = {}

    def triples(
        self,
        triple_pattern: tuple[Any, Any, Any],
        context: object = None,
    ) -> Iterator[tuple[tuple[Identifier, Identifier, Identifier], Iterator[None]]]:
        del context
        pattern = [None if term is None else from_rdflib(term) for term in triple_pattern]
        subject, predicate, object_ = pattern
        if isinstance(subject, ox.Literal) or not isinstance(predicate, ox.NamedNode | None):
            return
        for quad in self._store.quads(subject, predicate, object_):
            terms = (quad.subject, quad.predicate, quad.object)
            first, second, third = map(to_rdflib, terms)
            yield (first, second, third), iter(())

    def add(
        self,
        triple: tuple[Any, Any, Any],
        context: object = None,
        quoted: bool = False,  # noqa: FBT001, FBT002 - rdflib's signature
    ) -> None:
        del context, quoted
        self._store.change((), [ox.Quad(*map(from_rdflib, triple))])  # type: ignore[arg-type]

    def addN(self, quads: Any) -> None:  # noqa: N802, ANN401 - rdflib's signature
        self._store.change((), [ox.Quad(*map(from_rdflib, quad[:3])) for quad in quads])  # type: ignore[arg-type]

    def remove(self, triple: tuple[Any, Any, Any], context: object = None) -> None:
        del context
        pattern = [None if term is None else from_rdflib(term) for term in triple]
        self._store.change(tuple(self._store.quads(*pattern)), ())  # type: ignore[arg-type]

    def __len__(self, context: object = None) -> int:
        return sum(1 for _ in self._store.quads())

    def query(
        self,
        query: Query | str,
        initNs: Mapping[str, Any],  # noqa: N803 - rdflib's signature
        initBindings: Mapping[str, Identifier],  # noqa: N803 - rdflib's signature
        queryGraph: str,  # noqa: N803 - rdflib's signature
        **_: Any,  # noqa: ANN401 - rdflib's signature
    ) -> RdflibResult:
        del queryGraph
        text, namespaces = _text_of(query, initNs)
        values = {str(name).lstrip("?$"): from_rdflib(term) for name, term in initBindings.items()}
        answer = self._store.query(_with_prefixes(text, namespaces), values)
        found = result(answer)
        if isinstance(found, rdflib.Graph):
            wrapped = RdflibResult("CONSTRUCT")
            wrapped.graph = found
            return wrapped
        return found

    def update(
        self,
        update: Update | str,
        initNs: Mapping[str, Any],  # noqa: N803 - rdflib's signature
        initBindings: Mapping[str, Identifier],  # noqa: N803 - rdflib's signature
        queryGraph: str,  # noqa: N803 - rdflib's signature
        **_: Any,  # noqa: ANN401 - rdflib's signature
    ) -> None:
        del queryGraph
        if initBindings:
            message = "updates take no bindings here; write the values into the update"
            raise QueryError(message)
        text, namespaces = _text_of(update, initNs)
        self._store.update(_with_prefixes(text, namespaces))

    def bind(self, prefix: str, namespace: rdflib.URIRef, override: bool = True) -> None:  # noqa: FBT001, FBT002 - rdflib's signature
        if override or prefix not in self._namespaces:
            self._namespaces[prefix] = namespace

    def prefix(self, namespace: rdflib.URIRef) -> str | None:
        return next((p for p, n in self._namespaces.items() if n == namespace), None)

    def namespace(self, prefix: str) -> rdflib.URIRef | None:
        return self._namespaces.get(prefix)

    def namespaces(self) -> Iterator[tuple[str, rdflib.URIRef]]:
        return iter(tuple(self._namespaces.items()))


def _text_of(
    query: Query | Update | str, namespaces: Mapping[str, Any]
) -> tuple[str, dict[str, str]]:
    """The words of a query, prepared or not, and the prefixes it was given."""
    given = {prefix: str(namespace) for prefix, namespace in namespaces.items()}
    if isinstance(query, str):
        return query, given
    original = getattr(query, "_original_args", None)
    if original is None:
        message = "this prepared query has lost its text; pass the text itself"
        raise QueryError(message)
    text, prepared, _ = original
    return text, given | {prefix: str(namespace) for prefix, namespace in prepared.items()}


def _with_prefixes(text: str, namespaces: Mapping[str, str]) -> str:
    """The query with declarations before it; its own declarations, coming later, win."""
    ours = {p: n for p, n in namespaces.items() if n and PREFIXES.get(p) != n}
    return "".join(f"PREFIX {p}: {ox.NamedNode(n)}\n" for p, n in ours.items()) + text
