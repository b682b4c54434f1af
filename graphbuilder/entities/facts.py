"""What the parts of names mean: particles, short forms, walks of life (``names.ttl``)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

import pyoxigraph as ox

from graphbuilder import given_names, ontology
from graphbuilder.errors import OntologyError

if TYPE_CHECKING:
    from graphbuilder.given_names import GivenNames

_ALT = ontology.PREFIXES["skos"] + "altLabel"


@dataclass(frozen=True, slots=True)
class NameFacts:
    """The lists of ``names.ttl``, and given names, in lower case.

    Attributes:
        parts: From the part that words play (``particle``, ``legal``, …) to the words.
        full_forms: From a short given name to the names that it may stand for.
        fields: From an office or occupation to the walk of life it belongs to.
        given_names: Given names of women and men.
    """

    parts: dict[str, frozenset[str]] = field(repr=False)
    full_forms: dict[str, frozenset[str]] = field(repr=False)
    fields: dict[str, str] = field(repr=False)
    given_names: GivenNames = field(repr=False)

    def is_part(self, word: str, part: str) -> bool:
        """Whether a word, in whatever case and with or without dots, plays a part in names."""
        return word.replace(".", "").lower() in self.parts.get(part, frozenset())

    def are_short_forms(self, one: str, other: str) -> bool:
        """Whether two given names, in lower case, are forms of one: *joe* and *joseph*."""
        forms = self.full_forms.get(one, frozenset()) | {one}
        return bool(forms & (self.full_forms.get(other, frozenset()) | {other}))


@cache
def load_facts() -> NameFacts:
    """Read the lists of the packaged ontology.

    Raises:
        OntologyError: If a file is missing or is not Turtle.
    """
    words, marks = _read()
    names = given_names.load()
    parts: dict[str, set[str]] = defaultdict(set, family=set(names.families))
    full_forms: dict[str, set[str]] = defaultdict(set)
    fields: dict[str, str] = {}
    for subject, mark in marks.items():
        listed = words[subject]
        if "part" in mark:
            parts[mark["part"]].update(listed)
        elif "shortFor" in mark:
            for word in listed:
                full_forms[word].add(mark["shortFor"])
        elif "field" in mark:
            fields.update(dict.fromkeys(listed, mark["field"]))
    return NameFacts(
        parts={part: frozenset(listed) for part, listed in parts.items()},
        full_forms={word: frozenset(forms) for word, forms in full_forms.items()},
        fields=fields,
        given_names=names,
    )


def _read() -> tuple[dict[str, list[str]], dict[str, dict[str, str]]]:
    """The labels of every node of ``names.ttl``, and its other marks by their local names."""
    words: dict[str, list[str]] = defaultdict(list)
    marks: dict[str, dict[str, str]] = defaultdict(dict)
    path = ontology.path("names.ttl")
    try:
        quads = list(ox.parse(path=str(path), format=ox.RdfFormat.TURTLE))
    except SyntaxError as error:
        message = f"{path}: not Turtle ({error}); mend that line"
        raise OntologyError(message) from error
    for quad in quads:
        subject, value = str(quad.subject), getattr(quad.object, "value", "")
        if quad.predicate.value == _ALT:
            words[subject].append(value)
        elif quad.predicate.value.startswith(ontology.GB):
            marks[subject][quad.predicate.value.removeprefix(ontology.GB)] = value
    return words, marks
