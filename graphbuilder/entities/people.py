"""Which names are one person's: initials, short forms, misspellings, family names alone.

Names of people are compared within blocks that share how the family name sounds and the initial
of a given name, so that the cost grows with the number of names and not with its square. Two
names that differ in a given name are never one person's, whatever they share otherwise; nor are
two that a third name, akin to both, tells apart, unless evidence chooses between them.
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from graphbuilder.entities.clusters import are_different_people
from graphbuilder.entities.facts import load_facts
from graphbuilder.entities.names import Likeness, compare_people, parse_person
from graphbuilder.spelling import skeleton

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graphbuilder.entities.clusters import Clusters
    from graphbuilder.entities.evidence import Support
    from graphbuilder.entities.names import PersonName

# How much must speak for names of one likeness being one person's; an office or a state is 1.
NEEDED = {
    Likeness.FULLER: 0.0,
    Likeness.LONGER: 0.8,
    Likeness.MIDDLE: 0.8,
    Likeness.INITIAL: 0.8,
    Likeness.SHORT_FORM: 0.8,
    Likeness.SPELLING: 1.0,
}
NEEDED_FOR_FAMILY_NAME = 0.5
# By how much the best of several bearers of a family name must be ahead of the next.
LEAD = 0.5
# A bearer in ten documents is ahead of one in a single document by as much as one office.
FAME_SCALE = 2.5
BLOCK_LETTERS = 3
# A block of more names than this is an accident of spelling; only its neighbours are compared.
LARGEST_BLOCK = 400
BEARERS_OF_A_REAL_NAME = 2


@dataclass(frozen=True, slots=True)
class _Link:
    """Two full names that may be one person's."""

    likeness: Likeness
    support: Support
    one: str
    other: str

    @property
    def order(self) -> tuple[int, float, str, str]:
        """Surest first."""
        likenesses = list(Likeness)
        return likenesses.index(self.likeness), -self.support.weight, self.one, self.other


def unite_full_names(clusters: Clusters) -> None:
    """Join the clusters of people whose full names are forms of one name."""
    people = _people(clusters)
    namesakes = _Namesakes(people)
    links = []
    for one, other in _candidates(people):
        likeness = compare_people(people[one], people[other])
        if likeness in {Likeness.DIFFERENT, Likeness.SAME}:
            continue
        if likeness is Likeness.SPELLING and namesakes.are_both_real(people[one], people[other]):
            continue
        support = clusters.corpus.support(clusters.total(one), clusters.total(other))
        links.append(_Link(likeness, support, one, other))
    rivals = defaultdict(list)
    for link in links:
        rivals[link.one].append(link)
        rivals[link.other].append(link)
    for link in sorted(links, key=lambda link: link.order):
        if link.support.weight < NEEDED[link.likeness] or _contradict(clusters, link):
            continue
        if all(
            _outdoes(clusters, link, rival) for rival in (*rivals[link.one], *rivals[link.other])
        ):
            clusters.unite(link.one, link.other, _reason(link.likeness, link.support))


def unite_family_names(clusters: Clusters) -> None:
    """Join people known by the family name alone to the one bearer whom evidence points to."""
    bearers: dict[str, list[str]] = defaultdict(list)
    for bucket in sorted(clusters.buckets):
        name = _full_name(clusters, bucket)
        if name is not None:
            for family in {" ".join(name.family), name.family[-1]}:
                bearers[family].append(bucket)
    alone: dict[str, list[str]] = defaultdict(list)
    for bucket in sorted(clusters.buckets):
        family_name = _family_alone(clusters, bucket)
        if family_name:
            alone[family_name].append(bucket)
    for family_name, buckets in sorted(alone.items()):
        known = bearers.get(family_name, [])
        rest = [bucket for bucket in buckets if not _unite_as_named(clusters, bucket, known)]
        left = [
            bucket
            for bucket in rest
            if not _unite_with_bearer(clusters, bucket, known, others=len(rest))
        ]
        _unite_among_themselves(clusters, left)


def _people(clusters: Clusters) -> dict[str, PersonName]:
    """The full names of people, one for each cluster."""
    names = {bucket: _full_name(clusters, bucket) for bucket in clusters.buckets}
    return {
        bucket: name
        for bucket, name in names.items()
        if name is not None and clusters.root(bucket) == bucket
    }


def _full_name(clusters: Clusters, bucket_id: str) -> PersonName | None:
    bucket = clusters.buckets[bucket_id]
    if bucket.kind != "person":
        return None
    name = parse_person(bucket.key.removeprefix("person:"))
    return name if name.is_full else None


def _candidates(people: dict[str, PersonName]) -> Iterator[tuple[str, str]]:
    """Pairs of names that share a block, each once."""
    blocks: dict[tuple[str, str], list[str]] = defaultdict(list)
    for bucket, name in people.items():
        for block in _blocks(name):
            blocks[block].append(bucket)
    seen: set[tuple[str, str]] = set()
    for block in sorted(blocks):
        names = sorted(set(blocks[block]))
        pairs = combinations(names, 2) if len(names) <= LARGEST_BLOCK else pairwise(names)
        for pair in pairs:
            if pair not in seen:
                seen.add(pair)
                yield pair


