"""What the endpoint can do, in RDF (SPARQL 1.1 Service Description)."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

import pyoxigraph
from pyoxigraph import Literal, NamedNode, Triple

from graphbuilder.ontology import PREFIXES
from graphbuilder.server.evaluation import GRAPH_FORMATS, RESULT_FORMATS, open_copy

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from graphbuilder.server.sandbox import Limits

_SD = "http://www.w3.org/ns/sparql-service-description#"
_VOID = "http://rdfs.org/ns/void#"
_RDF_TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
_LABEL = NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
_MOST_GRAPHS = 1000
_INTEGER = NamedNode("http://www.w3.org/2001/XMLSchema#integer")


def _sd(name: str) -> NamedNode:
    return NamedNode(_SD + name)


@dataclass(frozen=True, slots=True)
class Describe:
    """Write the service description, in a worker.

    Attributes:
        snapshot: Directory of the copy of the graph that is described.
        endpoint: Address of the endpoint.
        media_type: One of ``GRAPH_FORMATS``.
        is_writable: Whether it takes updates.
    """

    snapshot: Path
    endpoint: str
    media_type: str
    is_writable: bool

    def __call__(self, path: Path, _: Limits) -> str:
        """Write the description and return its media type."""
        known = {"sd": _SD, "void": _VOID, "rdfs": PREFIXES["rdfs"], "xsd": PREFIXES["xsd"]}
        pyoxigraph.serialize(
            self._triples(open_copy(self.snapshot)),
            str(path),
            format=GRAPH_FORMATS[self.media_type],
            prefixes=known,
        )
        return self.media_type

    def _triples(self, store: pyoxigraph.Store) -> Iterator[Triple]:
        service = NamedNode(self.endpoint)
        dataset, default = (
            NamedNode(f"{self.endpoint}#{name}") for name in ("dataset", "default-graph")
        )
        yield Triple(service, _RDF_TYPE, _sd("Service"))
        yield Triple(service, _LABEL, Literal("graphbuilder", language="en"))
        yield Triple(service, _sd("endpoint"), service)
        yield Triple(service, _sd("supportedLanguage"), _sd("SPARQL11Query"))
        if self.is_writable:
            yield Triple(service, _sd("supportedLanguage"), _sd("SPARQL11Update"))
        formats = [known.iri for known in RESULT_FORMATS.values()]
        formats += [known.iri for known in GRAPH_FORMATS.values()]
        for iri in formats:
            yield Triple(service, _sd("resultFormat"), NamedNode(iri))
        yield Triple(service, _sd("defaultDataset"), dataset)
        yield Triple(dataset, _RDF_TYPE, _sd("Dataset"))
        yield Triple(dataset, _sd("defaultGraph"), default)
        yield Triple(default, _RDF_TYPE, _sd("Graph"))
        size = Literal(str(len(store)), datatype=_INTEGER)
        yield Triple(dataset, NamedNode(f"{_VOID}triples"), size)
        names = sorted(str(graph.value) for graph in islice(store.named_graphs(), _MOST_GRAPHS))
        for number, name in enumerate(names, start=1):
            named = NamedNode(f"{self.endpoint}#named-graph-{number}")
            yield Triple(dataset, _sd("namedGraph"), named)
            yield Triple(named, _RDF_TYPE, _sd("NamedGraph"))
            yield Triple(named, _sd("name"), NamedNode(name))
