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
    classes: dict[str, frozenset[str]] = field(default_factory=dict, repr=False)
    kindred: dict[str, frozenset[str]] = field(default_factory=dict, repr=False)
    initials: dict[str, str] = field(default_factory=dict, repr=False)
    same_offices: dict[str, frozenset[str]] = field(default_factory=dict, repr=False)
    converses: dict[str, frozenset[str]] = field(default_factory=dict, repr=False)
    deeds: dict[str, tuple[frozenset[str], frozenset[str]]] = field(
        default_factory=dict, repr=False
    )

    def words(self, name: str, *others: str) -> frozenset[str]:
        """The words of a class, such as ``KinNoun``, or of any of several."""
        own = self.classes.get(name, _NO_WORDS)
        return own | self.words(*others) if others else own

    def noun(self, text: str) -> NounFacts:
        """Facts of a noun by its lemma or title; empty facts for an unknown one."""
        facts = self.nouns.get(text.lower(), _UNKNOWN)
        if facts.types:
            return facts
        if text.startswith(_EX) and self.noun(text.removeprefix(_EX)).is_person:
            return _PERSON  # an ex-minister holds no office
        if len(text) > _LONGEST_STEM and text.endswith(self._person_suffixes):
            return _PERSON
        return facts

    def titles_of(self, role: str) -> set[str]:
        """A title, and its last word where that is a title of the same person.

        A prime minister is a minister; a vice president is no president.
        """
        *before, last = role.split()
        return {role} if self.words("LesserWord").intersection(before) else {role, last}

    def kindred_of(self, noun: str) -> frozenset[str]:
        """Other nouns that may call the same: *the contest* is *the championship*."""
        return self.kindred.get(noun, _NO_WORDS)

    def same_as(self, role: str) -> frozenset[str]:
        """Other titles of whoever holds an office: a prime minister is the premier."""
        return self.same_offices.get(role, _NO_WORDS)

    def converses_of(self, noun: str) -> frozenset[str]:
        """What somebody is to whom another is a noun to: *the client* is of *the lawyer*."""
        return self.converses.get(noun, _NO_WORDS)

    def deeds_of(self, noun: str) -> tuple[frozenset[str], frozenset[str]]:
        """What somebody who is called by a noun does, and what is done to them."""
        return self.deeds.get(noun, (_NO_WORDS, _NO_WORDS))

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
    def _person_suffixes(self) -> tuple[str, ...]:
        return tuple(sorted(self.words("PersonSuffix")))

    @cached_property
    def _titles(self) -> list[str]:
        return [word for word, facts in self.nouns.items() if facts.office]

    @cached_property
    def first_words(self) -> frozenset[str]:
        """The first words of titles, and what stands before a hyphen in one (*vice-chair*)."""
        return frozenset(
            first
            for word in self._titles
            for first in (re.split(r"[ -]", word)[0], word.split(" ")[0])
        )

    @cached_property
    def later_words(self) -> frozenset[str]:
        """The words of titles, hyphens by themselves, as a tokenizer splits them."""
        return frozenset(
            part for word in self._titles for part in re.split(r"[ ]|(?=-)|(?<=-)", word)
        )

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
_NO_WORDS: frozenset[str] = frozenset()
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
        if _key("NounClass") not in facets.get(_TYPE, ()):
            continue
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
    return Roles(
        nouns,
        given_names.load(),
        _classes(classes),
        kindred=_with_hypernyms(_groups(classes, "KindredNouns"), classes),
        initials={
            word: _one(facets, "spelledOut")
            for facets in classes.values()
            for word in facets.get(_key("initials"), ())
        },
        same_offices=_groups(classes, "SameOffice"),
        converses=_converses(classes),
        deeds=_deeds(classes),
    )


def _classes(classes: dict[str, dict[str, list[str]]]) -> dict[str, frozenset[str]]:
    """The words of each class, by its local name."""
    found: dict[str, set[str]] = {}
    for facets in classes.values():
        for kind in facets.get(_TYPE, ()):
            found.setdefault(kind.removeprefix(ontology.GB), set()).update(facets.get(_ALT, ()))
    return {name: frozenset(words) for name, words in found.items()}


def _groups(classes: dict[str, dict[str, list[str]]], kind: str) -> dict[str, frozenset[str]]:
    """From a noun to all others that may call the same: those of its groups of one kind."""
    found: dict[str, set[str]] = {}
    for facets in classes.values():
        if _key(kind) in facets.get(_TYPE, ()):
            for word in facets.get(_ALT, ()):
                found.setdefault(word, set()).update(facets[_ALT])
    return {word: frozenset(others - {word}) for word, others in found.items()}


def _with_hypernyms(
    kindred: dict[str, frozenset[str]], classes: dict[str, dict[str, list[str]]]
) -> dict[str, frozenset[str]]:
    """Nouns like each other, with more general ones, which are like each of theirs."""
    found = {word: set(others) for word, others in kindred.items()}
    for facets in classes.values():
        for general in facets.get(_key("hypernym"), ()):
            for word in facets.get(_ALT, ()):
                found.setdefault(general, set()).add(word)
                found.setdefault(word, set()).add(general)
    return {word: frozenset(others) for word, others in found.items()}


def _converses(classes: dict[str, dict[str, list[str]]]) -> dict[str, frozenset[str]]:
    """From a noun to those for the other one of two, either way."""
    found: dict[str, set[str]] = {}
    for facets in classes.values():
        others = facets.get(_key("converse"), ())
        for word in facets.get(_ALT, ()) if others else ():
            found.setdefault(word, set()).update(others)
            for other in others:
                found.setdefault(other, set()).add(word)
    return {word: frozenset(others) for word, others in found.items()}


def _deeds(
    classes: dict[str, dict[str, list[str]]],
) -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """From a noun for a doer, or an undergoer, to the deeds."""
    return {
        word: (
            frozenset(facets.get(_key("does"), ())),
            frozenset(facets.get(_key("undergoes"), ())),
        )
        for facets in classes.values()
        if _key("ByDeedNoun") in facets.get(_TYPE, ())
        for word in facets.get(_ALT, ())
    }


def _key(name: str) -> str:
    return ontology.GB + name


def _one(facets: dict[str, list[str]], name: str) -> str:
    return next(iter(facets.get(_key(name), ())), "")
