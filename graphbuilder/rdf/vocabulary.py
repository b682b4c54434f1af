"""What the ontology declares: classes, roles, relations, and the facts that travel with data."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

from graphbuilder.errors import OntologyError
from graphbuilder.ontology import GB, PREFIXES, REL, folder
from graphbuilder.rdf.terms import ALT_LABEL, LABEL, TYPE, gb, text, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from graphbuilder.rdf.terms import Term

    _Index = dict[NamedNode, dict[NamedNode, list[Term]]]

_PARENT = tuple(
    NamedNode(value)
    for value in (
        PREFIXES["rdfs"] + "subClassOf",
        PREFIXES["rdfs"] + "subPropertyOf",
        PREFIXES["skos"] + "broader",
    )
)
_PREF_LABEL = NamedNode(PREFIXES["skos"] + "prefLabel")
_CLASS = NamedNode(PREFIXES["owl"] + "Class")
# Relations with one of these contents have somebody whom they let, bind or ask to act.
_ADDRESSED = frozenset({"permitted", "prohibited", "obligation", "advocated"})


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The declarations of the ontology files.

    Attributes:
        classes: Local names of the classes in our namespace.
        roles: From the name of a role to the local name of its property.
        relations: Local names of the relations.
        addressing: Relations whose content somebody is let, forbidden or asked to do.
        facts: From an IRI to the triples that describe it to readers of a graph.
        parents: From an IRI to its parents' IRIs.
    """

    classes: frozenset[str]
    roles: Mapping[str, str]
    relations: frozenset[str]
    addressing: frozenset[str]
    facts: Mapping[NamedNode, tuple[Triple, ...]] = field(repr=False)
    parents: Mapping[NamedNode, tuple[NamedNode, ...]] = field(repr=False)

    def ancestors(self, term: NamedNode) -> Iterator[NamedNode]:
        """The term itself and everything above it, each once."""
        seen: dict[NamedNode, None] = {}
        todo = [term]
        while todo:
            current = todo.pop()
            if current not in seen:
                seen[current] = None
                todo.extend(reversed(self.parents.get(current, ())))
        return iter(seen)

    def describe(self, terms: Iterable[NamedNode]) -> Iterator[Triple]:
        """Labels, classes, parents and signs of terms, and of everything that these lead to."""
        seen: set[Term] = set()
        todo = list(terms)
        while todo:
            term = todo.pop()
            if term not in seen:
                seen.add(term)
                found = self.facts.get(term, ())
                yield from found
                todo.extend(t.object for t in found if isinstance(t.object, NamedNode))


@lru_cache(maxsize=8)
def vocabulary(extra: tuple[Path, ...] = ()) -> Vocabulary:
    """Read the declarations from ``graphbuilder.ttl``, ``relations.ttl`` and further files.

    Args:
        extra: Turtle files of the user's own that declare more relations or classes.

    Raises:
        OntologyError: If a file is missing or is not Turtle.
    """
    packaged = [folder() / "graphbuilder.ttl", folder() / "relations.ttl"]
    files = [*(path for path in packaged if path.is_file()), *extra]
    index: _Index = {}
    for triple in _parse(files):
        if isinstance(triple.subject, NamedNode):
            properties = index.setdefault(triple.subject, {})
            properties.setdefault(triple.predicate, []).append(triple.object)
    parents = {term: _parents(properties) for term, properties in index.items()}
    relations = {
        term.value.removeprefix(REL): term
        for term, properties in index.items()
        if gb("Relation") in properties.get(TYPE, ()) and term.value.startswith(REL)
    }
    return Vocabulary(
        classes=frozenset(_classes(index)),
        roles=dict(_roles(index)),
        relations=frozenset(relations),
        addressing=frozenset(name for name, term in relations.items() if _addresses(index[term])),
        facts={term: tuple(_facts(term, properties)) for term, properties in index.items()},
        parents=parents,
    )


def _parse(files: Iterable[Path]) -> Iterator[Triple]:
    for path in files:
        try:
            for quad in parse(path=str(path), format=RdfFormat.TURTLE):
                yield quad.triple
        except (SyntaxError, OSError) as error:
            message = f"{path} cannot be read as Turtle: {error}"
            raise OntologyError(message) from error


def _parents(properties: Mapping[NamedNode, list[Term]]) -> tuple[NamedNode, ...]:
    return tuple(
        parent
        for link in _PARENT
        for parent in properties.get(link, ())
        if isinstance(parent, NamedNode) and parent.value.startswith((GB, REL))
    )


def _classes(index: _Index) -> Iterator[str]:
    for term, properties in index.items():
        if term.value.startswith(GB) and _CLASS in properties.get(TYPE, ()):
            yield term.value.removeprefix(GB)


def _roles(index: _Index) -> Iterator[tuple[str, str]]:
    """Every name of a role with its property: the local name, and its other labels."""
    for term, properties in index.items():
        if gb("involves") in _parents(properties):
            name = term.value.removeprefix(GB)
            yield name, name
            for label in properties.get(ALT_LABEL, ()):
                yield text_of(label), name


def _addresses(properties: Mapping[NamedNode, list[Term]]) -> bool:
    """Whether a relation has somebody whom it lets, binds, asks or keeps from acting."""

    def values(name: str) -> set[str]:
        return {text_of(term) for term in properties.get(gb(name), ())}

    hinders = any(signature.startswith("-") for signature in values("signature"))
    return bool(values("contentModality") & _ADDRESSED) or (hinders and not values("attributes"))


def _facts(term: NamedNode, properties: Mapping[NamedNode, list[Term]]) -> Iterator[Triple]:
    """What a graph says of a term it uses: no comments, no words, and plain labels."""
    for link, values in properties.items():
        for value in values:
            if link in {LABEL, _PREF_LABEL} and isinstance(value, Literal):
                yield Triple(term, LABEL, text(value.value))
            elif link in _PARENT and isinstance(value, NamedNode):
                if value.value.startswith((GB, REL)):
                    yield Triple(term, link, value)
            elif link in {TYPE, gb("sign")} and _is_ours(value):
                yield Triple(term, link, value)


def _is_ours(term: Term) -> bool:
    return isinstance(term, NamedNode) and term.value.startswith(GB)
