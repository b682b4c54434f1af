"""Which words evoke which relation, and what they say about their content.

Read from ``relations.ttl`` (relations and the verbs, nouns, phrases and adjectives that
evoke them) and ``words.ttl`` (closed classes: modal verbs, negators, hedges, conjunctions).
Signatures follow Karttunen (2012), *Simple and Phrasal Implicatives*: what a clause implies
for its content when it is affirmed, and when it is negated.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

import pyoxigraph as ox

from graphbuilder import frames, ontology
from graphbuilder.attribution import AttributionKind
from graphbuilder.errors import OntologyError
from graphbuilder.model import Modality

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

RDFS = ontology.PREFIXES["rdfs"]
SKOS = ontology.PREFIXES["skos"]
SIGNS = {"Friendly": 1, "Neutral": 0, "Hostile": -1}
NOTATION = re.compile(r"^(?P<words>[^\[\]]+?)\s*(?:\[(?P<frame>[^\]]+)\])?$")
PARTS = ("verb", "noun", "phrase", "adjective")
EXCEPT = "exceptVerb"


@dataclass(frozen=True, slots=True)
class Signature:
    """What a clause implies for its content: ``+`` holds, ``-`` does not, ``o`` open."""

    affirmed: str
    negated: str


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation of the ontology, with what its words say about their content.

    Attributes:
        name: Local name (``permits``).
        label: What people read.
        parents: Local names of the broader relations.
        plover: Event type of PLOVER, or ``None``.
        sign: +1 friendly, 0 neutral, -1 hostile, of the subject towards the object.
        signature: Implication for the content, or ``None`` where it takes none.
        content: Modality of the content of an affirmed clause; ``None`` inherits.
        negated_content: The same for a negated clause.
        attributes: ``speech``, ``attitude``, ``accusation`` or ``report`` when the content
            is attributed to the subject, else ``None``.
        voices: What the subject is shown to voice, whether or not it claims the content
            (a request, an intention, an attitude); ``None`` for what is only done.
        controller: Who is the understood subject of a non-finite content: ``subject``,
            ``object``, ``none``, or ``None`` for the object if there is one.
        flips: Whether it turns the relation of its object noun round (lift a ban).
        roles: Which role a preposition marks, where it differs from the default.
    """

    name: str
    label: str
    parents: tuple[str, ...] = ()
    plover: str | None = None
    sign: int = 0
    signature: Signature | None = None
    content: Modality | None = None
    negated_content: Modality | None = None
    attributes: str | None = None
    voices: AttributionKind | None = None
    controller: str | None = None
    flips: bool = False
    roles: Mapping[str, str] = field(default_factory=dict, hash=False)

    @property
    def denies(self) -> bool:
        """Whether what its content says is not so, by its signature."""
        return self.signature is not None and self.signature.affirmed == "-"

    @property
    def claims(self) -> bool:
        """Whether its subject says or holds its content: speech, report, attitude, accusation."""
        return self.attributes is not None

    @property
    def takes_content(self) -> bool:
        """Whether it says what its content is: by a signature, or by the content's modality."""
        return self.signature is not None or self.content is not None


@dataclass(frozen=True, slots=True)
class Entry:
    """One way to evoke a relation: a lemma, the words that go with it, and its frame.

    Attributes:
        relation: The relation that it evokes.
        lemma: Lemma of the head word.
        words: Further words: particles, prepositions, or the noun of a light verb.
        part: ``verb``, ``noun``, ``phrase`` or ``adjective``.
        frame: What must stand there (``to VP``, ``NP to VP``, ``that S``, …), or ``None``.
        excepted: Whether it does not evoke the relation, for all that other entries say.
    """

    relation: Relation
    lemma: str
    words: tuple[str, ...]
    part: str
    frame: str | None
    excepted: bool = False

    def __str__(self) -> str:
        """The entry in the notation of ``relations.ttl``."""
        phrase = " ".join((self.lemma, *self.words))
        return f"{phrase} [{self.frame}]" if self.frame else phrase


