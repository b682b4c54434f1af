"""What nouns tell about an actor: class, gender, office (``roles.ttl``); given names beside."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import TYPE_CHECKING

import pyoxigraph

from graphbuilder import given_names, ontology
from graphbuilder.errors import OntologyError

if TYPE_CHECKING:
    from pathlib import Path

    from graphbuilder.given_names import GivenNames

_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_ALT = "http://www.w3.org/2004/02/skos/core#altLabel"


# The first class that fits is the one a mention shows.
_ORDER = [
    "Person",
    "Group",
    "State",
    "GovernmentBody",
    "Court",
    "Party",
    "Alliance",
    "ArmedGroup",
    "Company",
    "Media",
    "Organization",
    "City",
    "Weapon",
    "Agreement",
    "Law",
    "Event",
    "Place",
    "Product",
    "Money",
]


@dataclass(frozen=True, slots=True)
class NounFacts:
    """Everything the lists say about one noun or a title of several words.

    Attributes:
        types: Classes that the noun can denote.
        gender: ``feminine`` or ``masculine`` where the word says so, else empty.
        office: ``head``, ``office``, ``work`` or ``address``; empty for other nouns.
        plural: Whether the noun stands for several people in the singular too.
    """

    types: frozenset[str] = frozenset()
    gender: str = ""
    office: str = ""
    plural: bool = False

    @property
    def is_person(self) -> bool:
        """Whether the noun can denote one human being."""
        return "Person" in self.types

    @property
    def is_title(self) -> bool:
        """Whether the noun can stand before a name as its title."""
        return self.office in {"head", "office"}


@dataclass(frozen=True)
class Roles:
    """The lists as tables from lower-case words to facts, and the given names."""

    nouns: dict[str, NounFacts] = field(repr=False)
    given_names: GivenNames = field(repr=False)
    place_prepositions: frozenset[str] = field(default=frozenset(), repr=False)
    place_verbs: frozenset[str] = field(default=frozenset(), repr=False)
    dealing_nouns: frozenset[str] = field(default=frozenset(), repr=False)
    place_nouns: frozenset[str] = field(default=frozenset(), repr=False)
    class_nouns: frozenset[str] = field(default=frozenset(), repr=False)
    member_nouns: frozenset[str] = field(default=frozenset(), repr=False)
    head_nouns: frozenset[str] = field(default=frozenset(), repr=False)
    official_nouns: frozenset[str] = field(default=frozenset(), repr=False)
    counted_nouns: frozenset[str] = field(default=frozenset(), repr=False)
    voice_nouns: frozenset[str] = field(default=frozenset(), repr=False)
    cabinet_nouns: frozenset[str] = field(default=frozenset(), repr=False)
    ruler_nouns: frozenset[str] = field(default=frozenset(), repr=False)
    minded_adjectives: frozenset[str] = field(default=frozenset(), repr=False)
    minded_verbs: frozenset[str] = field(default=frozenset(), repr=False)
    informant_nouns: frozenset[str] = field(default=frozenset(), repr=False)
    minded_nouns: frozenset[str] = field(default=frozenset(), repr=False)
    business_nouns: frozenset[str] = field(default=frozenset(), repr=False)
    culprit_nouns: frozenset[str] = field(default=frozenset(), repr=False)
    identifying_verbs: frozenset[str] = field(default=frozenset(), repr=False)
    armed_nouns: frozenset[str] = field(default=frozenset(), repr=False)
    counterpart_nouns: frozenset[str] = field(default=frozenset(), repr=False)
    heading_verbs: frozenset[str] = field(default=frozenset(), repr=False)
    learned_nouns: frozenset[str] = field(default=frozenset(), repr=False)
    advising_verbs: frozenset[str] = field(default=frozenset(), repr=False)
    asking_verbs: frozenset[str] = field(default=frozenset(), repr=False)
    filling_verbs: frozenset[str] = field(default=frozenset(), repr=False)
    titled_nouns: frozenset[str] = field(default=frozenset(), repr=False)
    deciding_verbs: frozenset[str] = field(default=frozenset(), repr=False)
    regional_words: frozenset[str] = field(default=frozenset(), repr=False)
    name_endings: frozenset[str] = field(default=frozenset(), repr=False)
    naming_nouns: frozenset[str] = field(default=frozenset(), repr=False)
    naming_verbs: frozenset[str] = field(default=frozenset(), repr=False)
    owned_nouns: frozenset[str] = field(default=frozenset(), repr=False)
    offspring: frozenset[str] = field(default=frozenset(), repr=False)
    kin_nouns: frozenset[str] = field(default=frozenset(), repr=False)
    person_suffixes: tuple[str, ...] = field(default=(), repr=False)
    former_words: frozenset[str] = field(default=frozenset(), repr=False)
    life_words: frozenset[str] = field(default=frozenset(), repr=False)
    lesser_words: frozenset[str] = field(default=frozenset(), repr=False)
    rank_words: frozenset[str] = field(default=frozenset(), repr=False)
    vague_nouns: frozenset[str] = field(default=frozenset(), repr=False)
    general_nouns: frozenset[str] = field(default=frozenset(), repr=False)
    forms_of_state: frozenset[str] = field(default=frozenset(), repr=False)
    body_nouns: frozenset[str] = field(default=frozenset(), repr=False)
    bearer_nouns: frozenset[str] = field(default=frozenset(), repr=False)
    party_words: frozenset[str] = field(default=frozenset(), repr=False)
    single_words: frozenset[str] = field(default=frozenset(), repr=False)
    kindred: dict[str, frozenset[str]] = field(default_factory=dict, repr=False)
    first_words: frozenset[str] = field(default=frozenset(), repr=False)
    later_words: frozenset[str] = field(default=frozenset(), repr=False)
    initials: dict[str, str] = field(default_factory=dict, repr=False)
    same_offices: dict[str, frozenset[str]] = field(default_factory=dict, repr=False)

    def noun(self, text: str) -> NounFacts:
        """Facts of a noun by its lemma or title; empty facts for an unknown one."""
        facts = self.nouns.get(text.lower(), _UNKNOWN)
        if facts.types:
            return facts
        if text.startswith(_EX) and self.noun(text.removeprefix(_EX)).is_person:
            return _PERSON  # an ex-minister holds no office
        if len(text) > _LONGEST_STEM and text.endswith(self.person_suffixes):
            return _PERSON
        return facts

    def titles_of(self, role: str) -> set[str]:
        """A title, and its last word where that is a title of the same person.

        A prime minister is a minister; a vice president is no president.
        """
        *before, last = role.split()
        return {role} if self.lesser_words.intersection(before) else {role, last}

    def same_as(self, role: str) -> frozenset[str]:
        """Other titles of whoever holds an office: a prime minister is the premier."""
        return self.same_offices.get(role, frozenset())

    def gender_of_name(self, given: str) -> str:
        """``feminine``, ``masculine`` or, for an unknown or shared name, the empty string."""
        return self.given_names.gender(given)

    def gender_of_person(self, name: str) -> str:
        """The gender that the whole name of a person shows, or the empty string."""
        return self.given_names.gender_of_person(name)

    def is_given_name(self, word: str) -> bool:
        """Whether a word is a given name, of whatever gender."""
        return word in self.given_names

    @cached_property
    def last_words(self) -> frozenset[str]:
        """The last words of nouns of several words (*minister* of *prime minister*)."""
        return frozenset(noun.rsplit(" ", 1)[1] for noun in self.nouns if " " in noun)

    @cached_property
    def titles_in_plural(self) -> dict[str, str]:
        """From titles of several people to the title of one: *Senators Kamala Harris and …*."""
        return {
            noun + "s": noun
            for noun, facts in self.nouns.items()
            if facts.is_title and noun + "s" not in self.first_words
        }

    @cached_property
    def title_length(self) -> int:
        """How many words the longest title has."""
        return max(word.count(" ") for word in self.nouns) + 1


_EX = "ex-"
_UNKNOWN = NounFacts()
_PERSON = NounFacts(types=frozenset({"Person"}))
_LONGEST_STEM = 5


@cache
def load(path: Path | None = None) -> Roles:
    """Read the lists of nouns, and the given names.

    Args:
        path: A Turtle file of the same form; the packaged one when left out.

    Returns:
        The tables; the same object for the same path.

    Raises:
        OntologyError: If the file is missing, is not Turtle, or names an unknown gender.
    """
    path = path or ontology.path("roles.ttl")
    classes: dict[str, dict[str, list[str]]] = {}
    try:
        for triple in pyoxigraph.parse(path=str(path), format=pyoxigraph.RdfFormat.TURTLE):
            facets = classes.setdefault(str(triple.subject), {})
            term = triple.object
            value = term.value if hasattr(term, "value") else str(term)
            facets.setdefault(triple.predicate.value, []).append(value)
    except (OSError, SyntaxError) as error:
        message = f"the role nouns in {path} cannot be read ({error}); mend or remove that file"
        raise OntologyError(message) from error
    return _tables(classes, path)


@cache
def main_type(types: frozenset[str]) -> str:
    """The first class in a fixed order, or the empty string."""
    return next((kind for kind in _ORDER if kind in types), min(types, default=""))


def _tables(classes: dict[str, dict[str, list[str]]], path: Path) -> Roles:
    nouns: dict[str, NounFacts] = {}
    for facets in classes.values():
        gender = _one(facets, "gender")
        if gender not in {"", "feminine", "masculine"}:
            message = f"{path} gives the gender {gender!r}; use feminine or masculine"
            raise OntologyError(message)
        for word in facets.get(_ALT, ()):
            known = nouns.get(word, _UNKNOWN)
            types = {value.removeprefix(ontology.GB) for value in facets.get(_key("nounFor"), ())}
            nouns[word] = NounFacts(
                types=known.types | types,
                gender=known.gender or gender,
                office=known.office or _one(facets, "office"),
                plural=known.plural or _one(facets, "number") == "plural",
            )
    titles = [word for word, facts in nouns.items() if facts.office]
    return Roles(
        nouns,
        given_names.load(),
        place_prepositions=_words(classes, "PlacePreposition"),
        place_verbs=_words(classes, "PlaceVerb"),
        dealing_nouns=_words(classes, "DealingNoun"),
        place_nouns=_words(classes, "PlaceRelation"),
        class_nouns=_words(classes, "ClassNoun"),
        member_nouns=_words(classes, "MemberNoun"),
        head_nouns=_words(classes, "HeadNoun"),
        official_nouns=_words(classes, "OfficialNoun"),
        counted_nouns=_words(classes, "CountedNoun"),
        voice_nouns=_words(classes, "VoiceNoun"),
        cabinet_nouns=_words(classes, "CabinetNoun"),
        ruler_nouns=_words(classes, "RulerNoun"),
        minded_adjectives=_words(classes, "MindedAdjective"),
        minded_verbs=_words(classes, "MindedVerb"),
        informant_nouns=_words(classes, "InformantNoun"),
        minded_nouns=_words(classes, "MindedNoun"),
        business_nouns=_words(classes, "BusinessNoun"),
        culprit_nouns=_words(classes, "CulpritNoun"),
        identifying_verbs=_words(classes, "IdentifyingVerb"),
        armed_nouns=_words(classes, "ArmedNoun"),
        counterpart_nouns=_words(classes, "CounterpartNoun"),
        heading_verbs=_words(classes, "HeadingVerb"),
        learned_nouns=_words(classes, "LearnedNoun"),
        advising_verbs=_words(classes, "AdvisingVerb"),
        asking_verbs=_words(classes, "AskingVerb"),
        filling_verbs=_words(classes, "FillingVerb"),
        titled_nouns=_words(classes, "TitledNoun"),
        deciding_verbs=_words(classes, "DecidingVerb"),
        regional_words=_words(classes, "RegionalWord"),
        name_endings=_words(classes, "NameEnding"),
        naming_nouns=_words(classes, "NamingNoun"),
        naming_verbs=_words(classes, "NamingVerb"),
        owned_nouns=_words(classes, "OwnedNoun"),
        offspring=_words(classes, "OffspringNoun"),
        kin_nouns=_words(classes, "KinNoun"),
        person_suffixes=tuple(sorted(_words(classes, "PersonSuffix"))),
        former_words=_words(classes, "FormerWord"),
        life_words=_words(classes, "LifeWord"),
        lesser_words=_words(classes, "LesserWord"),
        rank_words=_words(classes, "RankWord"),
        vague_nouns=_words(classes, "VagueNoun"),
        general_nouns=_words(classes, "GeneralNoun"),
        forms_of_state=_words(classes, "FormOfState"),
        body_nouns=_words(classes, "BodyNoun"),
        bearer_nouns=_words(classes, "BearerNoun"),
        party_words=_words(classes, "PartyWord"),
        single_words=_words(classes, "SingleWord"),
        kindred=_groups(classes, "KindredNouns"),
        initials={
            word: _one(facets, "spelledOut")
            for facets in classes.values()
            for word in facets.get(_key("initials"), ())
        },
        same_offices=_groups(classes, "SameOffice"),
        first_words=frozenset(
            first for word in titles for first in (re.split(r"[ -]", word)[0], word.split(" ")[0])
        ),
        later_words=frozenset(
            part for word in titles for part in re.split(r"[ ]|(?=-)|(?<=-)", word)
        ),
    )


def _words(classes: dict[str, dict[str, list[str]]], kind: str) -> frozenset[str]:
    return frozenset(
        word
        for facets in classes.values()
        if _key(kind) in facets.get(_TYPE, ())
        for word in facets.get(_ALT, ())
    )


def _groups(classes: dict[str, dict[str, list[str]]], kind: str) -> dict[str, frozenset[str]]:
    """From a noun to all others that may call the same: those of its groups of one kind."""
    found: dict[str, set[str]] = {}
    for facets in classes.values():
        if _key(kind) in facets.get(_TYPE, ()):
            for word in facets.get(_ALT, ()):
                found.setdefault(word, set()).update(facets[_ALT])
    return {word: frozenset(others - {word}) for word, others in found.items()}


def _key(name: str) -> str:
    return ontology.GB + name


def _one(facets: dict[str, list[str]], name: str) -> str:
    return next(iter(facets.get(_key(name), ())), "")