def _blocks(name: PersonName) -> Iterator[tuple[str, str]]:
    full_forms = load_facts().full_forms
    initials = {given[0] for given in name.given}
    initials |= {form[0] for form in full_forms.get(name.given[0], ())}
    for family in {name.family[-1], name.given[-1] if len(name.given) > 1 else name.family[-1]}:
        sound = skeleton(family)
        for initial in sorted(initials):
            yield initial, sound[:BLOCK_LETTERS] + "-"
            yield initial, "-" + sound[-BLOCK_LETTERS:]


class _Namesakes:
    """Which given and family names several people bear, and so are no slips of the pen."""

    def __init__(self, people: dict[str, PersonName]) -> None:
        self.families: dict[str, set[str]] = defaultdict(set)
        self.givens: dict[str, set[str]] = defaultdict(set)
        for name in people.values():
            self.families[name.given[0]].add(skeleton(name.family[-1]))
            self.givens[name.family[-1]].add(skeleton(name.given[0]))

    def are_both_real(self, one: PersonName, other: PersonName) -> bool:
        """Whether each name has, where they differ, a word that others bear too."""
        if one.given[0] != other.given[0]:
            shared = (self.families[one.given[0]], self.families[other.given[0]])
            if min(map(len, shared)) >= BEARERS_OF_A_REAL_NAME:
                return True
        if one.family[-1] != other.family[-1]:
            shared = (self.givens[one.family[-1]], self.givens[other.family[-1]])
            return min(map(len, shared)) >= BEARERS_OF_A_REAL_NAME
        return False


def _contradict(clusters: Clusters, link: _Link) -> bool:
    one, other = clusters.total(link.one), clusters.total(link.other)
    return clusters.corpus.contradict(one, other)


def _outdoes(clusters: Clusters, link: _Link, rival: _Link) -> bool:
    """Whether a link is no worse than another one that points to somebody else."""
    ends = {link.one, link.other}
    (elsewhere,) = {rival.one, rival.other} - ends or {link.one}
    if elsewhere in ends:
        return True
    if not any(
        are_different_people(key, end)
        for key in clusters.keys(elsewhere)
        for bucket in ends
        for end in clusters.keys(bucket)
    ):
        return True
    return link.support.weight >= rival.support.weight + LEAD


def _reason(likeness: Likeness, support: Support) -> str:
    return "; ".join((likeness.value, *support.reasons))


def _family_alone(clusters: Clusters, bucket_id: str) -> str | None:
    bucket = clusters.buckets[bucket_id]
    if bucket.kind != "person":
        return None
    name = parse_person(bucket.key.removeprefix("person:"))
    return None if name.is_full else " ".join(name.family)


def _unite_as_named(clusters: Clusters, bucket: str, bearers: list[str]) -> bool:
    """Join a family name to the one bearer whom its document names in full."""
    fuller = clusters.buckets[bucket].fuller
    roots = {clusters.root(bearer) for bearer in bearers}
    named = [root for root in roots if not fuller.keys().isdisjoint(clusters.keys(root))]
    if len(named) != 1:
        return False
    reason = f"{Likeness.SURNAME.value}; the document names nobody else of it in full"
    return clusters.unite(named[0], bucket, reason, document=_document(bucket))


def _unite_with_bearer(clusters: Clusters, bucket: str, bearers: list[str], *, others: int) -> bool:
    """Join a family name to the bearer that evidence points to.

    Whoever is called by the family name alone is usually the best known bearer; so is a bearer
    that fewer documents name in full than call somebody so only if an office agrees.
    """
    alone = clusters.buckets[bucket]
    scored = []
    for root in sorted({clusters.root(bearer) for bearer in bearers}):
        whole = clusters.total(root)
        if clusters.corpus.contradict(whole, alone):
            continue
        support = clusters.corpus.support(whole, alone)
        office = not whole.roles.keys().isdisjoint(alone.roles)
        if office or whole.documents >= others:
            fame = math.log2(1 + whole.documents) / FAME_SCALE
            scored.append((support.weight + fame, support, root))
    scored.sort(key=lambda item: (-item[0], item[2]))
    if not scored or scored[0][1].weight < NEEDED_FOR_FAMILY_NAME:
        return False
    if len(scored) > 1 and scored[0][0] < scored[1][0] + LEAD:
        return False
    _, support, best = scored[0]
    reason = _reason(Likeness.SURNAME, support)
    return clusters.unite(best, bucket, reason, document=_document(bucket))


def _document(bucket: str) -> str | None:
    return bucket.partition("|in ")[2] or None


def _unite_among_themselves(clusters: Clusters, buckets: list[str]) -> None:
    """Join documents that know somebody by one family name where evidence shows one person."""
    heads: list[str] = []
    for bucket in buckets:
        alone = clusters.buckets[bucket]
        scored = [
            (clusters.corpus.support(clusters.total(head), alone), head)
            for head in heads
            if not clusters.corpus.contradict(clusters.total(head), alone)
        ]
        best = max(scored, key=lambda item: item[0].weight, default=None)
        if best is None or best[0].weight < NEEDED_FOR_FAMILY_NAME:
            heads.append(bucket)
        else:
            reason = _reason(Likeness.SURNAME, best[0])
            clusters.unite(best[1], bucket, reason, document=_document(bucket))
