"""Which buckets are one entity: unions that leave their reason, and never join opposites."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graphbuilder.entities.evidence import total
from graphbuilder.entities.names import (
    Likeness,
    are_initials,
    compare_people,
    is_institution,
    parse_person,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from graphbuilder.entities.evidence import Bucket, Corpus

NEEDED_AGAINST_CONTRADICTION = 0.8


@dataclass(frozen=True, slots=True)
class Merge:
    """Why two names became one entity.

    Attributes:
        name: The name that was joined to the other.
        into: The other name, the more frequent of the two.
        reason: In words: how the names compare, and what supports it.
        document: The one document that the name stands for somebody in, or ``None`` for all.
        by: Who decided: ``graphbuilder`` or a person.
    """

    name: str
    into: str
    reason: str
    document: str | None = None
    by: str = "graphbuilder"


@dataclass
class Clusters:
    """Buckets, united step by step.

    Attributes:
        buckets: Every bucket by its identifier.
        corpus: How common every key is.
        apart: From a key to the keys that a person has decided to be others.
        merges: Every union's reason, in the order in which they were made.
    """

    buckets: Mapping[str, Bucket]
    corpus: Corpus
    apart: Mapping[str, frozenset[str]] = field(default_factory=dict)
    merges: list[Merge] = field(default_factory=list)
    _decided: dict[str, set[str]] = field(default_factory=dict, repr=False)
    _parent: dict[str, str] = field(default_factory=dict, repr=False)
    _members: dict[str, list[str]] = field(default_factory=dict, repr=False)
    _totals: dict[str, Bucket] = field(default_factory=dict, repr=False)

    def root(self, bucket: str) -> str:
        """The bucket that stands for its cluster."""
        path = []
        while (parent := self._parent.get(bucket, bucket)) != bucket:
            path.append(bucket)
            bucket = parent
        for step in path:
            self._parent[step] = bucket
        return bucket

    def members(self, bucket: str) -> list[str]:
        """All buckets of the cluster of a bucket."""
        root = self.root(bucket)
        return self._members.get(root, [root])

    def total(self, bucket: str) -> Bucket:
        """All that the cluster of a bucket has counted."""
        root = self.root(bucket)
        return self._totals.get(root, self.buckets[root])

    def clusters(self) -> Iterator[list[str]]:
        """Every cluster as the list of its buckets."""
        for bucket in self.buckets:
            if self.root(bucket) == bucket:
                yield self.members(bucket)

    def keys(self, bucket: str) -> list[str]:
        """The different names of the cluster of a bucket."""
        members = self.members(bucket)
        if len(members) == 1:
            return [self.buckets[members[0]].key]
        return sorted({self.buckets[member].key for member in members})

    def may_unite(self, one: str, other: str) -> bool:
        """Whether no two names of two clusters are different people's, or apart by decision."""
        if self._labels(one) != self._labels(other):
            return False
        return not any(
            rest in self.apart.get(key, frozenset()) or self._are_different(key, rest)
            for key in self.keys(one)
            for rest in self.keys(other)
        )

    def _are_different(self, one: str, other: str) -> bool:
        """Whether two names are different people's, whom nobody has decided to be one."""
        return all(
            are_different_people(key, rest)
            for key in self._decided.get(one, {one})
            for rest in self._decided.get(other, {other})
        )

    def unite(
        self, one: str, other: str, reason: str, *, document: str | None = None, by: str = ""
    ) -> bool:
        """Make two clusters one, unless that joins opposites.

        Returns:
            Whether they are one now.
        """
        kept, joined = self.root(one), self.root(other)
        if kept == joined:
            return True
        if by:
            group = {*self.keys(kept), *self.keys(joined)}
            self._decided.update(dict.fromkeys(group, group))
        elif not self.may_unite(kept, joined):
            return False
        if self._size(joined) > self._size(kept):
            kept, joined, one, other = joined, kept, other, one
        name, into = self._name(other), self._name(one)
        if name != into or document is not None:
            self.merges.append(Merge(name, into, reason, document, by or "graphbuilder"))
        whole = self._totals.pop(kept, None) or total([self.buckets[kept]])
        whole.absorb(self.total(joined))
        self._totals.pop(joined, None)
        self._totals[kept] = whole
        self._members[kept] = [*self.members(kept), *self._members.pop(joined, [joined])]
        self._parent[joined] = kept
        return True

    def _labels(self, bucket: str) -> set[str]:
        """What a person has called the namesakes of a cluster, to tell them from others."""
        return {member.partition("|as ")[2] for member in self.members(bucket)} - {""}

    def _size(self, root: str) -> tuple[bool, bool, int, str]:
        """Known actors first, then full names of people, then whoever most documents name."""
        bucket = self._totals.get(root, self.buckets[root])
        full = bucket.kind == "person" and "|in " not in root
        return bucket.kind == "known", full, bucket.documents, root

    def _name(self, bucket: str) -> str:
        names = self.buckets[bucket].names
        return min(names, key=lambda name: (-names[name], -len(name), name), default=bucket)


def are_different_people(one: str, other: str) -> bool:
    """Whether two keys are names of people that cannot be one person's."""
    if one == other or not (one.startswith("person:") and other.startswith("person:")):
        return False
    name, rest = one.removeprefix("person:"), other.removeprefix("person:")
    if are_initials(name, rest) or are_initials(rest, name):
        return False
    return compare_people(parse_person(name), parse_person(rest)) is Likeness.DIFFERENT


def unite_namesakes(clusters: Clusters) -> None:
    """Join buckets of one name, unless roles or states speak against one person or body.

    The largest come first, so that the order of documents makes no difference. What contradicts
    stays apart even under one name, unless the company that both keep shows one person after all.
    """
    by_key: dict[str, list[str]] = defaultdict(list)
    for bucket_id in sorted(clusters.buckets):
        if "|in " not in bucket_id:
            by_key[clusters.buckets[bucket_id].key].append(bucket_id)
    for buckets in by_key.values():
        buckets.sort(key=lambda bucket: (-clusters.buckets[bucket].documents, bucket))
        heads: list[str] = []
        for bucket in buckets:
            for head in heads:
                one, other = clusters.total(head), clusters.buckets[bucket]
                reason = "same name"
                if _are_of_two_states(one, other, clusters.corpus.states):
                    continue
                if clusters.corpus.contradict(one, other):
                    support = clusters.corpus.support(one, other)
                    if support.weight < NEEDED_AGAINST_CONTRADICTION:
                        continue
                    reason = "; ".join((reason, *support.reasons))
                if clusters.unite(head, bucket, reason):
                    break
            else:
                heads.append(bucket)


def _are_of_two_states(one: Bucket, other: Bucket, states: frozenset[str]) -> bool:
    """Whether two buckets are of institutions that every state has, and of different states.

    A region has its own beside its state's.
    """
    if one.kind != "named" or not is_institution(one.key.partition(":")[2]):
        return False
    places, others = one.countries.keys(), other.countries.keys()
    return places.isdisjoint(others) or places - states != others - states
