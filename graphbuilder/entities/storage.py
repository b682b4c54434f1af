"""The index of names as a file, so that a graph can grow without reading all of it again."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

from graphbuilder.entities.evidence import Bucket
from graphbuilder.entities.index import EntityIndex
from graphbuilder.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from graphbuilder.entities.decisions import Decisions
    from graphbuilder.gazetteer import Gazetteer

VERSION = 1
COUNTERS = ("names", "types", "roles", "countries", "companions", "fuller")


def save_index(path: Path, index: EntityIndex) -> None:
    """Write an index as JSON lines, in an order of its own; the file is replaced whole.

    Raises:
        InputError: If the file cannot be written.
    """
    draft = path.with_name(path.name + ".part")
    try:
        with draft.open("w", encoding="utf-8") as file:
            for record in _records(index):
                file.write(json.dumps(record, ensure_ascii=False) + "\n")
        draft.replace(path)
    except OSError as error:
        message = f"{path}: the index of actors cannot be written ({error}); check the folder"
        raise InputError(message) from error


def load_index(path: Path, gazetteer: Gazetteer, decisions: Decisions) -> EntityIndex | None:
    """The index that ``save_index`` wrote; ``None`` where there is none that can be used.

    Whatever the file lacks is in the graph, from which an index can be counted anew.
    """
    index = EntityIndex(gazetteer, decisions)
    try:
        with path.open(encoding="utf-8") as file:
            header = json.loads(next(file))
            if header["version"] != VERSION or header["splits"] != _splits(decisions):
                return None
            index.documents.update(header["documents"])
            index.statements = header["statements"]
            for line in file:
                record = json.loads(line)
                index.buckets[record["id"]] = _bucket(record)
                if record["iri"] is not None:
                    index.iris[record["id"]] = record["iri"]
    except (OSError, StopIteration, ValueError, KeyError, TypeError):
        return None
    return index


def _records(index: EntityIndex) -> Iterator[dict[str, Any]]:
    yield {
        "version": VERSION,
        "splits": _splits(index.decisions),
        "statements": index.statements,
        "documents": sorted(index.documents),
    }
    for name in sorted(index.buckets):
        bucket = index.buckets[name]
        record: dict[str, Any] = {
            "id": name,
            "iri": index.iris.get(name),
            "key": bucket.key,
            "kind": bucket.kind,
            "documents": bucket.documents,
        }
        for counter in COUNTERS:
            counts = getattr(bucket, counter)
            record[counter] = {value: counts[value] for value in sorted(counts) if counts[value]}
        yield record


def _splits(decisions: Decisions) -> list[str]:
    """The decisions that change what is counted under which name."""
    return sorted(decision.id for decision in decisions.of("split") if decision.documents)


def _bucket(record: dict[str, Any]) -> Bucket:
    counters = {counter: Counter[str](record[counter]) for counter in COUNTERS}
    return Bucket(record["key"], record["kind"], record["documents"], **counters)
