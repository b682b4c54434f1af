"""What speaks for and against two names being one entity's: roles, countries, company.

Everything is counted in buckets, one for each name and what stands before it, so that counts can
be taken back when a document is removed, and do not depend on the order of documents.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graphbuilder.entities.profiles import walks_of_life

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from graphbuilder.entities.profiles import Kind, Profile

# Somebody that every other document mentions says little; log2 of a document's rarity, scaled
# so that a companion in one of fifty documents counts as much as a shared office.
RARITY_SCALE = 5.6
MOST_FOR_ONE_COMPANION = 1.5
SMALLEST_CORPUS = 20
COUNTED_COMPANIONS = 3
# What coreference calls an entity is its name rather than what else a text calls it.
NAME_WEIGHT = 4
# A companion in a quarter of somebody's documents is typical company.
TYPICAL_SHARE = 4


@dataclass
class Bucket:
    """How often, and in which company, documents have one name with one signature."""

    key: str
    kind: Kind
    documents: int = 0
    names: Counter[str] = field(default_factory=Counter)
    types: Counter[str] = field(default_factory=Counter)
    roles: Counter[str] = field(default_factory=Counter)
    countries: Counter[str] = field(default_factory=Counter)
    companions: Counter[str] = field(default_factory=Counter)
    fuller: Counter[str] = field(default_factory=Counter)

    def count(self, profile: Profile, sign: int = 1) -> None:
        """Add the profile of one document, or take it back with ``sign=-1``."""
        self.documents += sign
        self.types[profile.type] += sign
        self.names[profile.name] += sign * NAME_WEIGHT
        for name in profile.aliases:
            self.names[name] += sign
        for counter, values in (
            (self.roles, profile.roles),
            (self.countries, profile.countries),
            (self.companions, profile.companions),
            (self.fuller, profile.fuller),
        ):
            for value in values:
                counter[value] += sign

    def absorb(self, other: Bucket) -> None:
        """Add all that another bucket has counted."""
        self.documents += other.documents
        for mine, theirs in (
            (self.names, other.names),
            (self.types, other.types),
            (self.roles, other.roles),
            (self.countries, other.countries),
            (self.companions, other.companions),
            (self.fuller, other.fuller),
        ):
            mine.update(theirs)


@dataclass(frozen=True, slots=True)
class Support:
    """What speaks for two buckets being one entity's.

    Attributes:
        weight: How much; one shared office or state is 1.
        reasons: The same in words.
    """

    weight: float
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Corpus:
    """How common every key is among the documents, and which actors are states.

    Attributes:
        documents: How many documents there are.
        frequency: From a key to the number of documents that have it.
        states: IRIs of the states among the known actors.
    """

    documents: int
    frequency: Mapping[str, int] = field(repr=False)
    states: frozenset[str] = field(default=frozenset(), repr=False)

    def rarity(self, key: str) -> float:
        """How much it says that two names are mentioned together with this one."""
        share = (self.documents + SMALLEST_CORPUS) / max(self.frequency.get(key, 1), 1)
        return min(MOST_FOR_ONE_COMPANION, math.log2(share) / RARITY_SCALE)

    def support(self, one: Bucket, other: Bucket) -> Support:
        """What two buckets share: an office, a state, rare companions."""
        weight, reasons = 0.0, []
        roles = _common(one.roles, other.roles)
        if roles:
            weight += 1
            reasons.append("both " + ", ".join(roles))
        countries = _common(one.countries, other.countries)
        if countries:
            weight += 1
            reasons.append("both of " + ", ".join(map(_tail, countries)))
        company = sorted(
            (
                (self._company(key, one, other), key)
                for key in _common(one.companions, other.companions)
            ),
            key=lambda item: (-item[0], item[1]),
        )[:COUNTED_COMPANIONS]
        if company:
            weight += sum(value for value, _ in company)
            reasons.append("both mentioned with " + ", ".join(_tail(key) for _, key in company))
        return Support(weight, tuple(reasons))

    def _company(self, key: str, one: Bucket, other: Bucket) -> float:
        shares = (bucket.companions[key] / max(bucket.documents, 1) for bucket in (one, other))
        return self.rarity(key) * min(1.0, TYPICAL_SHARE * min(shares))

    def contradict(self, one: Bucket, other: Bucket) -> bool:
        """Whether what stands before two names speaks against one person or body.

        Their states differ; or their walks of life do, and no state is common to them.
        """
        states, others = (self._states(bucket) for bucket in (one, other))
        if states and others:
            return not states & others
        fields, rest = walks_of_life(_present(one.roles)), walks_of_life(_present(other.roles))
        return bool(fields and rest and not fields & rest)

    def _states(self, bucket: Bucket) -> frozenset[str]:
        return frozenset(_present(bucket.countries)) & self.states


def _present(counter: Counter[str]) -> list[str]:
    return [key for key, count in counter.items() if count > 0]


def _common(one: Counter[str], other: Counter[str]) -> list[str]:
    smaller, larger = sorted((one, other), key=len)
    return sorted(key for key in smaller if smaller[key] > 0 and larger.get(key, 0) > 0)


def _tail(key: str) -> str:
    """A key or an IRI as readers know it."""
    return key.rsplit("/", 1)[-1].rsplit(":", 1)[-1].replace("-", " ")


def total(buckets: Iterable[Bucket]) -> Bucket:
    """All that some buckets have counted, as one bucket; the first gives key and kind."""
    first, *rest = buckets
    whole = Bucket(first.key, first.kind)
    for bucket in (first, *rest):
        whole.absorb(bucket)
    return whole
