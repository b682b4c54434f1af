"""Predicate-argument structure: who does what to whom in each clause of a sentence.

A clause has a head word (a verb, a predicative word behind a copula, or a noun that names an
event), subjects and objects, obliques, and a link to the clause that governs it. The
propositions follow ClausIE (Del Corro & Gemulla 2013); the treatment of controlled and
raised subjects follows PropS (Stanovsky et al. 2016).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator, Mapping

    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Entry, Relation


class Kind(StrEnum):
    """What sort of word a clause hangs from."""

    VERB = auto()
    COPULA = auto()
    NOUN = auto()


class Link(StrEnum):
    """How a clause hangs from the clause that governs it."""

    ROOT = auto()
    CONTENT = auto()
    SUBJECT = auto()
    PURPOSE = auto()
    CONDITION = auto()
    AWAITED = auto()
    AVERTED = auto()
    WITHOUT = auto()
    ADVERBIAL = auto()
    PARTICIPIAL = auto()
    RELATIVE = auto()
    MODIFIER = auto()
    NOUN_CONTENT = auto()
    FIRST_TO = auto()
    NOMINAL = auto()
    EXISTENTIAL = auto()
    REASON = auto()


CONTENT_LINKS = frozenset({Link.CONTENT, Link.NOUN_CONTENT})  # of what verbs and nouns tell
DESCRIBING_LINKS = frozenset({Link.RELATIVE, Link.MODIFIER})  # of what describes a noun


@dataclass(slots=True, eq=False)
class Oblique:
    """A participant that a preposition introduces."""

    preposition: str
    filler: Token
    marker: Token


@dataclass(slots=True, eq=False)
class Clause:
    """A predicate with its participants.

    Attributes:
        head: The word that everything hangs from.
        kind: What sort of word it is.
        relation: Open lemma phrase (``sign off on``).
        words: The tokens that express the relation, the head among them.
        entry: The lexicon's entry that the words evoke, or ``None``.
        subjects: Who acts, as heads of noun phrases; empty when not expressed.
        objects: What it is done to.
        recipients: Indirect objects.
        obliques: What prepositions introduce.
        times: Heads of bare noun phrases and adverbs of time.
        subject_clause: A clause as subject, or ``None``.
        object_clause: A clause that *which* stands for as object, or ``None``.
        governor: The clause that governs this one, or ``None``.
        link: How it hangs from its governor.
        passive: Whether the verb is passive.
        given: Whether the passive's subject is who something is given to ("was paid a fee").
        expletive: Whether the grammatical subject is empty (*it*, *there*).
        semi: Modal meaning of a verb that works as an auxiliary ("have to"), or ``None``.
        transparent: Whether the clause only announces its content and states nothing itself.
        reported: The clause that a source preposition's noun reports, or ``None``.
        top: The word whose label says how the clause hangs, when that is not the head
            ("ought", "have" of "have to"); ``None`` when it is.
    """

    head: Token
    kind: Kind
    relation: str = ""
    words: tuple[Token, ...] = ()
    entry: Entry | None = None
    subjects: list[Token] = field(default_factory=list)
    objects: list[Token] = field(default_factory=list)
    recipients: list[Token] = field(default_factory=list)
    obliques: list[Oblique] = field(default_factory=list)
    times: list[Token] = field(default_factory=list)
    subject_clause: Clause | None = None
    object_clause: Clause | None = None
    governor: Clause | None = None
    link: Link = Link.ROOT
    passive: bool = False
    given: bool = False
    expletive: bool = False
    semi: str | None = None
    transparent: bool = False
    reported: Clause | None = None
    top: Token | None = None

    @property
    def hinge(self) -> Token:
        """The word by which the clause hangs: its label and its head say how, and from what."""
        return self.top or self.head

    @property
    def content_of(self) -> Clause | None:
        """The clause whose content this one is, or ``None``."""
        return self.governor if self.link is Link.CONTENT else None

    @property
    def grammatical_subjects(self) -> list[Token]:
        """What the verb agrees with: one of the clause's own lists, to be read or filled."""
        if not self.passive:
            return self.subjects
        return self.recipients if self.given else self.objects

    @property
    def first_oblique(self) -> Oblique | None:
        """The first phrase behind the head, where its complement stands, or else before it.

        "On Monday, he came to Oslo": what opens the clause only frames it.
        """
        behind = (o for o in self.obliques if o.marker.i > self.head.i)
        return next(behind, self.obliques[0] if self.obliques else None)

    @property
    def lacks_subject(self) -> bool:
        """Whether nothing stands as the verb's subject, not even a clause or an empty *it*."""
        return not (self.subjects or self.expletive or self.subject_clause or self.passive)

    @property
    def evoked(self) -> Relation | None:
        """The ontology's relation that its words evoke, or ``None`` for an open predicate."""
        return self.entry.relation if self.entry else None

    @property
    def relation_name(self) -> str | None:
        """Local name of that relation, or ``None``."""
        return self.entry.relation.name if self.entry else None

    @property
    def claims(self) -> bool:
        """Whether its relation gives a content to its subject: speech, attitude, accusation."""
        return self.entry is not None and self.entry.relation.claims

    @property
    def voices(self) -> bool:
        """Whether its relation gives what it governs to its subject: who speaks or decides."""
        return self.entry is not None and self.entry.relation.voices is not None

    def includes(self, word: Token) -> bool:
        """Whether a word is one of those that express the relation."""
        return any(own.i == word.i for own in self.words)

    def takes_noun_content(self, content: Clause) -> bool:
        """Whether a clause that hangs from a noun is this clause's own content.

        It is when the noun is this clause's head or part of its predicate, or when this
        clause only announces it ("it is time to …", "the time has come to …").
        """
        if self.kind is Kind.NOUN or self.transparent:
            return True
        noun = content.hinge.head
        if noun.pos_ == "ADP":
            noun = noun.head
        return self.includes(noun)

    def ancestors(self) -> Iterator[Clause]:
        """The governing clauses, nearest first."""
        clause = self.governor
        seen = {id(self)}
        while clause is not None and id(clause) not in seen:
            seen.add(id(clause))
            yield clause
            clause = clause.governor


