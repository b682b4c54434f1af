"""What a store holds, read back: documents, statements in the order of the text, entities."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode

from graphbuilder import rdf
from graphbuilder.errors import InputError
from graphbuilder.ontology import DOCUMENT, GB, document_iri, statement_iri
from graphbuilder.rdf import terms
from graphbuilder.rdf.terms import gb, iri

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graphbuilder.graph.store import Store
    from graphbuilder.model import Document, Entity, Statement
    from graphbuilder.rdf import Vocabulary
    from graphbuilder.rdf.terms import Term


def read_document(store: Store, identifier: str) -> Document:
    """The document of that identifier.

    Raises:
        InputError: If there is none.
    """
    node = iri(document_iri(identifier))
    properties = describe(store, node)
    if not properties:
        message = f"the graph has no document {identifier!r}; kg.documents() lists them"
        raise InputError(message)
    return rdf.read_document(node, properties)


def read_documents(store: Store) -> Iterator[Document]:
    """Every document, in the order of their identifiers."""
    for node in document_nodes(store):
        yield rdf.read_document(node, describe(store, node))


def document_nodes(store: Store) -> list[Term]:
    """The IRIs of all documents, in the order of their identifiers."""
    nodes = {quad.subject for quad in store.quads(None, terms.TYPE, gb("Document"))}
    return sorted(nodes, key=terms.document_id)


def home_of(store: Store, statement: str) -> str:
    """The identifier of the document that a statement stands in.

    Raises:
        InputError: If there is no such statement.
    """
    node = iri(statement_iri(statement))
    home = next((quad.object for quad in store.quads(node, gb("document"))), None)
    if home is None:
        message = f"the graph has no statement {statement!r}; named queries show their identifiers"
        raise InputError(message)
    return terms.document_id(home)


def read_entities(store: Store, vocabulary: Vocabulary) -> Iterator[Entity]:
    """Every entity, in the order of their IRIs; words that were not resolved are none."""
    above = gb("Entity")
    nodes = {
        quad.subject
        for kind in map(gb, vocabulary.classes)
        if above in vocabulary.ancestors(kind)
        for quad in store.quads(None, terms.TYPE, kind)
        if _is_entity(store, quad.subject)
    }
    for node in sorted(nodes, key=terms.text_of):
        yield rdf.read_entity(node, describe(store, node))


def _is_entity(store: Store, node: Term) -> bool:
    """Whether somebody resolved a mention to it; unresolved words are nodes of their document."""
    name = terms.text_of(node)
    if name.startswith(DOCUMENT):
        return any(True for _ in store.quads(None, gb("denotes"), node))
    return not name.startswith(GB)


def read_known_entity(store: Store, identifier: str) -> Entity | None:
    """What a store says of an entity, or ``None``."""
    properties = describe(store, iri(identifier))
    return rdf.read_entity(iri(identifier), properties) if terms.LABEL in properties else None


def read_statements(store: Store, document: Term, *, rejected: bool = False) -> list[Statement]:
    """A document's statements, in the order of its text.

    Args:
        store: Where they are kept.
        document: Its IRI.
        rejected: Include those that a reader has judged wrong.
    """
    statements = [
        rdf.read_statement(node, lambda place: describe(store, place))
        for node in statement_nodes(store, document)
        if rejected or not any(store.quads(node, gb("verdict"), gb("Wrong")))
    ]
    statements.sort(key=lambda found: (found.evidence.start, -found.evidence.end, found.id))
    return statements


def statement_nodes(store: Store, document: Term) -> Iterator[NamedNode]:
    """The statements of a document."""
    for quad in store.quads(None, gb("document"), document):
        if isinstance(quad.subject, NamedNode):
            yield quad.subject


def describe(store: Store, node: Term) -> dict[NamedNode, list[Term]]:
    """A node's properties."""
    found: defaultdict[NamedNode, list[Term]] = defaultdict(list)
    for quad in store.quads(node):
        found[quad.predicate].append(quad.object)
    return found
