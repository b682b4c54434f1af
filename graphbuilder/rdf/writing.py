"""Statements to triples: the flat node that queries ask, its mentions, and the direct triple."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode, Triple

from graphbuilder import phrasing
from graphbuilder.errors import InputError
from graphbuilder.model import Content, Entity, Mention, mint_statement_id
from graphbuilder.ontology import WIKIDATA, document_iri, relation_iri, statement_iri
from graphbuilder.rdf import terms
from graphbuilder.rdf.terms import gb, individual, iri, number, text, truth
from graphbuilder.rdf.vocabulary import vocabulary as read_vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from graphbuilder.model import Attribution, Document, Evidence, Filler, Statement
    from graphbuilder.rdf.vocabulary import Vocabulary

# How to reach, in SPARQL, the nodes that belong to a statement alone or to its document.
PARTS = "(gb:mention|gb:sentence|gb:attribution|gb:attribution/gb:mention)"
WHEN = frozenset({"time", "date"})
# No participants; until when and since when are not when.
TIME_ROLES = WHEN | {"until", "till", "before", "since", "after"}


@dataclass(frozen=True, slots=True)
class Triples:
    """What one document brings to a graph.

    Attributes:
        document: Triples that belong to the document alone: its own, its statements', their
            mentions'.
        direct: From a statement's identifier to the triple that it asserts between entities;
            other statements, of other documents too, may assert the same.
        entities: Every entity that takes part; those that were given come with all they have,
            the others with what their mentions say.
        given: IRIs of the entities that were given.
    """

    document: tuple[Triple, ...]
    direct: Mapping[str, Triple]
    entities: tuple[Entity, ...]
    given: frozenset[str]


def to_triples(
    document: Document,
    statements: Iterable[Statement],
    entities: Iterable[Entity] = (),
    *,
    vocabulary: Vocabulary | None = None,
) -> Triples:
    """Everything that one document says, as triples.

    Args:
        document: The document.
        statements: Its statements; contents are looked up among them.
        entities: What is known of the entities; those not listed are described by their mentions.
        vocabulary: Declarations of the ontology; the packaged one by default.

    Raises:
        InputError: If a statement is of another document, an identifier is no IRI, or a text
            cannot be written as UTF-8.
    """
    statements = tuple(statements)
    _refuse_strangers(document, statements)
    writer = _Writer(
        document,
        {statement.id: statement for statement in statements},
        vocabulary or read_vocabulary(),
    )
    triples = dict.fromkeys(write_document(document))
    for statement in statements:
        triples.update(dict.fromkeys(writer.statement(statement)))
    given = {entity.id: entity for entity in entities}
    mentioned = {
        mention.id: Entity(mention.id, mention.label, mention.type or "Entity")
        for statement in reversed(statements)
        for mention in reversed(tuple(statement.mentions()))
        if mention.id is not None
    }
    direct = ((statement.id, writer.direct(statement)) for statement in statements)
    return Triples(
        document=tuple(triples),
        direct={name: triple for name, triple in direct if triple is not None},
        entities=tuple({**mentioned, **given}.values()),
        given=frozenset(given),
    )


def _refuse_strangers(document: Document, statements: tuple[Statement, ...]) -> None:
    for statement in statements:
        if statement.document != document.id:
            message = (
                f"statement {statement.id!r} is of document {statement.document!r}, not of "
                f"{document.id!r}; add each document with its own statements"
            )
            raise InputError(message)


def write_document(document: Document) -> Iterator[Triple]:
    """A document's own triples, its text included."""
    identifier = text(document.id)
    node = iri(document_iri(document.id))
    yield Triple(node, terms.TYPE, gb("Document"))
    yield Triple(node, gb("identifier"), identifier)
    yield Triple(node, terms.LABEL, text(document.title or document.id))
    yield Triple(node, gb("text"), text(document.text))
    if document.title is not None:
        yield Triple(node, terms.TITLE, text(document.title))
    if document.url is not None:
        yield Triple(node, terms.URL, text(document.url))
    if document.date is not None:
        yield Triple(node, terms.DATE, terms.date(document.date))
    if document.publisher is not None:
        yield Triple(node, terms.PUBLISHER, text(document.publisher))


def write_entity(entity: Entity, *, vocabulary: Vocabulary | None = None) -> Iterator[Triple]:
    """An entity's triples: class, name, aliases, identifier in Wikidata.

    A type that the ontology does not declare becomes ``gb:Entity``.

    Raises:
        InputError: If its identifier is no IRI.
    """
    declared = (vocabulary or read_vocabulary()).classes
    node = iri(entity.id)
    yield Triple(node, terms.TYPE, gb(entity.type if entity.type in declared else "Entity"))
    yield Triple(node, terms.LABEL, text(entity.name))
    for alias in entity.aliases:
        yield Triple(node, terms.ALT_LABEL, text(alias))
    if entity.wikidata is not None:
        yield Triple(node, terms.EXACT_MATCH, iri(WIKIDATA + entity.wikidata))


