"""The values that travel between stages: documents, mentions, statements, entities.

Every value is frozen, hashable and picklable, and knows nothing of spaCy or RDF. All
offsets count Unicode code points of the document's own text; a span is ``[start, end)``.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Polarity(StrEnum):
    """Whether a statement says that something is so, or that it is not so."""

    AFFIRMED = "affirmed"
    NEGATED = "negated"


class Modality(StrEnum):
    """How a text presents what a statement says (FactBank's question, in newsroom terms)."""

    ACTUAL = "actual"
    PRESUPPOSED = "presupposed"
    OBLIGATION = "obligation"
    PERMITTED = "permitted"
    PROHIBITED = "prohibited"
    CONSIDERED = "considered"
    INTENDED = "intended"
    ADVOCATED = "advocated"
    ALLEGED = "alleged"
    CONDITIONAL = "conditional"
    POSSIBLE = "possible"
    FUTURE = "future"
    GENERIC = "generic"
    QUESTION = "question"

    @property
    def is_real(self) -> bool:
        """Whether the text presents the content as having happened or as holding."""
        return self in {Modality.ACTUAL, Modality.PRESUPPOSED}


class Zone(StrEnum):
    """Which part of a news page a sentence stands in."""

    HEADLINE = "headline"
    DATELINE = "dateline"
    BYLINE = "byline"
    CAPTION = "caption"
    CREDIT = "credit"
    BODY = "body"
    BOILERPLATE = "boilerplate"


class AttributionType(StrEnum):
    """By which form of words a content is given to a source (Pareti 2012, extended)."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"
    DIRECT_CONTINUED = "direct-continued"
    FREE_INDIRECT = "free-indirect"
    ACCORDING_TO = "according-to"
    HEADLINE_COLON = "headline-colon"
    ACCUSATION = "accusation"
    ATTITUDE = "attitude"
    HEARSAY = "hearsay"


@dataclass(frozen=True, slots=True)
class Document:
    """One text that statements are read from.

    Attributes:
        id: What statements call the document by; unique within a graph.
        text: The text itself, to which every offset refers.
        title: Headline, where it is known apart from the text.
        url: Where the text was published.
        date: Date of publication, ISO 8601 (``2024-05-24``).
        publisher: Who published it.
    """

    id: str
    text: str = field(repr=False)
    title: str | None = None
    url: str | None = None
    date: str | None = None
    publisher: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """Exact words of a document and where they stand: ``document.text[start:end] == text``."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that stand for an actor, a thing, a time or a place, and whom they were resolved to.

    Attributes:
        text: The words, as written.
        start: Offset of the first character; ``None`` when the words are not in the text.
        end: Offset after the last character.
        name: Name of the entity that the words stand for; for a time, its ISO 8601 form;
            ``None`` when they were not resolved.
        id: IRI of the entity.
        type: Local name of the entity's class in the ontology (``Person``, ``State``, …).
    """

    text: str
    start: int | None = None
    end: int | None = None
    name: str | None = None
    id: str | None = None
    type: str | None = None

    @property
    def label(self) -> str:
        """The resolved name, or the words of the text."""
        return self.name or self.text


@dataclass(frozen=True, slots=True)
class Content:
    """A slot that is filled by another statement: what is permitted, said, refused."""

    statement: str


Filler = Mention | Content


@dataclass(frozen=True, slots=True)
class Role:
    """A participant beyond subject and object: recipient, theme, target, time, and the like."""

    role: str
    filler: Filler


@dataclass(frozen=True, slots=True)
class Attribution:
    """One link of the chain of sources: who says so, and by which words.

    Attributes:
        source: Who says so; ``None`` when the text names nobody (*reportedly*).
        cue: The words that attribute (*said*, *according to*), as written, or ``None``
            where speech runs on without a cue.
        type: The form of words.
        start: Offset of the cue's first character, or ``None``.
        end: Offset after the cue's last character, or ``None``.
    """

    source: Mention | None
    cue: str | None
    type: AttributionType
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """One mention, in one document, of somebody doing something: a claim, not a fact.

    Attributes:
        id: Stable identifier, a hash of where the statement stands and what it says.
        document: Identifier of the document.
        subject: Who acts; ``None`` when the text does not express it.
        relation: The open lemma phrase as the text has it (``sign off on``).
        object: What or whom it is done to: a mention, the content, or ``None``.
        evidence: The clause, word for word.
        predicate: Local name of the ontology's relation that the words evoke, or ``None``.
        parent: Identifier of the statement whose content this is, or ``None``.
        roles: Participants beyond subject and object.
        polarity: Whether it is affirmed or negated.
        modality: How the text presents it.
        attribution: Chain of sources, outermost first; empty means the document itself. Links
            that share their cue speak together; see ``chain``.
        sentence: The sentence around the evidence.
        cue: The words that express the relation.
        zone: Part of the page.
        tense: ``past``, ``present`` or ``future``; ``None`` when the words do not show it.
        confidence: Between 0 and 1.
        plover: Event type of PLOVER, or ``None``.
        rules: Names of the rules that decided polarity, modality and attribution.
    """

    id: str
    document: str
    subject: Filler | None
    relation: str
    object: Filler | None
    evidence: Evidence
    predicate: str | None = None
    parent: str | None = None
    roles: tuple[Role, ...] = ()
    polarity: Polarity = Polarity.AFFIRMED
    modality: Modality = Modality.ACTUAL
    attribution: tuple[Attribution, ...] = ()
    sentence: Evidence | None = None
    cue: Evidence | None = None
    zone: Zone = Zone.BODY
    tense: str | None = None
    confidence: float = 1.0
    plover: str | None = None
    rules: tuple[str, ...] = ()

    @property
    def is_asserted(self) -> bool:
        """Whether the document itself says that this is so.

        True for affirmed, actual or presupposed statements that are attributed to nobody:
        only these become direct triples of the graph.
        """
        return self.polarity is Polarity.AFFIRMED and self.modality.is_real and not self.attribution

    @property
    def chain(self) -> tuple[tuple[Attribution, ...], ...]:
        """The sources by level, outermost first, with those together who share one cue.

        "The Times reported that Lee and Diaz said so" has two levels, and two sources on the
        inner one; links without a cue stand one inside the other.
        """
        levels: list[tuple[Attribution, ...]] = []
        for link in self.attribution:
            last = levels[-1][-1] if levels else None
            if last is not None and link.start is not None and link.start == last.start:
                levels[-1] += (link,)
            else:
                levels.append((link,))
        return tuple(levels)

    def role(self, name: str) -> Filler | None:
        """The first filler of a role, or ``None``."""
        return next((role.filler for role in self.roles if role.role == name), None)

    def fillers(self) -> Iterator[Filler]:
        """Everything that takes part: subject, object and roles, in this order."""
        for filler in (self.subject, self.object, *(role.filler for role in self.roles)):
            if filler is not None:
                yield filler

    def mentions(self) -> Iterator[Mention]:
        """Every mention in any slot, sources included."""
        yield from (filler for filler in self.fillers() if isinstance(filler, Mention))
        yield from (link.source for link in self.attribution if link.source is not None)


@dataclass(frozen=True, slots=True)
class Entity:
    """One actor or thing of the graph, whatever it is called.

    Attributes:
        id: IRI.
        name: The name that people read.
        type: Local name of its class in the ontology (``Person``, ``State``, …).
        aliases: Every other name by which the documents or the ontology call it.
        wikidata: Identifier in Wikidata (``Q145``), only where it is certain.
    """

    id: str
    name: str
    type: str = "Entity"
    aliases: tuple[str, ...] = ()
    wikidata: str | None = None


def mint_statement_id(*parts: object) -> str:
    """A stable identifier from what makes a statement the one it is.

    Args:
        parts: Whatever identifies it (document, offsets, relation), in a fixed order.

    Returns:
        ``s`` and sixteen hexadecimal digits, the same on every machine.
    """
    joined = "\x1f".join(map(str, parts)).encode()
    return "s" + hashlib.blake2b(joined, digest_size=8).hexdigest()


def rename_mentions(
    statements: Iterable[Statement], resolve: dict[Mention, Mention]
) -> Iterator[Statement]:
    """The same statements with their mentions replaced where ``resolve`` has a better one.

    Args:
        statements: Statements of any documents.
        resolve: From a mention to what takes its place; mentions that are missing stay.

    Yields:
        A statement for each statement, in order.
    """

    def swap(filler: Filler | None) -> Filler | None:
        return resolve.get(filler, filler) if isinstance(filler, Mention) else filler

    for statement in statements:
        yield replace(
            statement,
            subject=swap(statement.subject),
            object=swap(statement.object),
            roles=tuple(
                replace(role, filler=swap(role.filler) or role.filler) for role in statement.roles
            ),
            attribution=tuple(
                replace(link, source=resolve.get(link.source, link.source)) if link.source else link
                for link in statement.attribution
            ),
        )