@dataclass(slots=True)
class Clauses:
    """All clauses of a Doc, in text order, and the way from a word to its clause."""

    doc: Doc
    by_head: dict[int, Clause] = field(default_factory=dict)
    _ordered: list[Clause] | None = None
    _sentences: list[tuple[int, int]] = field(default_factory=list)
    _having: dict[str, set[tuple[int, int]]] = field(default_factory=dict)
    text: str = ""

    def __post_init__(self) -> None:
        """Note once the text, and where each token's sentence starts and ends."""
        self.text = self.doc.text
        for sentence in self.doc.sents:
            self._sentences += [(sentence.start, sentence.end)] * len(sentence)

    def sentence(self, token: Token) -> tuple[int, int]:
        """The token range of the sentence around a word."""
        return self._sentences[token.i]

    def having(self, name: str, words: Callable[[], Container[str]]) -> set[tuple[int, int]]:
        """The sentences that have a word of some kind, as token ranges.

        Args:
            name: What the kind is called; its sentences are looked for once.
            words: Gives the words of the kind, in lower case; asked once.
        """
        if name not in self._having:
            meant = words()
            found = [token.i for token in self.doc if token.lower_ in meant]
            self._having[name] = {self._sentences[index] for index in found}
        return self._having[name]

    def __iter__(self) -> Iterator[Clause]:
        """The clauses in text order of their heads."""
        if self._ordered is None:
            distinct = {id(clause): clause for clause in self.by_head.values()}
            self._ordered = sorted(distinct.values(), key=lambda clause: clause.head.i)
        return iter(self._ordered)

    def add(self, clause: Clause) -> None:
        """Keep a clause under its head word, and under the auxiliary that it hangs by."""
        self._ordered = None
        self.by_head[clause.head.i] = clause
        if clause.top is not None:
            self.by_head[clause.top.i] = clause

    def remove(self, clause: Clause) -> None:
        """Forget a clause that says nothing after all."""
        self._ordered = None
        self.by_head = {i: other for i, other in self.by_head.items() if other is not clause}

    def at(self, token: Token) -> Clause | None:
        """The clause whose head a word is, or ``None``."""
        return self.by_head.get(token.i)

    def governed(self) -> dict[int, list[Clause]]:
        """From the identity of each clause to what it governs, in text order."""
        found: dict[int, list[Clause]] = {}
        for clause in self:
            if clause.governor is not None:
                found.setdefault(id(clause.governor), []).append(clause)
        return found

    def contents(
        self, governor: Clause, governed: Mapping[int, list[Clause]] | None = None
    ) -> list[Clause]:
        """What a clause governs as its content, in text order.

        Args:
            governor: The governing clause.
            governed: What ``governed`` gave, once the links are settled.

        Returns:
            The clauses of its content.
        """
        candidates = self if governed is None else governed.get(id(governor), ())
        return [
            clause
            for clause in candidates
            if clause.governor is governor
            and (
                clause.link is Link.CONTENT
                or (clause.link is Link.NOUN_CONTENT and governor.takes_noun_content(clause))
            )
        ]
