"""Triples back to the values that they were written from."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from graphbuilder.errors import InputError
from graphbuilder.model import (
    Attribution,
    AttributionType,
    Content,
    Document,
    Entity,
    Evidence,
    Mention,
    Modality,
    Polarity,
    Role,
    Statement,
    Zone,
)
from graphbuilder.ontology import GB, REL, WIKIDATA
from graphbuilder.rdf import terms
from graphbuilder.rdf.terms import Term, enum_name, gb, text_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pyoxigraph import NamedNode

    from graphbuilder.model import Filler

    Properties = Mapping[NamedNode, list[Term]]
    Describe = Callable[[Term], Properties]


def read_document(node: Term, properties: Properties) -> Document:
    """The document that a node's properties describe."""
    found = _Node(node, properties)
    return Document(
        id=found.text("identifier") or terms.document_id(node),
        text=found.text("text") or "",
        title=found.value(terms.TITLE),
        url=found.value(terms.URL),
        date=found.value(terms.DATE),
        publisher=found.value(terms.PUBLISHER),
    )


def read_entity(node: Term, properties: Properties) -> Entity:
    """The entity that a node's properties describe; aliases come in alphabetical order."""
    found = _Node(node, properties)
    matches = (text_of(term) for term in properties.get(terms.EXACT_MATCH, ()))
    types = sorted(
        name.removeprefix(GB)
        for name in map(text_of, properties.get(terms.TYPE, ()))
        if name.startswith(GB)
    )
    return Entity(
        id=text_of(node),
        name=found.value(terms.LABEL) or text_of(node),
        type=types[0] if types else "Entity",
        aliases=tuple(sorted(map(text_of, properties.get(terms.ALT_LABEL, ())))),
        wikidata=next(
            (iri.removeprefix(WIKIDATA) for iri in sorted(matches) if iri.startswith(WIKIDATA)),
            None,
        ),
    )


def read_statement(node: Term, describe: Describe) -> Statement:
    """The statement that a node stands for.

    Args:
        node: Its IRI.
        describe: From a node to its properties; asked for the statement, its sentence, its
            mentions and its attributions.

    Raises:
        InputError: If something that every statement has is missing.
    """
    found = _Node(node, describe(node))
    nodes = [_Node(place, describe(place)) for place in found.all("mention")]
    slots = {place.text("slot"): place for place in nodes if place.number("position") is None}
    roles = sorted(
        ((position, place) for place in nodes if (position := place.number("position"))),
        key=lambda pair: pair[0],
    )
    predicate, parent, sentence = found.one("predicate"), found.one("contentOf"), None
    if (passage := found.one("sentence")) is not None:
        sentence = _evidence(_Node(passage, describe(passage)), "quote", "start", "end")
    return Statement(
        id=terms.statement_id(node),
        document=terms.document_id(found.need("document")),
        subject=_slot(found, slots, "subject"),
        relation=text_of(found.need("relation")),
        object=_slot(found, slots, "object"),
        evidence=_need_evidence(found),
        predicate=None if predicate is None else unquote(text_of(predicate).removeprefix(REL)),
        parent=None if parent is None else terms.statement_id(parent),
        roles=tuple(Role(place.text("slot") or "", _filler(place)) for _, place in roles),
        polarity=Polarity.NEGATED if found.truth("negated") else Polarity.AFFIRMED,
        modality=Modality(enum_name(found.need("modality"))),
        attribution=_attribution(found, describe),
        sentence=sentence,
        cue=_evidence(found, "cue", "cueStart", "cueEnd"),
        zone=Zone(enum_name(found.need("zone"))),
        tense=found.text("tense"),
        confidence=float(text_of(found.need("confidence"))),
        plover=found.text("plover"),
        rules=tuple(rules.split("\n")) if (rules := found.text("rules")) is not None else (),
    )


def _slot(found: _Node, slots: Mapping[str | None, _Node], name: str) -> Filler | None:
    """The filler of subject or object: another statement, or its mention."""
    filler = found.one(name)
    if name in slots:
        return _mention(slots[name])
    return None if filler is None else Content(terms.statement_id(filler))


def _filler(place: _Node) -> Filler:
    denoted = place.one("denotes")
    if denoted is not None and place.one("quote") is None:
        return Content(terms.statement_id(denoted))
    return _mention(place)


def _mention(place: _Node) -> Mention:
    denoted = place.one("denotes")
    return Mention(
        text=text_of(place.need("quote")),
        start=place.number("start"),
        end=place.number("end"),
        name=place.text("resolvedName"),
        id=None if denoted is None else text_of(denoted),
        type=place.text("resolvedType"),
    )


def _attribution(found: _Node, describe: Describe) -> tuple[Attribution, ...]:
    places = sorted(
        found.all("attribution"), key=lambda place: (len(text_of(place)), text_of(place))
    )
    links = [_Node(place, describe(place)) for place in places]
    links.sort(key=lambda link: link.number("position") or 0)  # who speak together share theirs
    return tuple(
        Attribution(
            source=None if place is None else _mention(_Node(place, describe(place))),
            cue=link.text("cue"),
            type=AttributionType(enum_name(link.need("attributionType"))),
            start=link.number("cueStart"),
            end=link.number("cueEnd"),
        )
        for link in links
        for place in (link.one("mention"),)
    )


def _need_evidence(found: _Node) -> Evidence:
    words, start, end = (text_of(found.need(name)) for name in ("quote", "start", "end"))
    return Evidence(words, int(start), int(end))


def _evidence(found: _Node, quote: str, start: str, end: str) -> Evidence | None:
    words = found.text(quote)
    first, last = found.number(start), found.number(end)
    if words is None or first is None or last is None:
        return None
    return Evidence(words, first, last)


class _Node:
    """A node with its properties, asked by local names of our ontology."""

    __slots__ = ("node", "properties")

    def __init__(self, node: Term, properties: Properties) -> None:
        self.node = node
        self.properties = properties

    def all(self, name: str) -> list[Term]:
        return self.properties.get(gb(name), [])

    def one(self, name: str) -> Term | None:
        return next(iter(self.all(name)), None)

    def need(self, name: str) -> Term:
        found = self.one(name)
        if found is None:
            message = f"{text_of(self.node)} has no gb:{name}; run graphbuilder validate"
            raise InputError(message)
        return found

    def text(self, name: str) -> str | None:
        return self.value(gb(name))

    def value(self, predicate: NamedNode) -> str | None:
        found = next(iter(self.properties.get(predicate, ())), None)
        return None if found is None else text_of(found)

    def truth(self, name: str) -> bool:
        # Some servers keep booleans as the numbers 0 and 1.
        return self.text(name) in {"true", "1"}

    def number(self, name: str) -> int | None:
        found = self.text(name)
        return None if found is None else int(found)
