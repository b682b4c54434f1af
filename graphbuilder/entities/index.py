"""Who is who across documents: counts what documents say, and decides which names are one.

Documents are counted one by one; ``settle`` then compares all names at once, so that the result
does not depend on the order of documents. Between the two, a new name has a provisional IRI.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from graphbuilder import gazetteer as gazetteers
from graphbuilder import ontology
from graphbuilder.entities import bodies, classes, people
from graphbuilder.entities.clusters import Clusters, unite_namesakes
from graphbuilder.entities.decisions import Decisions
from graphbuilder.entities.evidence import Bucket, Corpus
from graphbuilder.entities.facts import load_facts
from graphbuilder.entities.keys import VALUES, keys_of, mention_key
from graphbuilder.entities.naming import name_clusters
from graphbuilder.entities.profiles import distinct_mentions, read_profiles
from graphbuilder.model import Entity, rename_mentions

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graphbuilder.entities.clusters import Merge
    from graphbuilder.entities.profiles import Profile
    from graphbuilder.gazetteer import Gazetteer
    from graphbuilder.model import Mention, Statement


@dataclass(frozen=True, slots=True)
class Resolution:
    """The statements of a document with the IRIs of their entities, and those entities."""

    statements: list[Statement]
    entities: list[Entity]


@dataclass
class EntityIndex:
    """Every name of every document counted, and what they were resolved to.

    Attributes:
        gazetteer: Actors that are known by all their names.
        decisions: What people have decided.
        documents: Identifiers of the documents that are counted.
        statements: How many statements they have.
        buckets: Counts, by name and what tells namesakes apart.
        merges: Why names became one entity, as ``settle`` left it.
    """

    gazetteer: Gazetteer = field(default_factory=gazetteers.load)
    decisions: Decisions = field(default_factory=Decisions)
    documents: set[str] = field(default_factory=set)
    statements: int = 0
    buckets: dict[str, Bucket] = field(default_factory=dict)
    merges: list[Merge] = field(default_factory=list)
    iris: dict[str, str] = field(default_factory=dict)
    _entities: dict[str, Entity] = field(default_factory=dict)

    def resolve(self, document: str, statements: Iterable[Statement]) -> Resolution:
        """Count a document, and give its entities the IRIs that are known so far.

        Args:
            document: Its identifier.
            statements: Its statements, whose mentions carry names and types, and IRIs where the
                gazetteer knows the actor.

        Returns:
            The same statements with IRIs. Names that are nobody outside their document get an
            IRI within it; times, sums, pronouns and *a man* get none.
        """
        statements = list(statements)
        self.add(document, statements)
        return self.assign(document, statements)

    def add(self, document: str, statements: Iterable[Statement]) -> None:
        """Count what a document says; a document that is counted already stays as it is."""
        if document not in self.documents:
            self.documents.add(document)
            self._count(document, statements, 1)

    def remove(self, document: str, statements: Iterable[Statement]) -> None:
        """Take back what ``add`` has counted of a document."""
        if document in self.documents:
            self.documents.remove(document)
            self._count(document, statements, -1)

    def assign(self, document: str, statements: Iterable[Statement]) -> Resolution:
        """The statements of a counted document with the IRIs that are known so far."""
        statements = list(statements)
        by_key = {
            profile.key: self._bucket(profile, document)
            for profile in read_profiles(statements, self.gazetteer)
        }
        resolved: dict[Mention, Mention] = {}
        entities: dict[str, Entity] = {}
        for mention in distinct_mentions(statements):
            key = mention_key(mention, self.gazetteer)
            if key is None:
                resolved[mention] = replace(mention, id=_local_iri(document, mention))
                continue
            entity = self._entity(by_key[key], key, mention)
            entities[entity.id] = entity
            if mention.name is None:
                # A description of the whole entity, such as its government, says its name.
                mention_of = replace(mention, name=entity.name, type=entity.type)
            else:
                mention_of = mention
            resolved[mention] = replace(mention_of, id=entity.id)
        return Resolution(list(rename_mentions(statements, resolved)), list(entities.values()))

    def settle(self) -> frozenset[str]:
        """Decide which names are one entity, by all that has been counted.

        Returns:
            The IRIs that stood for some name and no longer do: documents that use them are to
            be assigned anew.
        """
        clusters = self._unite()
        before = dict(self.iris)
        self.merges = clusters.merges
        self.iris, self._entities = name_clusters(clusters, self.gazetteer, self.decisions)
        return frozenset(iri for bucket, iri in before.items() if self.iris.get(bucket) != iri)

    def entities(self) -> list[Entity]:
        """Every entity that ``settle`` has found, by IRI."""
        return [self._entities[iri] for iri in sorted(self._entities)]

    def _count(self, document: str, statements: Iterable[Statement], sign: int) -> None:
        statements = list(statements)
        self.statements += sign * len(statements)
        for profile in read_profiles(statements, self.gazetteer):
            name = self._bucket(profile, document)
            bucket = self.buckets.setdefault(name, Bucket(profile.key, profile.kind))
            bucket.count(profile, sign)
            if bucket.documents <= 0:
                del self.buckets[name]
                self.iris.pop(name, None)

    def _bucket(self, profile: Profile, document: str) -> str:
        """The bucket of a profile, its own where a person has told its document apart."""
        for decision in self.decisions.of("split"):
            if document in decision.documents and profile.key in keys_of(decision.name):
                return f"{profile.key}|as {decision.other}"
        return profile.bucket(document)

    def _entity(self, bucket: str, key: str, mention: Mention) -> Entity:
        known = self.gazetteer.by_id(key)
        iri = self.iris.get(bucket)
        if iri is not None and iri in self._entities:
            return self._entities[iri]
        if known is not None:
            self.iris[bucket] = known.id
            return known
        name = mention.name or mention.text
        iri = self.iris.setdefault(bucket, ontology.entity_iri(name))
        return Entity(iri, name, mention.type or "Entity")

    def _unite(self) -> Clusters:
        frequency: Counter[str] = Counter()
        for bucket in self.buckets.values():
            frequency[bucket.key] += bucket.documents
        states = frozenset(e.id for e in self.gazetteer.entities() if e.type == "State")
        corpus = Corpus(len(self.documents), frequency, states)
        clusters = Clusters(self.buckets, corpus, _kept_apart(self.decisions))
        self._merge_as_decided(clusters)
        unite_namesakes(clusters)
        people.unite_full_names(clusters)
        bodies.unite_institutions(clusters, self.gazetteer)
        bodies.unite_of_states(clusters, self.gazetteer)
        bodies.unite_acronyms(clusters)
        bodies.unite_spellings(clusters)
        people.unite_family_names(clusters)
        classes.unite_mistaken_classes(clusters, self.gazetteer)
        return clusters

    def _merge_as_decided(self, clusters: Clusters) -> None:
        by_key: dict[str, list[str]] = {}
        for bucket_id, bucket in self.buckets.items():
            by_key.setdefault(bucket.key, []).append(bucket_id)
        for decision in self.decisions.of("merge"):
            buckets = [
                bucket
                for name in (decision.other, decision.name)
                for key in (*keys_of(name), *self._known_keys(name))
                for bucket in sorted(by_key.get(key, ()))
            ]
            for joined in buckets[1:]:
                reason = decision.note or "decided"
                clusters.unite(buckets[0], joined, reason, by=decision.by or "a reader")

    def _known_keys(self, name: str) -> list[str]:
        return [sense.actor.id for sense in self.gazetteer.lookup(name) if sense.place is None]


def _kept_apart(decisions: Decisions) -> dict[str, frozenset[str]]:
    apart: dict[str, frozenset[str]] = {}
    for decision in decisions.of("split"):
        if not decision.documents:
            one, other = frozenset(keys_of(decision.name)), frozenset(keys_of(decision.other))
            for key in one:
                apart[key] = apart.get(key, frozenset()) | other
            for key in other:
                apart[key] = apart.get(key, frozenset()) | one
    return apart


def _local_iri(document: str, mention: Mention) -> str | None:
    """The IRI of a description within its document; ``None`` for what has none."""
    if mention.type in VALUES:
        return None
    facts = load_facts()
    words = (mention.name or mention.text).split()
    if len(words) > 1 and words[0].lower() == "the":
        words = words[1:]
    text = " ".join(words)
    if not words or facts.is_part(text, "pronoun"):
        return None
    if mention.name is None and facts.is_part(words[0], "indefinite"):
        return None
    return f"{ontology.document_iri(document)}/thing/{ontology.slug(text)}"
