"""What the endpoint can do, in RDF (SPARQL 1.1 Service Description)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph
from pyoxigraph import Literal, NamedNode, Triple

from graphbuilder.ontology import PREFIXES
from graphbuilder.server.evaluation import GRAPH_FORMATS, RESULT_FORMATS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graphbuilder.server.snapshots import Copy

_SD = "http://www.w3.org/ns/sparql-service-description#"
_VOID = "http://rdfs.org/ns/void#"
_RDF_TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
_LABEL = NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
_INTEGER = NamedNode("http://www.w3.org/2001/XMLSchema#integer")


def _sd(name: str) -> NamedNode:
    return NamedNode(_SD + name)


def _statements(endpoint: str, copy: Copy, *, is_writable: bool) -> Iterator[Triple]:
    service = NamedNode(endpoint)
    dataset, default = NamedNode(f"{endpoint}#dataset"), NamedNode(f"{endpoint}#default-graph")
    yield Triple(service, _RDF_TYPE, _sd("Service"))
    yield Triple(service, _LABEL, Literal("graphbuilder", language="en"))
    yield Triple(service, _sd("endpoint"), service)
    yield Triple(service, _sd("supportedLanguage"), _sd("SPARQL11Query"))
    if is_writable:
        yield Triple(service, _sd("supportedLanguage"), _sd("SPARQL11Update"))
    formats = [known.iri for known in RESULT_FORMATS.values()]
    formats += [known.iri for known in GRAPH_FORMATS.values()]
    for iri in formats:
        yield Triple(service, _sd("resultFormat"), NamedNode(iri))
    yield Triple(service, _sd("defaultDataset"), dataset)
    yield Triple(dataset, _RDF_TYPE, _sd("Dataset"))
    yield Triple(dataset, _sd("defaultGraph"), default)
    yield Triple(default, _RDF_TYPE, _sd("Graph"))
    yield Triple(dataset, NamedNode(f"{_VOID}triples"), Literal(str(copy.quads), datatype=_INTEGER))
    for number, graph in enumerate(copy.graphs, start=1):
        named = NamedNode(f"{endpoint}#named-graph-{number}")
        yield Triple(dataset, _sd("namedGraph"), named)
        yield Triple(named, _RDF_TYPE, _sd("NamedGraph"))
        yield Triple(named, _sd("name"), NamedNode(graph))


def describe(endpoint: str, copy: Copy, *, media_type: str, is_writable: bool) -> bytes:
    """The service description.

    Args:
        endpoint: Address of the endpoint.
        copy: The graph that it serves.
        media_type: One of ``GRAPH_FORMATS``.
        is_writable: Whether it takes updates.

    Returns:
        RDF in that format.
    """
    content = pyoxigraph.serialize(
        _statements(endpoint, copy, is_writable=is_writable),
        format=GRAPH_FORMATS[media_type],
        prefixes={"sd": _SD, "void": _VOID, "rdfs": PREFIXES["rdfs"], "xsd": PREFIXES["xsd"]},
    )
    return content or b""