def direct_triple(
    statement: Statement,
    by_id: Mapping[str, Statement],
    *,
    vocabulary: Vocabulary | None = None,
) -> Triple | None:
    """The triple that a statement asserts between entities, or ``None``.

    There is one only where the document itself asserts the statement, its words evoke a relation,
    and both ends are entities. Where the object is a statement (what is permitted), the other end
    is the one who is permitted.
    """
    if not statement.is_asserted or statement.predicate is None:
        return None
    other: Filler | None = statement.object
    if isinstance(other, Content):
        other = addressee(statement, by_id, vocabulary or read_vocabulary())
    ends = (statement.subject, other)
    if not all(isinstance(end, Mention) and end.id is not None for end in ends):
        return None
    subject, other_id = (str(end.id) for end in ends if isinstance(end, Mention))
    return Triple(iri(subject), _relation(statement.predicate), iri(other_id))


def addressee(
    statement: Statement, by_id: Mapping[str, Statement], vocabulary: Vocabulary
) -> Mention | None:
    """Whom a statement lets, forbids, asks or refuses something, or ``None``.

    Its recipient; or, where it has none and its relation governs somebody's action, its object
    beside a content; or the one who acts in the content that is its object, or the recipient
    there if the subject would act itself.
    """
    recipient = statement.role("recipient")
    if isinstance(recipient, Mention):
        return recipient
    if statement.predicate not in vocabulary.addressing:
        return None
    if not isinstance(statement.object, Content):
        has_content = isinstance(statement.role("content"), Content)
        return statement.object if has_content else None
    content = by_id.get(statement.object.statement)
    if content is None:
        return None
    actor = content.subject
    if isinstance(actor, Mention) and not _same(actor, statement.subject):
        return actor
    recipient = content.role("recipient")
    return recipient if isinstance(recipient, Mention) else None


def _same(mention: Mention, other: Filler | None) -> bool:
    if not isinstance(other, Mention):
        return False
    return mention == other or (mention.id is not None and mention.id == other.id)


