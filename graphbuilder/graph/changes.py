"""What adding or removing a document changes in a store: which quads go, and which come."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode, Quad, Triple

from graphbuilder import rdf
from graphbuilder.graph import contents
from graphbuilder.graph.curation import NOTHING_JUDGED, Verdicts
from graphbuilder.ontology import STATEMENT, document_iri, statement_iri
from graphbuilder.rdf import terms
from graphbuilder.rdf.terms import gb, iri

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from graphbuilder.graph.store import Store
    from graphbuilder.model import Entity
    from graphbuilder.rdf import Triples, Vocabulary

BACKED = """ASK {
  ?st gb:subject ?s ; gb:predicate ?p ; gb:asserted true ; gb:document ?other .
  FILTER (?other != ?document)
  FILTER EXISTS { { ?st gb:object ?o } UNION { ?st gb:recipient ?o ; gb:object/a gb:Statement } }
  MINUS { ?st gb:verdict gb:Wrong }
}"""


_FALSE = Literal(False)  # noqa: FBT003 (the value itself, not a switch)


@dataclass(frozen=True, slots=True)
class Change:
    """Quads that go and quads that come, in one transaction."""

    removed: tuple[Quad, ...]
    added: tuple[Quad, ...]


def replace_document(
    store: Store,
    document: str,
    new: Triples | None,
    *,
    vocabulary: Vocabulary,
    verdicts: Verdicts = NOTHING_JUDGED,
) -> Change:
    """What it takes that a store holds of a document what ``new`` says, and nothing else.

    Args:
        store: The store as it is.
        document: Identifier of the document.
        new: What the document brings; ``None`` when it is to go.
        vocabulary: Declarations of the ontology, which describe the terms that come into use.
        verdicts: What readers have judged: wrong statements assert nothing.
    """
    node = iri(document_iri(document))
    old = _own_quads(store, node)
    coming = dict.fromkeys(map(_quad, _coming(store, new, vocabulary, verdicts))) if new else {}
    going = old | _stale(store, node, old, coming)
    if new is not None:
        going |= _described(store, new)
    return Change(
        removed=tuple(quad for quad in going if quad not in coming),
        added=tuple(quad for quad in coming if quad not in going),
    )


def _coming(
    store: Store, new: Triples, vocabulary: Vocabulary, verdicts: Verdicts
) -> Iterator[Triple]:
    wrong = {iri(statement_iri(name)) for name in verdicts.wrong}
    for triple in new.document:
        # What is wrong the document does not say.
        is_wrong = triple.predicate == gb("asserted") and triple.subject in wrong
        yield Triple(triple.subject, triple.predicate, _FALSE) if is_wrong else triple
    yield from (triple for name, triple in new.direct.items() if name not in verdicts.wrong)
    yield from verdicts.triples
    described: list[Triple] = []
    for entity in new.entities:
        known = contents.read_known_entity(store, entity.id)
        merged = _merge(known, entity, given=entity.id in new.given)
        described.extend(rdf.write_entity(merged, vocabulary=vocabulary))
    yield from described
    triples = (*new.document, *verdicts.triples, *described)
    used = dict.fromkeys(triple.object for triple in triples)
    yield from vocabulary.describe(term for term in used if isinstance(term, NamedNode))


def _merge(known: Entity | None, entity: Entity, *, given: bool) -> Entity:
    """What a graph says of an entity after somebody has told it more.

    What is given wins over what mentions suggest; names that were used before stay as aliases.
    """
    if known is None:
        return entity
    if not given:
        return known
    aliases = {*known.aliases, *entity.aliases, known.name} - {entity.name}
    return replace(
        entity,
        aliases=tuple(sorted(aliases)),
        type=known.type if entity.type == "Entity" else entity.type,
        wikidata=entity.wikidata or known.wikidata,
    )


def _own_quads(store: Store, document: NamedNode) -> set[Quad]:
    """The quads of a document, its statements and everything whose IRI begins with theirs."""
    found: set[Quad] = set()
    todo = [document, *contents.statement_nodes(store, document)]
    prefixes = tuple(f"{node.value}/" for node in todo)
    seen = set(todo)
    while todo:
        for quad in store.quads(todo.pop()):
            found.add(quad)
            below = quad.object
            if isinstance(below, NamedNode) and below not in seen and _begins(below, prefixes):
                seen.add(below)
                todo.append(below)
    return found


def _begins(node: NamedNode, prefixes: tuple[str, ...]) -> bool:
    # What belongs to a statement or a document stands below it: …/role/1, …/source/1/mention.
    if not node.value.startswith((prefixes[0], STATEMENT)):
        return False
    return node.value.startswith(prefixes)


def _stale(
    store: Store, document: NamedNode, old: set[Quad], coming: Mapping[Quad, None]
) -> set[Quad]:
    """Direct triples and entities that nothing speaks of any more once ``old`` is gone."""
    if not old:
        return set()
    stale = {
        quad
        for quad in map(_quad, _old_direct(store, document))
        if quad not in coming and not _is_backed(store, quad, document)
    }
    denoted = {quad.object for quad in old if quad.predicate == gb("denotes")}
    spoken_of = {quad.object for quad in coming}
    for entity in denoted - spoken_of:
        if isinstance(entity, NamedNode) and not entity.value.startswith(STATEMENT):
            uses = store.quads(None, None, entity)
            if all(quad in old or quad in stale for quad in uses):
                stale.update(store.quads(entity))
    return stale


def _old_direct(store: Store, document: NamedNode) -> Iterator[Triple]:
    statements = contents.read_statements(store, document)
    by_id = {statement.id: statement for statement in statements}
    for statement in statements:
        triple = rdf.direct_triple(statement, by_id)
        if triple is not None:
            yield triple


def _is_backed(store: Store, quad: Quad, document: NamedNode) -> bool:
    values = {"s": quad.subject, "p": quad.predicate, "o": quad.object, "document": document}
    return bool(store.query(BACKED, values).truth)


def describe_entities(
    store: Store, entities: Iterable[Entity], *, vocabulary: Vocabulary
) -> Change:
    """What it takes that a store says of those entities that it holds exactly what is given."""
    removed: set[Quad] = set()
    added: dict[Quad, None] = {}
    replaced = (terms.TYPE, terms.LABEL, terms.ALT_LABEL, terms.EXACT_MATCH)
    for entity in entities:
        node = iri(entity.id)
        old = {quad for predicate in replaced for quad in store.quads(node, predicate)}
        if old:
            new = dict.fromkeys(map(_quad, rdf.write_entity(entity, vocabulary=vocabulary)))
            removed |= old - new.keys()
            added.update(dict.fromkeys(quad for quad in new if quad not in old))
    return Change(tuple(removed), tuple(added))


def _described(store: Store, new: Triples) -> set[Quad]:
    """What described the coming entities before: classes, names and aliases now merged."""
    replaced = (terms.TYPE, terms.LABEL, terms.ALT_LABEL)
    return {
        quad
        for entity in new.entities
        for predicate in replaced
        for quad in store.quads(iri(entity.id), predicate)
    }


def _quad(triple: Triple) -> Quad:
    return Quad(triple.subject, triple.predicate, triple.object)
