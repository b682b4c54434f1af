"""Collections of articles: JSON Lines, JSON and CSV, one record a document."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

from graphbuilder.documents.decoding import decode, find_encoding
from graphbuilder.errors import InputError
from graphbuilder.model import Document

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from io import BufferedReader

FIELDS = {
    "id": ("id", "doc", "document"),
    "text": ("text", "body", "content"),
    "title": ("title", "headline"),
    "url": ("url", "link"),
    "date": ("date", "published", "datePublished"),
    "publisher": ("publisher", "source"),
}
"""What a record may call each field of a document, the first that is there is taken."""


def parse_json_lines(
    stream: BufferedReader, label: str, identifier: str
) -> Iterator[Document | InputError]:
    """Read a JSON Lines file as a stream.

    Args:
        stream: UTF-8 bytes, an object a line, with the keys of ``FIELDS``.
        label: What a message calls the file.
        identifier: What records without an ``id`` are called, with their line's number.

    Yields:
        A document for each record, or what is wrong with it.

    Raises:
        InputError: If the file has no record.
    """
    found = False
    for number, line in enumerate(stream, start=1):
        if line.strip():
            found = True
            try:
                record = json.loads(line.decode("utf-8-sig"))
            except ValueError as error:
                yield InputError(f"line {number} of {label} is not JSON in UTF-8: {error}")
            else:
                yield _document(record, f"line {number} of {label}", f"{identifier}-{number}")
    if not found:
        message = f"{label} is empty; give a file that has records"
        raise InputError(message)


def parse_json(data: bytes, label: str, identifier: str) -> Iterator[Document | InputError]:
    """Read a JSON file: one record, or a list of them.

    Args:
        data: The file.
        label: What a message calls it.
        identifier: What records without an ``id`` are called, with their number in a list.

    Yields:
        A document for each record, or what is wrong with it.

    Raises:
        InputError: If the file is not JSON or has no record.
    """
    try:
        content = json.loads(decode(data, label))
    except ValueError as error:
        message = f"{label} is not JSON: {error}"
        raise InputError(message) from error
    if not content:
        message = f"{label} is empty; give a file that has records"
        raise InputError(message)
    if not isinstance(content, list):
        yield _document(content, label, identifier)
        return
    for number, record in enumerate(content, start=1):
        yield _document(record, f"record {number} of {label}", f"{identifier}-{number}")


def parse_csv(
    stream: BufferedReader, label: str, identifier: str, *, delimiter: str = ","
) -> Iterator[Document | InputError]:
    """Read a CSV file with a head line as a stream.

    Args:
        stream: The file; its columns are named as in ``FIELDS``.
        label: What a message calls it.
        identifier: What rows without an ``id`` are called, with their number.
        delimiter: What parts the columns.

    Yields:
        A document for each row, or what is wrong with it.

    Raises:
        InputError: If the file is no table or has no row.
    """
    encoding = find_encoding(stream.peek(), label)
    limit = csv.field_size_limit(1 << 30)
    try:
        number = 0
        with io.TextIOWrapper(stream, encoding, newline="") as text:
            for number, row in enumerate(csv.DictReader(text, delimiter=delimiter), start=1):
                yield _document(row, f"row {number} of {label}", f"{identifier}-{number}")
    except (csv.Error, UnicodeDecodeError) as error:
        message = f"{label} cannot be read after row {number}: {error}; save it as CSV in UTF-8"
        raise InputError(message) from error
    finally:
        csv.field_size_limit(limit)
    if not number:
        message = f"{label} is empty; give a file that has rows below a head line"
        raise InputError(message)


def _document(record: object, label: str, identifier: str) -> Document | InputError:
    """The document that a record describes."""
    if not isinstance(record, dict):
        return InputError(f"{label} is not a JSON object; give records with a 'text'")
    values = {field: _value(record, names) for field, names in FIELDS.items()}
    text = values.pop("text")
    if text is None:
        keys = ", ".join(sorted(str(key) for key in record)) or "none"
        return InputError(f"{label} has no text in a field 'text' (its fields: {keys})")
    return Document(id=values.pop("id") or identifier, text=text.replace("\r\n", "\n"), **values)


def _value(record: Mapping[str, object], names: tuple[str, ...]) -> str | None:
    """The first of some fields that is there and says something."""
    values = (record.get(name) for name in names)
    found = (str(value) for value in values if isinstance(value, str | int))
    return next((value for value in found if value.strip()), None)
