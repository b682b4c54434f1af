"""The one JSON form of a statement, the same between processes, in files and in gold data.

``schemas/statement.schema.json`` states it as JSON Schema 2020-12.
"""

from __future__ import annotations

import json
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from graphbuilder.errors import InputError
from graphbuilder.model import (
    Attribution,
    AttributionType,
    Content,
    Evidence,
    Filler,
    Mention,
    Modality,
    Polarity,
    Role,
    Statement,
    Zone,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Record = dict[str, Any]


def load_schema() -> Record:
    """The JSON Schema of a statement record."""
    return read_schema("statement")


def read_schema(name: str) -> Record:
    """The JSON Schema of a kind of record, by its name."""
    text = files("graphbuilder").joinpath(f"schemas/{name}.schema.json").read_text("utf-8")
    schema: Record = json.loads(text)
    return schema


def to_record(statement: Statement) -> Record:
    """A statement as plain values, ready for JSON; every key is there, ``None`` if unknown."""
    return {
        "id": statement.id,
        "document": statement.document,
        "parent": statement.parent,
        "subject": write_filler(statement.subject),
        "relation": statement.relation,
        "predicate": statement.predicate,
        "object": write_filler(statement.object),
        "roles": [{"role": role.role, **_write_ref(role.filler)} for role in statement.roles],
        "polarity": statement.polarity.value,
        "modality": statement.modality.value,
        "attribution": [
            {
                "source": write_filler(link.source),
                "cue": link.cue,
                "type": link.type.value,
                "start": link.start,
                "end": link.end,
            }
            for link in statement.attribution
        ],
        "evidence": write_evidence(statement.evidence),
        "sentence": write_evidence(statement.sentence),
        "cue": write_evidence(statement.cue),
        "zone": statement.zone.value,
        "tense": statement.tense,
        "confidence": statement.confidence,
        "plover": statement.plover,
        "rules": list(statement.rules),
    }


def from_record(record: Record) -> Statement:
    """The statement that a record describes.

    Args:
        record: Plain values as ``to_record`` writes them; keys that have a default in
            ``Statement`` may be missing.

    Raises:
        InputError: If a value is missing or impossible.
    """
    try:
        return Statement(
            id=record["id"],
            document=record["document"],
            parent=record.get("parent"),
            subject=_read_filler(record["subject"]),
            relation=record["relation"],
            predicate=record.get("predicate"),
            object=_read_filler(record["object"]),
            roles=tuple(Role(role["role"], _read_ref(role)) for role in record.get("roles") or ()),
            polarity=Polarity(record.get("polarity", Polarity.AFFIRMED)),
            modality=Modality(record.get("modality", Modality.ACTUAL)),
            attribution=tuple(
                Attribution(
                    source=None if link["source"] is None else read_mention(link["source"]),
                    cue=link.get("cue"),
                    type=AttributionType(link["type"]),
                    start=link.get("start"),
                    end=link.get("end"),
                )
                for link in record.get("attribution") or ()
            ),
            evidence=Evidence(**record["evidence"]),
            sentence=read_evidence(record.get("sentence")),
            cue=read_evidence(record.get("cue")),
            zone=Zone(record.get("zone", Zone.BODY)),
            tense=record.get("tense"),
            confidence=float(record.get("confidence", 1.0)),
            plover=record.get("plover"),
            rules=tuple(record.get("rules") or ()),
        )
    except KeyError as error:
        message = f"a statement record lacks {error}; see schemas/statement.schema.json"
        raise InputError(message) from error
    except (TypeError, ValueError, AttributeError) as error:
        message = f"a statement record is wrong: {error}; see schemas/statement.schema.json"
        raise InputError(message) from error


def to_json(statement: Statement) -> str:
    """A statement as one line of JSON Lines, without its line end."""
    return json.dumps(to_record(statement), ensure_ascii=False)


def from_json_lines(lines: Iterable[str]) -> Iterator[Statement]:
    """Read statements from JSON Lines.

    Args:
        lines: One record each; blank lines are passed over.

    Raises:
        InputError: If a line is not JSON or no statement; the message has its number.
    """
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except ValueError as error:
            message = f"line {number} is not JSON: {error}"
            raise InputError(message) from error
        try:
            statement = from_record(record)
        except InputError as error:
            message = f"line {number}: {error}"
            raise InputError(message) from error
        yield statement


def _write_ref(filler: Filler) -> Record:
    if isinstance(filler, Content):
        return {"statement": filler.statement}
    return {
        "text": filler.text,
        "name": filler.name,
        "id": filler.id,
        "type": filler.type,
        "start": filler.start,
        "end": filler.end,
    }


def write_filler(filler: Filler | None) -> Record | None:
    """A mention or content as plain values; ``None`` stays."""
    return None if filler is None else _write_ref(filler)


def write_evidence(evidence: Evidence | None) -> Record | None:
    """Words with their offsets as plain values; ``None`` stays."""
    if evidence is None:
        return None
    return {"text": evidence.text, "start": evidence.start, "end": evidence.end}


def read_mention(ref: Record) -> Mention:
    """The mention that plain values describe."""
    return Mention(
        text=ref["text"],
        start=ref.get("start"),
        end=ref.get("end"),
        name=ref.get("name"),
        id=ref.get("id"),
        type=ref.get("type"),
    )


def _read_ref(ref: Record) -> Filler:
    return Content(ref["statement"]) if "statement" in ref else read_mention(ref)


def _read_filler(ref: Record | None) -> Filler | None:
    return None if ref is None else _read_ref(ref)


def read_evidence(evidence: Record | None) -> Evidence | None:
    """The words that plain values describe; ``None`` stays."""
    return None if evidence is None else Evidence(**evidence)
