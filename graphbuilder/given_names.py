"""What people's names tell of gender (``ontologies/given_names.ttl``)."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

import pyoxigraph

from graphbuilder import ontology
from graphbuilder.errors import OntologyError
from graphbuilder.spelling import skeleton, without_accents

_ALT = ontology.PREFIXES["skos"] + "altLabel"
_GENDERS = {"feminine", "masculine"}
_FIRST = "first"


@dataclass(frozen=True)
class GivenNames:
    """The lists as tables; all words are in lower case and without accents.

    Attributes:
        genders: From given names to ``feminine`` or ``masculine``; the empty string for a name of
            women and men, which says nothing.
        behind: The same of names that stand behind the family name, in letters alone: *jongun*.
        families: Family names that stand first: *Kim*, *Xi*.
        words: From words of names behind the given one (*binti*, *kaur*) to gender.
        endings: From endings of family names and patronymics (*ova*, *ovna*) to gender; the empty
            string for a longer ending that shows nothing (*nova* in *Casanova*).
    """

    genders: dict[str, str] = field(repr=False)
    behind: dict[str, str] = field(repr=False)
    families: frozenset[str] = field(repr=False)
    words: dict[str, str] = field(repr=False)
    endings: dict[str, str] = field(repr=False)

    def __contains__(self, word: str) -> bool:
        """Whether a word is a given name, of whatever gender."""
        return _plain(word) in self.genders

    def are_one(self, one: str, other: str) -> bool:
        """Whether two given names, in plain letters, are one that is written in two ways.

        *Sergei* is *Sergey*; a slip of the pen it cannot be where both are names: *Jon*, *Joan*.
        """
        return self.gender(one) == self.gender(other) and skeleton(one) == skeleton(other)

    def gender(self, given: str) -> str:
        """``feminine``, ``masculine`` or, for an unknown or shared name, the empty string.

        What a hyphen joins is one name, and else what its first part is: *Jean-Marie*, *Ana-Lucia*.
        """
        given = _plain(given)
        known = self.genders.get(given)
        if known is None:
            known = self.behind.get(given.replace("-", ""))
        if known is None and "-" in given:
            known = next((g for part in given.split("-") if (g := self.genders.get(part))), "")
        return known or ""

    def gender_of_person(self, name: str) -> str:
        """The gender that the whole name of a person shows.

        The given name tells it (*Ann Lee*, *Kim Jong-un*, *J. Edgar Hoover*), and where that is
        unknown or shared what the language makes of the family name: *Sasha Ivanova*.
        """
        words = _plain(name).split()
        while len(words) > len(("given", "family")) and len(words[0].rstrip(".")) == 1:
            words = words[1:]
        first, *rest = words or [""]
        known = self._gender_behind(rest) if rest and first in self.families else self.gender(first)
        return known or next(
            (g for word in reversed(rest) if (g := self._gender_by_form(word))), ""
        )

    def _gender_behind(self, given: list[str]) -> str:
        """The gender of a given name that follows the family name: *Geun-hye*, *Geun Hye*."""
        whole = "".join(given).replace("-", "")
        return self.behind.get(whole, "") or self.behind.get(given[-1], "")

    def _gender_by_form(self, word: str) -> str:
        """The gender that a word behind the given name shows by itself or by its ending."""
        if word in self.words:
            return self.words[word]
        known = (self.endings.get(word[start:]) for start in range(len(word)))
        return next((gender for gender in known if gender is not None), "")


def _plain(name: str) -> str:
    return without_accents(name.lower())


@cache
def load() -> GivenNames:
    """Read the packaged list.

    Raises:
        OntologyError: If the file is missing, is not Turtle, or names an unknown gender.
    """
    path = ontology.path("given_names.ttl")
    listed: dict[str, list[str]] = {}
    marks: dict[str, dict[str, str]] = {}
    try:
        for triple in pyoxigraph.parse(path=str(path), format=pyoxigraph.RdfFormat.TURTLE):
            subject, value = str(triple.subject), getattr(triple.object, "value", "")
            if triple.predicate.value == _ALT:
                listed.setdefault(subject, []).append(value)
            else:
                key = triple.predicate.value.removeprefix(ontology.GB)
                marks.setdefault(subject, {})[key] = value
    except SyntaxError as error:
        message = f"{path}: not Turtle ({error}); mend that line"
        raise OntologyError(message) from error
    return _tables(listed, marks)


def _tables(listed: dict[str, list[str]], marks: dict[str, dict[str, str]]) -> GivenNames:
    tables = GivenNames({}, {}, frozenset(), {}, {})
    families: set[str] = set()
    for subject, names in listed.items():
        facets = marks[subject]
        gender = facets.get("gender", "")
        if gender not in _GENDERS | {""}:
            message = f"{subject} has the gender {gender!r}; use feminine or masculine"
            raise OntologyError(message)
        for name in map(_plain, names):
            if facets.get("part") == "family":
                families.add(name)
            elif "givenName" not in facets:
                _note(tables.endings if name[0] == "-" else tables.words, name.lstrip("-"), gender)
            else:
                _note(tables.genders, name, gender)
                if facets.get("familyName") == _FIRST:
                    _note(tables.behind, name.replace("-", ""), gender)
    return GivenNames(
        tables.genders, tables.behind, frozenset(families), tables.words, tables.endings
    )


def _note(table: dict[str, str], name: str, gender: str) -> None:
    """Enter a name; one that women and men have says nothing about gender."""
    table[name] = gender if table.get(name, gender) == gender else ""