Openings = Mapping[str, Sequence[tuple[str, ...]]]
NO_WORDS: Mapping[str, str] = MappingProxyType({})
NO_OPENINGS: Openings = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All that is known about words.

    Attributes:
        relations: Relations by local name.
        entries: Entries by part and head lemma, the most specific first.
        classes: Closed classes by name: lemma → value (a modality, or the lemma's class).
        openings: The phrases of each class that have several words, by the first of them.
    """

    relations: Mapping[str, Relation]
    entries: Mapping[tuple[str, str], tuple[Entry, ...]]
    classes: Mapping[str, Mapping[str, str]]
    openings: Mapping[str, Openings]

    def find(self, part: str, lemma: str) -> tuple[Entry, ...]:
        """The entries of a head lemma, most specific first; empty if there are none."""
        return self.entries.get((part, lemma), ())

    def words(self, name: str) -> Mapping[str, str]:
        """The words of a closed class, such as ``Negator``, with their values."""
        return self.classes.get(name, NO_WORDS)

    def phrases(self, name: str) -> Openings:
        """The phrases of a closed class, such as ``Purpose``, as words, by the first of them."""
        return self.openings.get(name, NO_OPENINGS)

    def is_a(self, name: str, ancestor: str) -> bool:
        """Whether a relation is the other one or a narrower one of it."""
        if name == ancestor:
            return True
        relation = self.relations.get(name)
        return relation is not None and any(self.is_a(p, ancestor) for p in relation.parents)


@cache
def load(extra: tuple[Path, ...] = ()) -> Lexicon:
    """Read the lexicon.

    Args:
        extra: Further Turtle files in the manner of ``relations.ttl``; what they say of a
            relation is added to what is known of it.

    Returns:
        The lexicon; the same value for the same files.

    Raises:
        OntologyError: If a file cannot be read, names an unknown modality, lists words for what
            is no relation, or a word for two relations that its frames do not tell apart.
    """
    files = [ontology.path("relations.ttl"), ontology.path("words.ttl"), *extra]
    table = read_properties(files)
    _refuse_strangers(table)
    relations = {
        iri.removeprefix(ontology.REL): _relation(iri, values)
        for iri, values in table.items()
        if iri.startswith(ontology.REL) and len(iri) > len(ontology.REL)
    }
    classes: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for values in table.values():
        for kind in values.get(ontology.PREFIXES["rdf"] + "type", ()):
            if kind.startswith(ontology.GB):
                value = next(iter(values.get(ontology.GB + "value", ())), "")
                for lemma in values.get(ontology.GB + "lemma", ()):
                    classes[kind.removeprefix(ontology.GB)][lemma] = value
    entries: defaultdict[tuple[str, str], list[Entry]] = defaultdict(list)
    for name, relation in sorted(relations.items()):
        values = table[ontology.REL + name]
        for part in (*PARTS, EXCEPT):
            for notation in sorted(values.get(ontology.GB + part, ())):
                for entry in _entries(relation, part, notation, classes):
                    entries[entry.part, entry.lemma].append(entry)
    for found in entries.values():
        _refuse_ambiguous(found)
        found.sort(
            key=lambda entry: (-len(entry.words), frames.generality(entry.frame), str(entry))
        )
    return Lexicon(
        relations,
        {key: tuple(found) for key, found in entries.items()},
        dict(classes),
        {name: _by_first_word(words) for name, words in classes.items()},
    )


def _by_first_word(phrases: Iterable[str]) -> Openings:
    """Phrases of more than one word, as their words, by the first of them."""
    found: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    for phrase in phrases:
        words = tuple(phrase.split())
        if len(words) > 1:
            found[words[0]].append(words)
    return dict(found)


def read_properties(files: Iterable[Path]) -> dict[str, dict[str, set[str]]]:
    """The literals and IRIs that Turtle files state: subject → property → values.

    Raises:
        OntologyError: If a file is missing or is not Turtle.
    """
    table: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for file in files:
        try:
            triples = ox.parse(path=str(file), format=ox.RdfFormat.TURTLE)
            for triple in triples:
                if isinstance(triple.subject, ox.NamedNode):
                    value = getattr(triple.object, "value", None)
                    if isinstance(value, str):
                        table[triple.subject.value][triple.predicate.value].add(value)
        except (OSError, SyntaxError) as error:
            message = f"{file} cannot be read as Turtle: {error}"
            raise OntologyError(message) from error
    return {subject: dict(values) for subject, values in table.items()}


def _relation(iri: str, values: Mapping[str, set[str]]) -> Relation:
    """The relation that an IRI stands for, from its property values."""

    def one(name: str, base: str = ontology.GB) -> str | None:
        return min(values.get(base + name, ()), default=None)

    name = iri.removeprefix(ontology.REL)
    signature = one("signature")
    return Relation(
        name=name,
        label=one("prefLabel", SKOS) or name,
        parents=tuple(
            sorted(
                parent.removeprefix(ontology.REL)
                for parent in values.get(RDFS + "subPropertyOf", ())
                if parent.startswith(ontology.REL)
            )
        ),
        plover=one("plover"),
        sign=SIGNS.get((one("sign") or "").removeprefix(ontology.GB), 0),
        signature=_signature(name, signature) if signature else None,
        content=_modality(name, one("contentModality")),
        negated_content=_modality(name, one("negatedContentModality")),
        attributes=one("attributes"),
        voices=_kind(name, one("voices") or one("attributes")),
        controller=one("controller"),
        flips=one("flips") == "true",
        roles={
            preposition: role
            for preposition, _, role in (
                pair.partition("=") for pair in sorted(values.get(ontology.GB + "roleMap", ()))
            )
        },
    )


def _signature(name: str, notation: str) -> Signature:
    """A signature from ``+/-`` notation."""
    affirmed, _, negated = notation.partition("/")
    if not {affirmed, negated} <= {"+", "-", "o"}:
        message = f"rel:{name} has the signature {notation!r}; write two of + - o, as in 'o/-'"
        raise OntologyError(message)
    return Signature(affirmed, negated)


def _kind(name: str, value: str | None) -> AttributionKind | None:
    """A kind of attribution by its value."""
    if value is None:
        return None
    try:
        return AttributionKind(value)
    except ValueError as error:
        kinds = ", ".join(AttributionKind)
        message = f"rel:{name} is said to voice {value!r}; use one of {kinds}"
        raise OntologyError(message) from error


def _modality(name: str, value: str | None) -> Modality | None:
    """A modality by its value."""
    if value is None:
        return None
    try:
        return Modality(value)
    except ValueError as error:
        message = f"rel:{name} names the modality {value!r}; use one of {', '.join(Modality)}"
        raise OntologyError(message) from error


def _entries(
    relation: Relation, part: str, notation: str, classes: Mapping[str, Mapping[str, str]]
) -> list[Entry]:
    """The entries of a notation, words and a frame in brackets: one for each noun of a frame."""
    match = NOTATION.match(notation)
    if match is None:
        message = f"rel:{relation.name} has the entry {notation!r}; write 'words [frame]'"
        raise OntologyError(message)
    lemma, *words = match["words"].split()
    frame = match["frame"]
    listed = [None] if frame is None else frames.alternatives(frame, classes)
    excepted = part == EXCEPT
    kind = "verb" if excepted else part
    return [Entry(relation, lemma, tuple(words), kind, each, excepted) for each in listed]


def _refuse_strangers(table: Mapping[str, Mapping[str, set[str]]]) -> None:
    """Raise when words are listed for an IRI that is not among the relations."""
    for iri, values in table.items():
        listed = next((part for part in PARTS if ontology.GB + part in values), None)
        if listed is not None and not iri.startswith(ontology.REL):
            word = min(values[ontology.GB + listed])
            message = (
                f"the {listed} {word!r} is listed for <{iri}>, which is no relation; relations "
                f"have names under {ontology.REL} (@prefix rel: <{ontology.REL}> .)"
            )
            raise OntologyError(message)


def _refuse_ambiguous(entries: Iterable[Entry]) -> None:
    """Raise when one notation evokes two relations."""
    seen: dict[tuple[tuple[str, ...], str | None], Entry] = {}
    for entry in entries:
        other = seen.setdefault((entry.words, entry.frame), entry)
        if other.relation.name != entry.relation.name:
            message = (
                f"the {entry.part} '{entry}' evokes both rel:{other.relation.name} and "
                f"rel:{entry.relation.name}; give one of them a frame, as in 'admit [that S]'"
            )
            raise OntologyError(message)
