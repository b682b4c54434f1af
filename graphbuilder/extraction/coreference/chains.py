"""Chains: the mentions of one entity, with what they say together about it."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graphbuilder.extraction.mentions.markable import GENDERS
from graphbuilder.extraction.mentions.variants import compatible
from graphbuilder.extraction.words.people import COLLECTIVE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from graphbuilder.extraction.mentions.markable import Markable
    from graphbuilder.extraction.words.roles import Roles


_JOINTS = frozenset({"of", "for", "in", "at", "on"})
_TAG = "hashtag"  # what a name with its sign is called
_GROUPS = frozenset({"Group"})  # a crowd, the opposition
_COLLECTIVE = COLLECTIVE - {"Person"} | {"City"}
_SETTLEMENTS = frozenset({"City", "Region"})
_TIMES_RIVALS = 2


@dataclass(eq=False, slots=True)
class Chain:
    """One entity of a text while its mentions are being gathered.

    Attributes:
        mentions: Its mentions so far, in text order.
        heads: Their head tokens.
        types: Classes that it can belong to.
        guessed: Whether only the recogniser says so, which errs about names it has never seen.
        gender: What names, titles and pronouns said of its gender; empty while unknown.
        number: The same for number.
        nouns: Lemmas of what it was called: descriptions, titles, last words of its names.
        modifiers: Lemmas that stood before its descriptions and names.
        nations: IRIs of the states that it belongs to, as adjectives and offices say.
        name_nouns: Words of its names that can stand for it: *the foundation*.
        actor: IRI of the known actor that it is without being named, else empty.
        named: Whether a name is among its mentions.
    """

    mentions: list[Markable] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    types: frozenset[str] = frozenset()
    gender: str = ""
    number: str = ""
    nouns: set[str] = field(default_factory=set)
    modifiers: set[str] = field(default_factory=set)
    nations: set[str] = field(default_factory=set)
    name_nouns: set[str] = field(default_factory=set)
    actor: str = ""
    named: bool = False
    guessed: bool = False

    def add(self, markable: Markable) -> None:
        """Take a mention in and learn from it."""
        self.insert(markable)
        if markable.form in {"name", "demonym"}:
            self.named = True
            words = markable.text.lower().split()
            if words[0].startswith("#"):
                self.name_nouns.add(_TAG)
            if "Person" not in markable.types and len(words) > 1 and not markable.metonym:
                self.nouns.add(words[-1])
                # The Foundation for the Arts is the foundation.
                before = next((i for i, word in enumerate(words) if word in _JOINTS), len(words))
                self.name_nouns.add(words[max(before - 1, 0)])
        elif markable.form == "nominal":
            self.nouns.add(markable.text)
        if markable.types:
            common = self.types & markable.types
            keeps = self.named and markable.form == "nominal" and not self.guessed
            self.types = common or (self.types if keeps and self.types else markable.types)
        told = markable.types if markable.form == "nominal" else markable.gender in GENDERS
        self.guessed = self.guessed and not told
        self.gender = self.gender or markable.gender
        self.number = self.number or markable.number

    def extend(self, markables: Iterable[Markable]) -> None:
        """Take several mentions in."""
        for markable in markables:
            self.add(markable)

    @property
    def is_collective(self) -> bool:
        """Whether it is a body, a state or a group, which acts although it is no person."""
        return bool(self.types & _COLLECTIVE)

    @property
    def is_actor(self) -> bool:
        """Whether it is somebody who can act."""
        return self.is_collective or "Person" in self.types

    def names(self) -> list[list[str]]:
        """The words of its names, lower case."""
        return [m.text.lower().split() for m in self.mentions if m.form == "name"]

    def name_words(self) -> set[str]:
        """All the words of its names, lower case."""
        return {word for name in self.names() for word in name}

    @property
    def is_listed(self) -> bool:
        """Whether the list of known actors has it."""
        return any(mention.id for mention in self.mentions)

    def has_given_name(self, roles: Roles) -> bool:
        """Whether one of its names of several words opens with a given name."""
        return any(roles.is_given_name(name[0]) for name in self.names() if len(name) > 1)

    def last_before(self, markable: Markable) -> Markable | None:
        """Its last mention before another mention, or ``None``."""
        place = self.count_before(markable)
        return self.mentions[place - 1] if place else None

    def count_before(self, markable: Markable) -> int:
        """How many of its mentions stand before another mention."""
        heads = self.heads
        if heads and heads[-1] < markable.head:
            return len(heads)  # as of most, for a text is resolved from its start on
        return bisect_left(heads, markable.head)

    def before(self, markable: Markable) -> list[Markable]:
        """Its mentions before another mention, the last first."""
        return self.mentions[: self.count_before(markable)][::-1]

    def insert(self, markable: Markable) -> None:
        """Take a mention in without learning from it."""
        place = self.count_before(markable)
        self.heads.insert(place, markable.head)
        self.mentions.insert(place, markable)

    def agrees(self, markable: Markable) -> bool:
        """Whether number, gender and class of a mention do not speak against this entity."""
        return (
            self._agrees_in_number(markable)
            and self._agrees_in_animacy(markable)
            and (not self.gender or not markable.gender or self.gender == markable.gender)
            and (markable.text in self.name_nouns or self.may_be(markable.types))
        )

    def may_be(self, types: frozenset[str]) -> bool:
        """Whether it can belong to one of some classes; the unknown fits everything."""
        return self.guessed or compatible(self.types, types)

    def _agrees_in_number(self, markable: Markable) -> bool:
        if not self.number or not markable.number or self.number == markable.number:
            return True
        # A body or a state is it or they; so is a crowd, but no city without a name.
        several = _COLLECTIVE if self.named else _COLLECTIVE - _SETTLEMENTS
        if self.number == "pl" and not self.named:
            several = _GROUPS  # both armies are not it
        return markable.form == "pronoun" and bool(self.types & several)

    def _agrees_in_animacy(self, markable: Markable) -> bool:
        if markable.form != "pronoun":
            return True
        if markable.gender in GENDERS:
            return "Person" in self.types or (self.named and not self.types)
        if markable.gender != "neuter":
            return True
        if self.types == {"Group"}:
            # The Rebel Forces are it or they, the French are they.
            return any(mention.form == "name" for mention in self.mentions)
        return self.guessed or not self.types or not self.types <= {"Person", "Group"}


def chain_of(chains: Sequence[Chain]) -> dict[int, Chain]:
    """From the head of each mention to its chain."""
    return {mention.head: chain for chain in chains for mention in chain.mentions}


def chain_at(chains: Iterable[Chain], head: int) -> Chain | None:
    """The one of some chains that a mention with a head belongs to."""
    return next((chain for chain in chains if head in chain.heads), None)


def dominant(counts: Mapping[Chain, int]) -> Chain | None:
    """The entity that counts for at least twice as much as any other, if there is one."""
    ranked = sorted(counts, key=counts.__getitem__, reverse=True)
    rival = counts[ranked[1]] if len(ranked) > 1 else 0
    return ranked[0] if ranked and counts[ranked[0]] >= _TIMES_RIVALS * rival else None
