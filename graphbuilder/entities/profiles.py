"""What one document says of each entity: its names, and what tells it from namesakes.

A profile is all that comparison across documents sees of a document. It is read from the
document's statements alone, so that it can be read again from a graph.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from graphbuilder.entities.facts import load_facts
from graphbuilder.entities.keys import mention_key
from graphbuilder.entities.names import (
    Likeness,
    acronym,
    are_initials,
    body_key,
    compare_people,
    is_act,
    is_institution,
    is_posted,
    is_proper,
    parse_person,
    title_length,
)
from graphbuilder.model import Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graphbuilder.gazetteer import Gazetteer
    from graphbuilder.model import Filler, Statement

Kind = Literal["known", "person", "named"]

# Whoever a document mentions most is told to its other entities, and no more of them: all of
# them would grow with the square of a document's length.
COMPANIONS = 6
HOLDS_ROLE = "holdsRole"
# A word with a capital that nothing shows to name anything may be a common noun.
UNTYPED = frozenset({"", "Entity", "Thing"})
LONGEST_ACTOR_NAME = 4


@dataclass(frozen=True, slots=True)
class Profile:
    """One entity as one document knows it.

    Attributes:
        key: What the names of one spelling have in common; the gazetteer's IRI if it has one.
        kind: ``known`` to the gazetteer, a ``person``, or ``named`` otherwise.
        name: Its name in the document.
        type: Local name of its class.
        aliases: Every other name that the document calls it.
        roles: Offices and occupations that stand before its name, lower case.
        countries: IRIs of actors whose adjective or name stands there; for a party, or the name
            of an institution that every state has, of the state that the document is about.
        companions: Keys of the entities that the document mentions most.
        fuller: Keys of the full names, in this document, that end in this family name.
    """

    key: str
    kind: Kind
    name: str
    type: str
    aliases: tuple[str, ...] = ()
    roles: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    companions: frozenset[str] = frozenset()
    fuller: frozenset[str] = frozenset()

    def bucket(self, document: str) -> str:
        """Under which key comparison counts the profile, with others that it cannot tell apart.

        Family names alone, and institutions of no known state, are nobody's outside their
        document until evidence says so; other names are one where what stands before them is.
        """
        if self.kind == "known":
            return self.key
        if self.kind == "person" and len(self.key.split()) == 1:
            return f"{self.key}|in {document}"
        if self.kind == "named" and self._is_anybodys:
            return f"{self.key}|in {document}"
        fields = walks_of_life(self.roles)
        return "|".join((self.key, *sorted(self.countries), *sorted(fields)))

    @property
    def _is_anybodys(self) -> bool:
        """Whether others may have the name as well: *US Embassy*, *Health Ministry*, *Order*."""
        if is_posted(self.name) or is_act(self.name):
            return True
        if is_institution(self.name):
            return not self.countries
        return self.type in UNTYPED and self.name[1:].islower() and self.name.isalpha()


@dataclass
class _Gathered:
    """A profile in the making."""

    kind: Kind
    types: Counter[str] = field(default_factory=Counter)
    names: Counter[str] = field(default_factory=Counter)
    aliases: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)
    mentions: int = 0


def walks_of_life(roles: Iterable[str]) -> frozenset[str]:
    """The fields of some offices and occupations: politics, sport, the arts."""
    fields = load_facts().fields
    return frozenset(fields[role] for role in roles if role in fields)


def read_profiles(statements: Iterable[Statement], gazetteer: Gazetteer) -> list[Profile]:
    """The profiles of one document.

    Args:
        statements: All statements of the document; their mentions carry the names that
            coreference within the document found, and IRIs where the gazetteer knows the actor.
        gazetteer: Actors that are known by all their names.

    Returns:
        A profile for each named entity, in the order of their keys.
    """
    statements = list(statements)
    gathered: dict[str, _Gathered] = {}
    for mention in distinct_mentions(statements):
        key = mention_key(mention, gazetteer)
        if key is not None:
            entry = gathered.setdefault(key, _Gathered(_kind(key)))
            entry.mentions += 1
            entry.types[mention.type or "Entity"] += 1
            entry.names[mention.name or mention.text] += 1
            _read_words(entry, mention, gazetteer)
    for statement in statements:
        if statement.predicate == HOLDS_ROLE:
            _read_office(gathered, statement, gazetteer)
    ranking = sorted(gathered, key=lambda key: (-gathered[key].mentions, key))
    companions = frozenset(ranking[:COMPANIONS])
    home = _home(gathered, gazetteer)
    return [
        _finished(key, entry, gathered, companions=companions - {key}, home=home)
        for key, entry in sorted(gathered.items())
    ]


def distinct_mentions(statements: Iterable[Statement]) -> Iterator[Mention]:
    """Every mention once, in however many statements it takes part."""
    seen: dict[tuple[int | None, str, str | None], Mention] = {}
    for statement in statements:
        for mention in statement.mentions():
            seen.setdefault((mention.start, mention.text, mention.name), mention)
    yield from seen.values()


def read_title(words: str, gazetteer: Gazetteer) -> tuple[str, frozenset[str]]:
    """The office, and the states or bodies, in the words before a person's name.

    >>> from graphbuilder import gazetteer
    >>> read_title("the German Chancellor", gazetteer.load())[0]
    'chancellor'
    """
    actors: set[str] = set()
    rest = words.replace(",", " ").split()
    for length in range(LONGEST_ACTOR_NAME, 0, -1):
        for start in range(len(rest) - length + 1):
            piece = rest[start : start + length]
            senses = gazetteer.lookup(" ".join(piece)) if piece[0][:1].isupper() else ()
            if senses and not senses[0].ambiguous and senses[0].place is None:
                actors.add(senses[0].actor.id)
                rest[start : start + length] = [""] * length
    fields = load_facts().fields
    plain = [word.lower() for word in rest if word]
    pieces = (
        " ".join(plain[start:end])
        for start in range(len(plain))
        for end in range(len(plain), start, -1)
    )
    return next((piece for piece in pieces if piece in fields), ""), frozenset(actors)


def _kind(key: str) -> Kind:
    if key.startswith("person:"):
        return "person"
    return "named" if key.startswith("named:") else "known"


def _read_words(entry: _Gathered, mention: Mention, gazetteer: Gazetteer) -> None:
    """Take the roles, the countries and other names from the words of a mention."""
    if entry.kind == "known" or mention.name is None:
        return
    words = mention.name.split()
    if entry.kind == "person":
        words = words[title_length([word.lower() for word in words]) :]
    before, found, _ = mention.text.partition(" ".join(words))
    if not found:
        before, found, _ = mention.text.partition(words[-1])
    if found and before:
        role, countries = read_title(before, gazetteer)
        entry.countries |= countries
        if entry.kind == "person":
            entry.roles |= {role} - {""}
    if is_proper(mention.text):
        variant = _variant(mention.text, mention.name, entry.kind)
        entry.aliases |= {variant} - {""}


def _variant(text: str, name: str, kind: Kind) -> str:
    """The words of a mention, if they are another name of the same; else nothing."""
    words = text.split()
    if kind == "person":
        variant = " ".join(words[-len(name.split()) :])
        if are_initials(variant, name):
            return variant
        likeness = compare_people(parse_person(variant), parse_person(name))
        return "" if likeness is Likeness.DIFFERENT else variant
    variant = " ".join(words[1:]) if words[0].lower() == "the" else text
    part, whole = set(body_key(variant).split()), set(body_key(name).split())
    short = variant.replace(".", "")
    initials = short.isupper() and acronym(name).startswith(short)
    return variant if initials or part <= whole else ""


def _read_office(
    gathered: dict[str, _Gathered], statement: Statement, gazetteer: Gazetteer
) -> None:
    """Take the office, and the state or body, that a statement says somebody holds."""
    holder, role = statement.subject, statement.role("role")
    entry = gathered.get(_key_of(holder, gazetteer))
    if entry is None or entry.kind != "person":
        return
    if isinstance(role, Mention):
        named, _ = read_title(role.text, gazetteer)
        entry.roles |= {named} - {""}
    body = _key_of(statement.object, gazetteer)
    if gazetteer.by_id(body) is not None:
        entry.countries.add(body)


def _key_of(filler: Filler | None, gazetteer: Gazetteer) -> str:
    return (mention_key(filler, gazetteer) or "") if isinstance(filler, Mention) else ""


def _home(gathered: dict[str, _Gathered], gazetteer: Gazetteer) -> frozenset[str]:
    """The state that a document is about: the one that has most of all mentions of states.

    A region or a city counts for the state that it is part of; a region that has more mentions
    than all states is what the document is about, within that state.
    """
    states: Counter[str] = Counter()
    ruled: dict[str, Counter[str]] = {"State": Counter(), "Region": Counter()}
    for key, entry in gathered.items():
        own = gazetteer.by_id(key)
        if own is not None and own.type in ruled:
            ruled[own.type][key] = entry.mentions
        for iri in (key, *gazetteer.whole(key)):
            known = gazetteer.by_id(iri)
            if known is not None and known.type == "State":
                states[iri] += entry.mentions
    if not states:
        return frozenset()
    for region, mentions in ruled["Region"].most_common(1):
        if mentions > ruled["State"].total():
            return frozenset({region, *gazetteer.whole(region)})
    (first, most), *_ = states.most_common(1)
    return frozenset({first}) if 2 * most > states.total() else frozenset()


def _finished(
    key: str,
    entry: _Gathered,
    gathered: dict[str, _Gathered],
    *,
    companions: frozenset[str],
    home: frozenset[str],
) -> Profile:
    name = min(entry.names, key=lambda name: (-entry.names[name], -len(name), name))
    types = sorted(entry.types, key=lambda kind: (-entry.types[kind], kind))
    countries = frozenset(entry.countries)
    is_local = is_institution(name) or types[0] == "Party"
    if entry.kind == "named" and not countries and is_local:
        countries = home
    fuller = frozenset[str]()
    if entry.kind == "person" and len(key.split()) == 1:
        fuller = frozenset(other for other in gathered if _is_fuller(other, name))
    return Profile(
        key=key,
        kind=entry.kind,
        name=name,
        type=types[0],
        aliases=tuple(sorted((entry.aliases | set(entry.names)) - {name})),
        roles=frozenset(entry.roles),
        countries=countries,
        companions=companions,
        fuller=fuller,
    )


def _is_fuller(key: str, family: str) -> bool:
    """Whether a key is of a person's full name with this family name."""
    if not key.startswith("person:"):
        return False
    other = parse_person(key.removeprefix("person:"))
    return compare_people(other, parse_person(family)) is Likeness.SURNAME
