"""The page's data: one JSON value with everything that a click may ask for.

What is at its default is left out; references are positions in the lists.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from graphbuilder import ontology
from graphbuilder.model import Mention, Polarity, Zone
from graphbuilder.network import positions, status
from graphbuilder.network.certainty import certainty
from graphbuilder.phrasing import phrase
from graphbuilder.view.marks import mark, surroundings

if TYPE_CHECKING:
    from graphbuilder.model import Attribution, Document, Filler, Statement
    from graphbuilder.network import Material
    from graphbuilder.view.scene import Actor, Scene

LONGEST_HEADLINE = 160
Json = dict[str, object]

_ESCAPES = {
    "&": "\\u0026",
    "<": "\\u003c",
    ">": "\\u003e",
    "\u2028": "\\u2028",
    "\u2029": "\\u2029",
}


def to_script_json(value: object) -> str:
    """JSON that can stand inside a script element whatever its strings hold."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    text = text.encode("utf-8", "replace").decode()  # a lone surrogate cannot be written
    for character, escape in _ESCAPES.items():
        text = text.replace(character, escape)
    return text


def payload(material: Material, scene: Scene, *, title: str) -> Json:
    """Everything the page needs.

    Args:
        material: Statements, documents, entities and ties.
        scene: What is drawn, and where.
        title: Heading of the page.

    Returns:
        A value for :func:`to_script_json`.
    """
    return _Writer(material, scene).write(title)


def short_key(iri: str) -> str:
    """An IRI as it stands in a link to the page: our own without their namespace."""
    return iri.removeprefix(ontology.ENTITY)


class _Writer:
    """Numbers actors, documents and sentences while statements are written."""

    def __init__(self, material: Material, scene: Scene) -> None:
        self.material = material
        self.scene = scene
        self.actor = {actor.entity.id: index for index, actor in enumerate(scene.actors)}
        self.statement = {key: index for index, key in enumerate(material.statements)}
        self.document = {key: index for index, key in enumerate(material.documents)}
        self.sentence: dict[tuple[str, int, int], int] = {}
        self.sentences: list[Json] = []
        self.ties: dict[str, list[list[int]]] = {}
        self.date: dict[str, str | None] = {}
        for tie in material.ties:
            if tie.source in self.actor and tie.target in self.actor:
                ends = [self.actor[tie.source], self.actor[tie.target], int(tie.stance)]
                self.ties.setdefault(tie.statement, []).append(ends)
            self.date.setdefault(tie.statement, tie.date)

    def write(self, title: str) -> Json:
        statements = [self.write_statement(s) for s in self.material.statements.values()]
        return {
            "title": title,
            "actors": [_actor(actor) for actor in self.scene.actors],
            "communities": [
                {"number": c.number, "name": c.name, "size": c.size, "radius": c.radius}
                | {"wide": c.wide, "tall": c.tall}
                for c in self.scene.communities
            ],
            "documents": [_document(d) for d in self.material.documents.values()],
            "sentences": self.sentences,
            "statements": statements,
            "positions": self.positions(),
        }

    def write_statement(self, statement: Statement) -> Json:
        by_id = self.material.statements
        said, word = phrase(statement, by_id), status(statement)
        verb = phrase(statement, by_id, with_subject=False)
        ties = self.ties.get(statement.id, [])
        document = self.material.documents.get(statement.document)
        optional = {
            "actor": self.index(statement.subject),
            "ties": ties or None,
            "stance": next((stance for *_, stance in ties if stance), None),
            "negated": statement.polarity is Polarity.NEGATED or None,
            "said": self.sources(statement) or None,
            "zone": statement.zone.value if statement.zone is not Zone.BODY else None,
            "date": self.date.get(statement.id) or (document.date if document else None),
            "parent": self.statement.get(statement.parent or ""),
            "document": self.document.get(statement.document),
            "confidence": statement.confidence if statement.confidence < 1 else None,
        }
        return {
            "id": statement.id,
            "text": said,
            "verb": len(said) - len(verb) if said.endswith(verb) else 0,
            "relation": _relation(statement, self.material),
            "status": word,
            "family": certainty(word).value,
            "modality": statement.modality.value,
            "sentence": self.sentence_of(statement),
            "marks": mark(statement, by_id),
        } | {key: value for key, value in optional.items() if value is not None}

    def index(self, filler: Filler | None) -> int | None:
        return self.actor.get(filler.id or "") if isinstance(filler, Mention) else None

    def sources(self, statement: Statement) -> list[list[int | str]]:
        """The sources by level: an actor's number, or a name; empty where nobody is named."""
        return [[self.source(link) for link in level] for level in statement.chain]

    def source(self, link: Attribution) -> int | str:
        index = self.index(link.source)
        label = link.source.label if link.source else ""
        return label if index is None else index

    def sentence_of(self, statement: Statement) -> int:
        sentence = statement.sentence or statement.evidence
        key = (statement.document, sentence.start, sentence.end)
        if key not in self.sentence:
            self.sentence[key] = len(self.sentences)
            record: Json = {"text": sentence.text}
            document = self.material.documents.get(statement.document)
            if document is not None:
                before, after = surroundings(document.text, sentence)
                record |= {k: v for k, v in (("before", before), ("after", after)) if v}
            self.sentences.append(record)
        return self.sentence[key]

    def positions(self) -> list[Json]:
        found = positions(self.material.statements.values(), self.material.relations)
        return [
            {
                "holder": self.actor.get(position.holder.id or "", position.holder.label),
                "kind": position.kind.value,
                "statement": self.statement[position.statement],
                "matters": [self.actor[iri] for iri in position.matters if iri in self.actor],
            }
            for position in found
        ]


def _actor(actor: Actor) -> Json:
    entity, measures = actor.entity, actor.measures
    record: Json = {
        "key": short_key(entity.id),
        "name": entity.name,
        "label": "\n".join(actor.label),
        "type": "thing" if entity.type == "Entity" else _words(entity.type),
        "kind": actor.kind,
        "radius": actor.radius,
        "degree": measures.degree,
        "weight": measures.weight,
        "community": measures.community,
    }
    optional = {
        "aliases": list(entity.aliases) or None,
        "wikidata": entity.wikidata,
        "wide": actor.wide,
        "tall": actor.tall,
    }
    return record | {key: value for key, value in optional.items() if value is not None}


def headline(document: Document) -> str | None:
    """A document's title, or the short first line that stands apart from its text."""
    first, separator, _ = document.text.strip().partition("\n\n")
    is_line = separator and "\n" not in first and len(first) <= LONGEST_HEADLINE
    stands_apart = is_line and not first.rstrip().endswith((".", "”", '"'))
    return document.title or (first.strip() if stands_apart else None)


def _document(document: Document) -> Json:
    record = {
        "id": document.id,
        "title": headline(document) or document.id,
        "url": document.url,
        "date": document.date,
        "publisher": document.publisher,
    }
    return {key: value for key, value in record.items() if value}


def _relation(statement: Statement, material: Material) -> str:
    known = material.relations.get(statement.predicate or "")
    return known.label if known else _words(statement.predicate or statement.relation)


def _words(name: str) -> str:
    """A local name as words: ``GovernmentBody`` becomes *government body*."""
    spaced = "".join(
        f" {c.lower()}" if c.isupper() and i and name[i - 1].islower() else c
        for i, c in enumerate(name)
    )
    return spaced[:1].lower() + spaced[1:] if spaced[1:2].islower() else spaced
