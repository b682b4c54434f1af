"""Names that one document takes for a person and another for a body: which of them is mistaken."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from graphbuilder.entities.bodies import named_buckets
from graphbuilder.entities.keys import MISTAKEN, known_by_name, person_key
from graphbuilder.entities.names import parse_person

if TYPE_CHECKING:
    from graphbuilder.entities.clusters import Clusters
    from graphbuilder.gazetteer import Gazetteer

# A class that one document in four has given to a name is a mistake of that document.
MISTAKEN_SHARE = 0.25
# A family name is one person's where nearly all documents mean that person by it.
DOMINANT_SHARE = 0.8
NEEDED_FOR_FULL_NAME = 0.5


def unite_mistaken_classes(clusters: Clusters, gazetteer: Gazetteer) -> None:
    """Join a name to the person, or to the body, that nearly all documents mean by it."""
    people: dict[str, list[str]] = defaultdict(list)
    for bucket_id, bucket in sorted(clusters.buckets.items()):
        if bucket.kind == "person":
            people[bucket.key].append(bucket_id)
    for persons in people.values():
        names = clusters.buckets[persons[0]].names
        name = max(sorted(names), key=lambda name: names[name])
        iri = known_by_name(name, gazetteer) or ""
        if iri in clusters.buckets and clusters.buckets[iri].documents >= len(persons):
            _unite_without_office(clusters, iri, persons, "the name of a known actor")
    families = _families(people)
    for key, buckets in sorted(named_buckets(clusters).items()):
        for bucket_id in buckets:
            _unite_with_bearer(clusters, bucket_id, families.get(key.partition(":")[2], []))
        persons = people.get(person_key(key.removeprefix("named:")), [])
        if persons:
            _choose_class(clusters, buckets, persons)


def _families(people: dict[str, list[str]]) -> dict[str, list[str]]:
    """From a family name to the buckets of its bearers' full names."""
    families: dict[str, list[str]] = defaultdict(list)
    for key in sorted(people):
        name = parse_person(key.removeprefix("person:"))
        if name.is_full:
            families[" ".join(name.family)].extend(people[key])
    return families


def _unite_with_bearer(clusters: Clusters, bucket_id: str, bearers: list[str]) -> None:
    """Join a name to the one person beside it whose family name it is: *La Riva*."""
    bucket = clusters.buckets[bucket_id]
    beside = [
        bearer
        for bearer in bearers
        if bucket.companions[clusters.buckets[bearer].key] == bucket.documents
    ]
    if len(set(map(clusters.root, beside))) == 1 and bucket.types.keys() <= MISTAKEN:
        clusters.unite(beside[0], bucket_id, "the documents name a person of this family name")


def _choose_class(clusters: Clusters, buckets: list[str], persons: list[str]) -> None:
    """Decide whether one name is a person's or not, where nearly all documents agree."""
    as_named = sum(clusters.buckets[bucket].documents for bucket in buckets)
    as_person = sum(clusters.buckets[bucket].documents for bucket in persons)
    one = _dominant(clusters, persons)
    reason = ""
    if as_named <= MISTAKEN_SHARE * as_person:
        reason = f"same name; {as_person} documents name a person"
    elif _are_beside(clusters, buckets, persons[0]):
        reason = "the same document names a person so"
    elif one is not None and _is_full_name_of(clusters, one, buckets[0]):
        reason = "same full name, in the same company"
    if reason and one is not None:
        for bucket in buckets:
            clusters.unite(one, bucket, reason)
    elif as_person <= MISTAKEN_SHARE * as_named:
        reason = f"same name; {as_named} documents name no person"
        _unite_without_office(clusters, buckets[0], persons, reason)


def _is_full_name_of(clusters: Clusters, one: str, other: str) -> bool:
    if " " not in clusters.buckets[other].key:
        return False
    support = clusters.corpus.support(clusters.total(one), clusters.total(other))
    return support.weight >= NEEDED_FOR_FULL_NAME


def _are_beside(clusters: Clusters, buckets: list[str], person: str) -> bool:
    """Whether every document that has the name for something else has it for a person too."""
    key = clusters.buckets[person].key
    return all(
        clusters.buckets[bucket].companions[key] == clusters.buckets[bucket].documents
        for bucket in buckets
    )


def _unite_without_office(clusters: Clusters, one: str, persons: list[str], reason: str) -> None:
    """Join those of some names of people that nothing else shows to be a person's."""
    for person in persons:
        if len(clusters.members(person)) == 1 and not clusters.buckets[person].roles:
            clusters.unite(one, person, reason)


def _dominant(clusters: Clusters, buckets: list[str]) -> str | None:
    """The cluster that has nearly all documents of some buckets, or ``None``."""
    documents: Counter[str] = Counter()
    for bucket in buckets:
        documents[clusters.root(bucket)] += clusters.buckets[bucket].documents
    (root, most), *_ = documents.most_common(1)
    return root if most >= DOMINANT_SHARE * documents.total() else None