def _relation(name: str) -> NamedNode:
    return iri(relation_iri(name))


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes the statements of one document."""

    source: Document
    by_id: Mapping[str, Statement]
    vocabulary: Vocabulary

    def direct(self, statement: Statement) -> Triple | None:
        return direct_triple(statement, self.by_id, vocabulary=self.vocabulary)

    def statement(self, statement: Statement) -> Iterator[Triple]:
        node = iri(statement_iri(statement.id))
        yield Triple(node, terms.TYPE, gb("Statement"))
        yield Triple(node, terms.LABEL, text(phrasing.phrase(statement, self.by_id)))
        yield Triple(node, gb("document"), iri(document_iri(statement.document)))
        yield Triple(node, gb("relation"), text(statement.relation))
        if statement.predicate is not None:
            yield Triple(node, gb("predicate"), _relation(statement.predicate))
        if statement.parent is not None:
            yield Triple(node, gb("contentOf"), iri(statement_iri(statement.parent)))
        yield from self.qualities(node, statement)
        yield from self.passages(node, statement)
        yield from self.participants(node, statement)
        links = ((level, link) for level, all_ in enumerate(statement.chain, 1) for link in all_)
        for index, (level, link) in enumerate(links, start=1):
            yield from self.attribution(node, index, level, link)

    def qualities(self, node: NamedNode, statement: Statement) -> Iterator[Triple]:
        yield Triple(node, gb("asserted"), truth(statement.is_asserted))
        yield Triple(node, gb("negated"), truth(statement.polarity.value == "negated"))
        yield Triple(node, gb("modality"), individual(statement.modality))
        yield Triple(node, gb("zone"), individual(statement.zone))
        yield Triple(node, gb("confidence"), number(float(statement.confidence)))
        if statement.tense is not None:
            yield Triple(node, gb("tense"), text(statement.tense))
        if statement.plover is not None:
            yield Triple(node, gb("plover"), text(statement.plover))
        if statement.rules:
            yield Triple(node, gb("rules"), text("\n".join(statement.rules)))

    def passages(self, node: NamedNode, statement: Statement) -> Iterator[Triple]:
        yield from _passage(node, statement.evidence)
        if statement.cue is not None:
            yield Triple(node, gb("cue"), text(statement.cue.text))
            yield Triple(node, gb("cueStart"), number(statement.cue.start))
            yield Triple(node, gb("cueEnd"), number(statement.cue.end))
        if (sentence := statement.sentence) is not None:
            place = f"{document_iri(statement.document)}/sentence/{sentence.start}-{sentence.end}"
            yield Triple(node, gb("sentence"), iri(place))
            yield Triple(iri(place), terms.TYPE, gb("Sentence"))
            yield from _passage(iri(place), sentence)

    def participants(self, node: NamedNode, statement: Statement) -> Iterator[Triple]:
        for slot, filler in (("subject", statement.subject), ("object", statement.object)):
            if filler is not None:
                yield Triple(node, gb(slot), self.filler(filler))
                if isinstance(filler, Mention):
                    place = iri(f"{node.value}/{slot}")
                    yield Triple(node, gb("mention"), place)
                    yield from self.mention(place, slot, filler)
        for position, role in enumerate(statement.roles, start=1):
            place = iri(f"{node.value}/role/{position}")
            yield Triple(node, gb("mention"), place)
            yield Triple(place, gb("position"), number(position))
            yield from self.mention(place, role.role, role.filler)
            if role.role in WHEN and isinstance(role.filler, Mention):
                yield Triple(node, gb("timeText"), text(role.filler.text))
                if role.filler.name is not None:
                    yield Triple(node, gb("time"), terms.date(role.filler.name))
            elif role.role not in TIME_ROLES or isinstance(role.filler, Content):
                link = gb(self.vocabulary.roles.get(role.role, "involves"))
                yield Triple(node, link, self.filler(role.filler))
        if (other := addressee(statement, self.by_id, self.vocabulary)) is not None:
            yield Triple(node, gb("recipient"), self.filler(other))
        for filler in self.taking_part(statement, ()):
            yield Triple(node, gb("mentions"), self.filler(filler))

    def taking_part(self, statement: Statement, around: tuple[str, ...]) -> Iterator[Filler]:
        """Mentions in any slot of a statement and of its contents, times aside."""
        roles = (role.filler for role in statement.roles if role.role not in TIME_ROLES)
        for filler in (statement.subject, statement.object, *roles):
            if isinstance(filler, Mention):
                yield filler
            elif filler is not None:
                inner = self.by_id.get(filler.statement)
                if inner is not None and inner.id not in (*around, statement.id):
                    yield from self.taking_part(inner, (*around, statement.id))

    def filler(self, filler: Filler) -> NamedNode:
        """What a slot points to: an entity, a statement, or a thing of this document alone."""
        if isinstance(filler, Content):
            return iri(statement_iri(filler.statement))
        return iri(filler.id) if filler.id is not None else self.thing(filler)

    def thing(self, mention: Mention) -> NamedNode:
        """The IRI of an unresolved mention, the same for the same words at the same place."""
        fields = (mention.text, mention.start, mention.end, mention.name, mention.type)
        return iri(f"{document_iri(self.source.id)}/thing/{mint_statement_id(*fields)[1:]}")

    def mention(self, place: NamedNode, slot: str, filler: Filler) -> Iterator[Triple]:
        """The words that fill a slot, and the thing that unresolved words stand for."""
        yield Triple(place, terms.TYPE, gb("Mention"))
        yield Triple(place, gb("slot"), text(slot))
        if isinstance(filler, Content):
            yield Triple(place, gb("denotes"), self.filler(filler))
            return
        yield Triple(place, gb("quote"), text(filler.text))
        if filler.start is not None:
            yield Triple(place, gb("start"), number(filler.start))
        if filler.end is not None:
            yield Triple(place, gb("end"), number(filler.end))
        if filler.name is not None:
            yield Triple(place, gb("resolvedName"), text(filler.name))
        if filler.type is not None:
            yield Triple(place, gb("resolvedType"), text(filler.type))
        if filler.id is not None:
            yield Triple(place, gb("denotes"), iri(filler.id))
        elif slot not in TIME_ROLES:
            thing = Entity(self.thing(filler).value, filler.label, filler.type or "Thing")
            yield from write_entity(thing, vocabulary=self.vocabulary)

    def attribution(
        self, node: NamedNode, index: int, level: int, link: Attribution
    ) -> Iterator[Triple]:
        place = iri(f"{node.value}/source/{index}")
        source = self.filler(link.source) if link.source is not None else gb("UnnamedSource")
        yield Triple(node, gb("attributedTo"), source)
        yield Triple(node, gb("attribution"), place)
        yield Triple(place, terms.TYPE, gb("Attribution"))
        yield Triple(place, gb("position"), number(level))
        yield Triple(place, gb("attributionType"), individual(link.type))
        yield Triple(place, gb("source"), source)
        if link.cue is not None:
            yield Triple(place, gb("cue"), text(link.cue))
        if link.start is not None:
            yield Triple(place, gb("cueStart"), number(link.start))
        if link.end is not None:
            yield Triple(place, gb("cueEnd"), number(link.end))
        if link.source is not None:
            yield Triple(place, gb("mention"), iri(f"{place.value}/mention"))
            yield from self.mention(iri(f"{place.value}/mention"), "source", link.source)


def _passage(node: NamedNode, evidence: Evidence) -> Iterator[Triple]:
    yield Triple(node, gb("quote"), text(evidence.text))
    yield Triple(node, gb("start"), number(evidence.start))
    yield Triple(node, gb("end"), number(evidence.end))
