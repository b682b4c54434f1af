"""What a map is made of: documents, statements, entities and ties, read once."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from graphbuilder import lexicon
from graphbuilder.model import Document, Entity, Statement
from graphbuilder.network.tie import Tie, ties

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from graphbuilder.lexicon import Relation


NO_ACTORS = frozenset({"Date", "Money", "Quantity", "Role", "Time"})
LINKING = frozenset({"and", "de", "for", "in", "of", "on", "the"})
_DESCRIBING = (
    "a all an any both each every few her his i it its many my no one others our several some "
    "such that the their them these they this those we what which who you your"
)
DESCRIBING = frozenset(_DESCRIBING.split())


@runtime_checkable
class Source(Protocol):
    """Whatever holds documents, statements and entities: a knowledge graph."""

    def documents(self) -> Iterable[Document]:
        """The documents, in a fixed order."""
        ...

    def statements(self) -> Iterable[Statement]:
        """The statements, in document order."""
        ...

    def entities(self) -> Iterable[Entity]:
        """The entities, in a fixed order."""
        ...


@dataclass(frozen=True)
class Material:
    """Everything that a map is made of, read once.

    Attributes:
        statements: By identifier, in document order.
        documents: By identifier.
        entities: By IRI; those that only mentions know are made from the mentions.
        relations: The ontology's relations by local name.
        ties: Who is tied to whom.
    """

    statements: dict[str, Statement]
    documents: dict[str, Document] = field(default_factory=dict)
    entities: dict[str, Entity] = field(default_factory=dict)
    relations: Mapping[str, Relation] = field(default_factory=dict)
    ties: tuple[Tie, ...] = ()


def gather(
    source: Source | Iterable[Statement],
    *,
    documents: Iterable[Document] = (),
    entities: Iterable[Entity] = (),
    relations: Mapping[str, Relation] | None = None,
) -> Material:
    """Read a knowledge graph, or plain statements, into one value.

    Args:
        source: A knowledge graph, or statements.
        documents: Documents of plain statements.
        entities: Entities of plain statements.
        relations: Relations of another ontology than the packaged one.

    Returns:
        The material, with the ties between actors.

    Raises:
        OntologyError: If the packaged ontology cannot be read.
    """
    if isinstance(source, Source):
        documents, entities, source = source.documents(), source.entities(), source.statements()
    statements = {statement.id: statement for statement in source}
    known_documents = {document.id: document for document in documents}
    known_relations = lexicon.load().relations if relations is None else relations
    known_entities = _entities(statements.values(), entities)
    named = {iri for iri, entity in known_entities.items() if _is_named(entity)}
    dates = {document.id: document.date for document in known_documents.values()}
    found = ties(statements.values(), known_relations, actors=named, dates=dates)
    return Material(statements, known_documents, known_entities, known_relations, tuple(found))


def _is_named(entity: Entity) -> bool:
    """Whether an entity can stand on a map of actors and involved things.

    Offices, times and amounts cannot, and neither can descriptions (*the targets*, *its ban*):
    a name has a capital, and behind an article nothing else (*The Bank of England*, but not
    *the Norwegian politician*). Only groups go by common nouns (*farmers*).
    """
    words = entity.name.split()
    if entity.type in NO_ACTORS or not words:
        return False
    if words[0].lower() in DESCRIBING:
        rest = [word for word in words[1:] if word not in LINKING]
        return words[0].lower() == "the" and bool(rest) and not any(w[0].islower() for w in rest)
    return entity.type == "Group" or entity.name != entity.name.lower()


def _entities(statements: Iterable[Statement], entities: Iterable[Entity]) -> dict[str, Entity]:
    """Entities by IRI; a mention whose entity nobody described stands for itself."""
    found = {entity.id: entity for entity in entities}
    for statement in statements:
        for mention in statement.mentions():
            if mention.id and mention.id not in found:
                found[mention.id] = Entity(mention.id, mention.label, mention.type or "Entity")
    return found
