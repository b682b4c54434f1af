"""What news readers know already: which words stand for which state, city or organisation.

The facts are data (``ontologies/actors.ttl`` and a user's own files of the same form); here they
become a look-up from words to senses. Which sense a text means is decided where its context is
known, in extraction: *London refuses* is the United Kingdom, *in London* the city.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal, get_args

import pyoxigraph as ox

from graphbuilder import ontology
from graphbuilder.errors import InputError, OntologyError
from graphbuilder.model import Entity
from graphbuilder.spelling import without_accents

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Kind = Literal["name", "abbreviation", "adjective", "demonym", "capital", "seat", "government"]
KINDS: tuple[Kind, ...] = get_args(Kind)

SKOS = ontology.PREFIXES["skos"]
RDF_TYPE = ontology.PREFIXES["rdf"] + "type"
LABELS: dict[str, Kind] = {
    SKOS + "prefLabel": "name",
    SKOS + "altLabel": "name",
    ontology.GB + "abbreviation": "abbreviation",
    ontology.GB + "adjective": "adjective",
    ontology.GB + "demonym": "demonym",
}
AMBIGUOUS = ontology.GB + "ambiguousLabel"
STANDS_FOR: dict[str, Kind] = {
    ontology.GB + "capitalOf": "capital",
    ontology.GB + "seatOf": "seat",
}
APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "\xa0": " "})
DETERMINER = re.compile(r"^(?:the|a|an)\s+(?=\S)", re.IGNORECASE)
POSSESSIVE = re.compile(r"(?:'s|(?<=s)'|')$", re.IGNORECASE)
# The plural of *British* or *Swiss* is the word itself; that of *Irishman* is listed.
WITHOUT_PLURAL = re.compile(r"(?:sh|ch|ese|[sxz]|men|(?:sh|ch|ts)(?:wo)?man)$")
SHORTEST_HEADLINE_NAME = 5

OF_STATES = frozenset({"Party", "Court", "GovernmentBody"})
LONGEST_STATE = 4  # words


@dataclass(frozen=True, slots=True)
class Sense:
    """One actor that words may stand for.

    Attributes:
        actor: The actor.
        kind: How the words stand for it: by ``name`` or ``abbreviation``; as ``adjective``
            (*British*) or ``demonym`` (*Briton*) of its people; as its ``capital`` or ``seat``;
            or as its ``government`` (*US government*).
        ambiguous: Whether the words often mean something else, so that a text must give further
            evidence: *Georgia*, *the Times*, *Washington*.
        place: The city or building itself, where a place's name stands for an actor.
        organ: Which part of the actor sits there (``presidency``), where that is known.
    """

    actor: Entity
    kind: Kind
    ambiguous: bool = False
    place: Entity | None = None
    organ: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Gazetteer:
    """A look-up from words to the actors that they may stand for; made by ``load``."""

    _senses: dict[str, tuple[Sense, ...]] = field(repr=False)
    _entities: dict[str, Entity] = field(repr=False)
    _wholes: dict[str, tuple[str, ...]] = field(repr=False)
    _former: dict[str, tuple[str, ...]] = field(repr=False)
    _areas: dict[str, tuple[str, ...]] = field(repr=False)
    _kind_nouns: dict[str, frozenset[str]] = field(repr=False)
    _acting_nouns: dict[str, tuple[str, ...]] = field(repr=False)
    _headlines: dict[str, str] = field(repr=False)

    def __len__(self) -> int:
        return len(self._entities)

    def lookup(self, text: str) -> tuple[Sense, ...]:
        """Every sense of some words, unambiguous ones first.

        Capitals count: ``US`` is a state and ``us`` is not. A determiner before and a possessive
        after the words, kinds of apostrophe and missing accents make no difference, nor do the
        capitals of a headline (``UKRAINE``).

        Args:
            text: Words as a text has them, such as ``the Kremlin's``.

        Returns:
            The senses, or ``()``; a place whose name may stand for an actor is one sense, with
            the place itself in ``Sense.place``.
        """
        return _looked_up(self, text)

    def phrases(self) -> Iterator[tuple[str, Sense]]:
        """Every spelling that texts may use, with each of its senses, for a phrase matcher.

        Yields:
            Spellings without determiner, plural demonyms among them (*Germans*).
        """
        for surface, senses in self._senses.items():
            for sense in senses:
                yield surface, sense

    def by_id(self, iri: str) -> Entity | None:
        """The actor or place of an IRI, or ``None`` when the gazetteer has none."""
        return self._entities.get(iri)

    def whole(self, iri: str) -> tuple[str, ...]:
        """The IRIs of what an actor or a place is part of, capital of, or seat of."""
        return self._wholes.get(iri, ())

    def former_whole(self, iri: str) -> tuple[str, ...]:
        """The IRIs of the states that a state has left: *the former Soviet republic*."""
        return self._former.get(iri, ())

    def areas(self, iri: str) -> tuple[str, ...]:
        """The words that say in which part of the world a state lies: *the Baltic state*."""
        return self._areas.get(iri, ())

    def kind_nouns(self, iri: str) -> frozenset[str]:
        """What news calls an actor by what it is known to be: *the emirate*, *the world body*."""
        return self._kind_nouns.get(iri, frozenset())

    def entities(self) -> Iterator[Entity]:
        """Every actor and place, in the order of their names."""
        yield from sorted(self._entities.values(), key=lambda entity: (entity.name, entity.id))

    def _senses_of(self, text: str) -> tuple[Sense, ...]:
        words = " ".join(text.translate(APOSTROPHES).split())
        for candidate in dict.fromkeys((words, POSSESSIVE.sub("", words))):
            bare = DETERMINER.sub("", candidate)
            named = self._find("The " + bare) if bare != candidate else ()
            if found := _settled([*named, *self._find(bare)]):
                return found
        return self._government(words) or self._of_state(words)

    def _find(self, words: str) -> tuple[Sense, ...]:
        for candidate in (words, words + ".", without_accents(words)):
            found = self._senses.get(self._headlines.get(candidate, candidate))
            if found:
                return found
        return ()

    def _of_state(self, words: str) -> tuple[Sense, ...]:
        """A state's own party, court or body behind the state's name: *US Democratic Party*."""
        parts = DETERMINER.sub("", words).split()
        for end in range(1, min(len(parts), LONGEST_STATE + 1)):
            states = {s.actor.id for s in self._find(" ".join(parts[:end])) if s.place is None}
            bodies = self._find(" ".join(parts[end:])) if states else ()
            own = [
                Sense(sense.actor, sense.kind)
                for sense in bodies
                if sense.actor.type in OF_STATES and states.intersection(self.whole(sense.actor.id))
            ]
            if own:
                return tuple(own)
        return ()

    def _government(self, words: str) -> tuple[Sense, ...]:
        """The actor itself in *US government* and *government of Ukraine*."""
        bare = DETERMINER.sub("", words)
        head, _, last = POSSESSIVE.sub("", bare).rpartition(" ")
        if last.lower() not in self._acting_nouns:
            last, _, head = bare.partition(" of ")
        classes = self._acting_nouns.get(last.lower())
        if not head or not classes:
            return ()
        return tuple(
            Sense(sense.actor, "government", sense.ambiguous)
            for sense in self.lookup(head)
            if sense.actor.type in classes and sense.kind in {"name", "abbreviation", "adjective"}
        )


@lru_cache(maxsize=4096)
def _looked_up(gazetteer: Gazetteer, text: str) -> tuple[Sense, ...]:
    """The senses of some words, which a text asks for wherever it has them."""
    return gazetteer._senses_of(text)  # noqa: SLF001 - the gazetteer's own look-up, remembered


@cache
def load(extra: tuple[Path, ...] = ()) -> Gazetteer:
    """The packaged gazetteer, with a user's own actors added.

    Args:
        extra: Further Turtle files of the form that ``ontologies/actors.ttl`` explains. What they
            say about an actor is added to what is known of it.

    Raises:
        InputError: If a file of ``extra`` cannot be read or is not Turtle.
        OntologyError: If a file names an actor without ``skos:prefLabel`` or class.
    """
    facts = _Facts()
    for path in (ontology.path("actors.ttl"), *extra):
        facts.read(path)
    return facts.gazetteer()


class _Facts:
    """The triples of some Turtle files, gathered by actor."""

    def __init__(self) -> None:
        self.names: dict[str, str] = {}
        self.types: dict[str, str] = {}
        self.labels: dict[str, dict[str, Kind]] = defaultdict(dict)
        self.ambiguous: dict[str, set[str]] = defaultdict(set)
        self.stands_for: dict[str, dict[str, Kind]] = defaultdict(dict)
        self.organs: dict[str, str] = {}
        self.wholes: dict[str, list[str]] = defaultdict(list)
        self.former: dict[str, list[str]] = defaultdict(list)
        self.areas: dict[str, list[str]] = defaultdict(list)
        self.kind_nouns: dict[str, list[str]] = defaultdict(list)
        self.parts = {
            ontology.GB + "partOf": self.wholes,
            ontology.GB + "formerlyPartOf": self.former,
            ontology.GB + "area": self.areas,
            ontology.GB + "kindNoun": self.kind_nouns,
        }
        self.wikidata: dict[str, str] = {}
        self.acting_nouns: dict[str, list[str]] = defaultdict(list)

    def read(self, path: Path) -> None:
        """Add the triples of one file."""
        try:
            for quad in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE):
                if isinstance(quad.subject, ox.NamedNode):
                    value = getattr(quad.object, "value", "")
                    self._take(quad.subject.value, quad.predicate.value, value)
        except OSError as error:
            message = f"{path}: the actors cannot be read ({error}); check the path"
            raise InputError(message) from error
        except SyntaxError as error:
            message = f"{path}: not Turtle ({error}); mend that line"
            raise InputError(message) from error
        represented = (iri for actors in self.stands_for.values() for iri in actors)
        for iri in (*self.labels, *self.stands_for, *represented):
            if iri not in self.names or iri not in self.types:
                message = f"{path}: <{iri}> lacks skos:prefLabel or a class of gb:; add both"
                raise OntologyError(message)

    def _take(self, subject: str, predicate: str, value: str) -> None:
        if predicate in LABELS:
            self.labels[subject].setdefault(value, LABELS[predicate])
            if predicate == SKOS + "prefLabel":
                self.names.setdefault(subject, value)
        elif predicate == AMBIGUOUS:
            self.labels[subject].setdefault(value, "name")
            self.ambiguous[subject].add(value)
        elif predicate in STANDS_FOR:
            self.stands_for[subject][value] = STANDS_FOR[predicate]
            self.wholes[subject].append(value)
        elif predicate in self.parts:
            self.parts[predicate][subject].append(value)
        elif predicate == RDF_TYPE and value.startswith(ontology.GB):
            self.types.setdefault(subject, value.removeprefix(ontology.GB))
        elif predicate == SKOS + "exactMatch" and value.startswith(ontology.WIKIDATA):
            self.wikidata[subject] = value.removeprefix(ontology.WIKIDATA)
        elif predicate == ontology.GB + "organ":
            self.organs[subject] = value
        elif predicate == ontology.GB + "actsAs":
            self.acting_nouns[value].append(subject.removeprefix(ontology.GB))

    def gazetteer(self) -> Gazetteer:
        """All of it as a look-up."""
        entities = {iri: self._entity(iri) for iri in sorted(self.names)}
        senses: dict[str, list[Sense]] = defaultdict(list)
        for iri, entity in entities.items():
            for label, kind in self.labels[iri].items():
                for sense in self._senses(entity, label, kind, entities):
                    for surface, manner in _spellings(label, sense.kind):
                        ambiguous = sense.ambiguous or surface in self.ambiguous[iri]
                        senses[surface].append(replace(sense, kind=manner, ambiguous=ambiguous))
        return Gazetteer(
            _senses={surface: _settled(found) for surface, found in senses.items()},
            _entities=entities,
            _wholes={iri: tuple(wholes) for iri, wholes in self.wholes.items()},
            _former={iri: tuple(wholes) for iri, wholes in self.former.items()},
            _areas={iri: tuple(words) for iri, words in self.areas.items()},
            _kind_nouns={iri: frozenset(words) for iri, words in self.kind_nouns.items()},
            _acting_nouns={noun: tuple(classes) for noun, classes in self.acting_nouns.items()},
            _headlines={
                surface.upper(): surface
                for surface in senses
                if len(surface) >= SHORTEST_HEADLINE_NAME and surface.upper() not in senses
            },
        )

    def _entity(self, iri: str) -> Entity:
        name = self.names[iri]
        aliases = tuple(label for label in self.labels[iri] if label != name)
        return Entity(iri, name, self.types[iri], aliases, self.wikidata.get(iri))

    def _senses(
        self, entity: Entity, label: str, kind: Kind, entities: dict[str, Entity]
    ) -> Iterator[Sense]:
        ambiguous = label in self.ambiguous[entity.id]
        represented = self.stands_for.get(entity.id, {})
        if not represented:
            yield Sense(entity, kind, ambiguous)
        for iri, manner in sorted(represented.items(), key=lambda item: (item[1], item[0])):
            organ = self.organs.get(entity.id)
            yield Sense(entities[iri], manner, ambiguous, place=entity, organ=organ)


def _settled(senses: list[Sense]) -> tuple[Sense, ...]:
    """The senses of one spelling, one for each actor and place; states first.

    Several actors make each of them ambiguous. A capital that is called like its state is no
    second actor: *Singapore* is both at once.
    """
    several = len({sense.actor.id for sense in senses}) > 1
    distinct: dict[tuple[str, Entity | None], Sense] = {}
    for sense in sorted(senses, key=lambda sense: KINDS.index(sense.kind)):
        known = replace(sense, ambiguous=sense.ambiguous or several)
        distinct.setdefault((sense.actor.id, sense.place), known)
    return tuple(
        sorted(distinct.values(), key=lambda sense: (sense.ambiguous, sense.actor.type != "State"))
    )


def _spellings(label: str, kind: Kind) -> Iterator[tuple[str, Kind]]:
    """A label as texts may spell it: plural of a people, plain apostrophes, without accents."""
    surfaces: list[tuple[str, Kind]] = [(label, kind)]
    if kind in {"demonym", "adjective"} and not WITHOUT_PLURAL.search(label):
        plural = label[:-1] + "ies" if label.endswith("ry") else label + "s"
        surfaces.append((plural, "demonym"))
    if label.startswith("The ") and " " in label[4:]:
        surfaces.append((label[4:], kind))
    for surface, manner in surfaces:
        plain = surface.translate(APOSTROPHES)
        for spelling in dict.fromkeys((plain, without_accents(plain))):
            yield spelling, manner
