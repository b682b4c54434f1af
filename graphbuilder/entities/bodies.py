"""Which names of bodies and things are one entity's: institutions, acronyms, slips of the pen."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from rapidfuzz.distance import DamerauLevenshtein

from graphbuilder.entities.keys import named_key, person_key
from graphbuilder.entities.names import acronym, are_spellings

if TYPE_CHECKING:
    from graphbuilder.entities.clusters import Clusters
    from graphbuilder.gazetteer import Gazetteer

NEEDED_FOR_SPELLING = 0.8
SHORTEST_ACRONYM = 2
TWO_LETTERS = 2
LONG_NAME = 7
LONGEST_STATE = 3
HAPPENING = "Event"


def unite_acronyms(clusters: Clusters) -> None:
    """Join an acronym to the one name that a document uses beside it."""
    owners: dict[str, set[str]] = defaultdict(set)
    by_key = {**named_buckets(clusters), **_initials(clusters)}
    for bucket_id, bucket in clusters.buckets.items():
        for name in bucket.names:
            short = name.replace(".", "")
            if len(short) >= SHORTEST_ACRONYM and short.isupper():
                if bucket.kind == "person" and len(short) <= TWO_LETTERS:
                    continue  # the initials of too many people
                key = person_key(name) if bucket.kind == "person" else named_key(name)
                owners[key].update(
                    clusters.root(bucket_id)
                    for full in bucket.names
                    if full != name and acronym(full).startswith(short)
                )
    for key, roots in sorted(owners.items()):
        if key in by_key and len(roots) == 1:
            (full,) = roots
            for short_id in by_key[key]:
                clusters.unite(full, short_id, "acronym; a document has both for one entity")


def _initials(clusters: Clusters) -> dict[str, list[str]]:
    """Buckets of people whom a document calls by what may be their initials, by key."""
    found: dict[str, list[str]] = defaultdict(list)
    for bucket_id, bucket in sorted(clusters.buckets.items()):
        if bucket.kind == "person" and any(name.isupper() for name in bucket.names):
            found[bucket.key].append(bucket_id)
    return found


def unite_spellings(clusters: Clusters) -> None:
    """Join names of bodies and things that differ by a slip of the pen in one word.

    A word that other names have too is no slip: *Liberal Party* and *Liberty Party* stay two.
    """
    words: Counter[str] = Counter()
    by_key = named_buckets(clusters)
    for key in by_key:
        words.update(set(_words(key)))
    blocks: dict[tuple[int, str], list[str]] = defaultdict(list)
    for key in by_key:
        parts = _words(key)
        for i in range(len(parts)):
            blocks[i, " ".join((*parts[:i], parts[i][0], *parts[i + 1 :]))].append(key)
    for (i, _), keys in sorted(blocks.items()):
        for one, other in combinations(sorted(keys), 2):
            pair = _words(one)[i], _words(other)[i]
            if min(words[word] for word in pair) == 1 and _is_slip(
                *pair, alone=len(_words(one)) == 1
            ):
                _unite_spelt(clusters, by_key[one][0], by_key[other][0])


def unite_institutions(clusters: Clusters, gazetteer: Gazetteer) -> None:
    """Join the name of an institution to the one that the state at hand has: *the Senate*.

    In a document about a region, it is the region's.
    """
    for bucket_id, bucket in sorted(clusters.buckets.items()):
        if bucket.kind != "named" or not bucket.countries:
            continue
        names = [name for name in bucket.names if gazetteer.lookup(name)]
        places = {iri: gazetteer.by_id(iri) for iri in bucket.countries}
        regions = {iri for iri, place in places.items() if place and place.type == "Region"}
        at_hand = regions or bucket.countries.keys()
        actors = {
            sense.actor.id
            for name in names
            for sense in gazetteer.lookup(name)
            if not at_hand.isdisjoint(gazetteer.whole(sense.actor.id))
        }
        if len(actors) == 1 and not actors.isdisjoint(clusters.buckets):
            clusters.unite(actors.pop(), bucket_id, "the institution of the state at hand")


def unite_of_states(clusters: Clusters, gazetteer: Gazetteer) -> None:
    """Join a body with its state's name before its own to the one without: *US Acme Party*.

    However the state is written, the *US Charter* is one; a single noun without it is any state's.
    Where more is left, the documents that leave the state away must be about no other one, and no
    two states have what is called so. What happens, as a *Civil War*, may happen to any state, and
    the Iran–Iraq War is none of Iraq's alone.
    """
    by_key = named_buckets(clusters)
    owners: dict[str, dict[str, str]] = defaultdict(dict)
    for key in sorted(by_key):
        words = _words(key)
        for end in range(1, min(len(words), LONGEST_STATE + 1)):
            state = _state(" ".join(words[:end]), gazetteer)
            if state is not None and _state(words[end], gazetteer) is None:
                bare = "named:" + " ".join(words[end:])
                one = owners[bare].setdefault(state, key)
                clusters.unite(by_key[one][0], by_key[key][0], "one state's name, written so")
    for bare, named in sorted(owners.items()):
        if len(_words(bare)) == 1:
            continue
        for bucket_id in by_key.get(bare, []):
            countries = clusters.buckets[bucket_id].countries
            happens = HAPPENING in clusters.buckets[bucket_id].types
            alone = len(named) == 1 and not countries and not happens
            for state, key in sorted(named.items()):
                if state in countries or alone:
                    clusters.unite(bucket_id, by_key[key][0], "the same name behind its state's")


def _state(words: str, gazetteer: Gazetteer) -> str | None:
    """The IRI of the state that words name, in lower case, if they name no other actor."""
    for written in (words.title(), words.upper()):
        actors = {sense.actor for sense in gazetteer.lookup(written) if sense.place is None}
        if len(actors) == 1 and (actor := actors.pop()).type == "State":
            return actor.id
    return None


def named_buckets(clusters: Clusters) -> dict[str, list[str]]:
    """Buckets of names that are no person's, by key; institutions of no state left out."""
    found: dict[str, list[str]] = defaultdict(list)
    for bucket_id, bucket in clusters.buckets.items():
        if bucket.kind == "named" and "|in " not in bucket_id:
            found[bucket.key].append(bucket_id)
    return {key: sorted(buckets) for key, buckets in found.items()}


def _words(key: str) -> list[str]:
    return key.removeprefix("named:").split()


def _unite_spelt(clusters: Clusters, one: str, other: str) -> None:
    support = clusters.corpus.support(clusters.total(one), clusters.total(other))
    if support.weight >= NEEDED_FOR_SPELLING:
        reason = "; ".join(("spellings of one name", *support.reasons))
        clusters.unite(one, other, reason)


def _is_slip(one: str, other: str, *, alone: bool) -> bool:
    """Whether a word is another with a slip of the pen; a plural is none.

    A name of one word must be long for that, as nothing else holds the two together.
    """
    if one.startswith(other) or other.startswith(one):
        return False
    if alone and min(len(one), len(other)) < LONG_NAME:
        return False
    slips = DamerauLevenshtein.distance(one, other)
    return are_spellings(one, other) and (slips == 1 or not alone)
