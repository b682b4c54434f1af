"""What an entity is called once its names are one: the name that people read, and its IRI."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from graphbuilder import ontology
from graphbuilder.entities.keys import keys_of
from graphbuilder.entities.names import parse_person
from graphbuilder.entities.profiles import walks_of_life
from graphbuilder.model import Entity

if TYPE_CHECKING:
    from graphbuilder.entities.clusters import Clusters
    from graphbuilder.entities.decisions import Decisions
    from graphbuilder.entities.evidence import Bucket
    from graphbuilder.gazetteer import Gazetteer


def name_clusters(
    clusters: Clusters, gazetteer: Gazetteer, decisions: Decisions
) -> tuple[dict[str, str], dict[str, Entity]]:
    """Give every cluster an IRI and a name.

    Args:
        clusters: The settled clusters.
        gazetteer: Known actors keep their IRIs and names.
        decisions: Actors that people have renamed.

    Returns:
        From every bucket to its IRI, and from every IRI to its entity.
    """
    labels = {key: d.other for d in decisions.of("rename") for key in keys_of(d.name)}
    order = sorted(clusters.clusters(), key=lambda members: _rank(clusters, members))
    iris: dict[str, str] = {}
    entities: dict[str, Entity] = {}
    for members in order:
        entity = _describe(clusters, members, gazetteer, labels)
        if entity.id in entities or (
            gazetteer.by_id(entity.id) is not None and clusters.total(members[0]).kind != "known"
        ):
            entity = replace(
                entity, id=f"{entity.id}-{_qualifier(clusters, members, entities, entity.id)}"
            )
        entities[entity.id] = entity
        iris.update(dict.fromkeys(members, entity.id))
    return iris, entities


def _rank(clusters: Clusters, members: list[str]) -> tuple[bool, int, str]:
    """Known actors first, then whoever most documents name."""
    whole = clusters.total(members[0])
    return whole.kind != "known", -whole.documents, min(members)


def _describe(
    clusters: Clusters, members: list[str], gazetteer: Gazetteer, labels: dict[str, str]
) -> Entity:
    whole = clusters.total(members[0])
    keys = {clusters.buckets[member].key for member in members}
    label = next((labels[key] for key in sorted(keys) if key in labels), None)
    known = next((e for e in map(gazetteer.by_id, sorted(keys)) if e is not None), None)
    told_apart = next((m.partition("|as ")[2] for m in members if "|as " in m), "")
    names = [name for name, count in whole.names.items() if count > 0]
    if known is not None:
        aliases = {*known.aliases, *names, known.name} - {label or known.name}
        return replace(known, name=label or known.name, aliases=tuple(sorted(aliases)))
    name = label or told_apart or _best_name(whole)
    kinds = [kind for kind in whole.types if kind not in {"", "Entity"}] or ["Entity"]
    kind = min(kinds, key=lambda kind: (-whole.types[kind], kind))
    iri = ontology.entity_iri(told_apart or _best_name(whole))
    return Entity(iri, name, kind, tuple(sorted(set(names) - {name})))


def _best_name(whole: Bucket) -> str:
    """The most frequent full name of a person; of others the most frequent name."""
    names = {name: count for name, count in whole.names.items() if count > 0}
    if whole.kind == "person":
        full = {name: count for name, count in names.items() if parse_person(name).is_full}
        names = full or names
    return min(names, key=lambda name: (-names[name], -len(name), name))


def _qualifier(
    clusters: Clusters, members: list[str], entities: dict[str, Entity], iri: str
) -> str:
    """What tells the IRI of a namesake from the first: a walk of life, a state, or a number."""
    whole = clusters.total(members[0])
    choices = [
        *sorted(walks_of_life(whole.roles)),
        *sorted(country.rsplit("/", 1)[-1] for country in whole.countries),
        hashlib.blake2b(min(members).encode(), digest_size=4).hexdigest(),
    ]
    return next(choice for choice in choices if f"{iri}-{choice}" not in entities)
