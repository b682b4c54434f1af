"""Attribution relations: who voices what, by which words, and their JSON form.

Source, cue and content are those of Pareti (2012), *A Database of Attribution Relations*, and of
Newell et al. (2018), *An Attribution Relations Corpus for Political News*: not only what a source
says counts, but also what it holds, wants, plans and decides.
``schemas/attribution.schema.json`` states the JSON form as JSON Schema 2020-12.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum

from graphbuilder.errors import InputError
from graphbuilder.model import AttributionType, Evidence, Mention, Polarity, Zone
from graphbuilder.records import (
    Record,
    read_evidence,
    read_mention,
    read_schema,
    write_evidence,
    write_filler,
)


class AttributionKind(StrEnum):
    """What a source is shown to do with a content."""

    SPEECH = "speech"
    REPORT = "report"
    ACCUSATION = "accusation"
    ATTITUDE = "attitude"
    KNOWLEDGE = "knowledge"
    REQUEST = "request"
    INTENTION = "intention"
    DECISION = "decision"
    HEARSAY = "hearsay"


@dataclass(frozen=True, slots=True)
class AttributionRelation:
    """One source that voices one content, in one document.

    Attributes:
        id: Stable identifier, a hash of where the relation stands.
        document: Identifier of the document.
        source: Who voices it; ``None`` when the text names nobody (*reportedly*).
        cue: The words that attribute (*said*, *support for*), or ``None`` where speech runs on
            without a cue.
        content: What is voiced, in runs of words in text order; several where the cue stands
            between them.
        kind: What the source does with the content.
        type: The form of words, where the content is attributed in the statements, too: every
            link of a statement's chain is in the list. ``None`` where it is no claim, such as
            what is requested or planned.
        polarity: ``negated`` where the text says that the source did not voice it.
        parent: Identifier of the relation within whose content this one stands, or ``None``.
        zone: Part of the page.
    """

    id: str
    document: str
    source: Mention | None
    cue: Evidence | None
    content: tuple[Evidence, ...]
    kind: AttributionKind
    type: AttributionType | None = None
    polarity: Polarity = Polarity.AFFIRMED
    parent: str | None = None
    zone: Zone = Zone.BODY


def load_schema() -> Record:
    """The JSON Schema of the record of an attribution relation."""
    return read_schema("attribution")


def to_record(relation: AttributionRelation) -> Record:
    """A relation as plain values, ready for JSON; every key is there, ``None`` if unknown."""
    return {
        "id": relation.id,
        "document": relation.document,
        "parent": relation.parent,
        "source": write_filler(relation.source),
        "cue": write_evidence(relation.cue),
        "content": [write_evidence(run) for run in relation.content],
        "kind": relation.kind.value,
        "type": relation.type.value if relation.type else None,
        "polarity": relation.polarity.value,
        "zone": relation.zone.value,
    }


def from_record(record: Record) -> AttributionRelation:
    """The relation that a record describes.

    Args:
        record: Plain values as ``to_record`` writes them; keys that have a default in
            ``AttributionRelation`` may be missing.

    Raises:
        InputError: If a value is missing or impossible.
    """
    try:
        source, form = record["source"], record.get("type")
        return AttributionRelation(
            id=record["id"],
            document=record["document"],
            source=None if source is None else read_mention(source),
            cue=read_evidence(record["cue"]),
            content=tuple(Evidence(**run) for run in record["content"]),
            kind=AttributionKind(record["kind"]),
            type=None if form is None else AttributionType(form),
            polarity=Polarity(record.get("polarity", Polarity.AFFIRMED)),
            parent=record.get("parent"),
            zone=Zone(record.get("zone", Zone.BODY)),
        )
    except KeyError as error:
        message = f"an attribution record lacks {error}; see schemas/attribution.schema.json"
        raise InputError(message) from error
    except (TypeError, ValueError, AttributeError) as error:
        message = f"an attribution record is wrong: {error}; see schemas/attribution.schema.json"
        raise InputError(message) from error


def to_json(relation: AttributionRelation) -> str:
    """A relation as one line of JSON Lines, without its line end."""
    return json.dumps(to_record(relation), ensure_ascii=False)
