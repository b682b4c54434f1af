"""RDF terms: how Python values become IRIs and literals, and how they come back."""

from __future__ import annotations

import datetime as dt
import re
from contextlib import suppress
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import unquote

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from graphbuilder.errors import InputError
from graphbuilder.ontology import DOCUMENT, GB, PREFIXES, STATEMENT

if TYPE_CHECKING:
    from collections.abc import Callable
    from enum import StrEnum

Term = NamedNode | BlankNode | Literal | Triple

XSD = PREFIXES["xsd"]
TYPE = NamedNode(PREFIXES["rdf"] + "type")
LABEL = NamedNode(PREFIXES["rdfs"] + "label")
ALT_LABEL = NamedNode(PREFIXES["skos"] + "altLabel")
EXACT_MATCH = NamedNode(PREFIXES["skos"] + "exactMatch")
TITLE = NamedNode(PREFIXES["dct"] + "title")
DATE = NamedNode(PREFIXES["dct"] + "date")
PUBLISHER = NamedNode(PREFIXES["dc"] + "publisher")
URL = NamedNode(PREFIXES["schema"] + "url")

_READERS: dict[str, Callable[[str], object]] = {
    XSD + "integer": int,
    XSD + "double": float,
    XSD + "float": float,
    XSD + "decimal": Decimal,
    XSD + "boolean": {"true": True, "1": True, "false": False, "0": False}.__getitem__,
    XSD + "date": dt.date.fromisoformat,
}
_DATES = (
    (re.compile(r"\d{4}-\d\d-\d\d"), "date"),
    (re.compile(r"\d{4}-\d\d"), "gYearMonth"),
    (re.compile(r"\d{4}"), "gYear"),
)


@lru_cache(maxsize=65536)
def iri(value: str) -> NamedNode:
    """An IRI as a term.

    Raises:
        InputError: If the value is not an absolute IRI.
    """
    try:
        return NamedNode(value)
    except ValueError as error:
        message = f"{value!r} is not an IRI: {error}; give an absolute IRI without spaces"
        raise InputError(message) from error


@lru_cache(maxsize=512)
def gb(name: str) -> NamedNode:
    """A term of our own ontology."""
    return NamedNode(GB + name)


def individual(value: StrEnum) -> NamedNode:
    """The ontology's individual for a value of an enumeration: ``according-to`` → AccordingTo."""
    return gb("".join(part.capitalize() for part in value.value.split("-")))


def enum_name(term: Term) -> str:
    """The value of an enumeration that an individual of the ontology stands for."""
    name = str(getattr(term, "value", "")).removeprefix(GB)
    return re.sub(r"(?<!^)(?=[A-Z])", "-", name).lower()


def text(value: str) -> Literal:
    """A plain string as a term.

    Raises:
        InputError: If it holds half a surrogate pair, which no RDF syntax can write.
    """
    try:
        return Literal(value)
    except (ValueError, UnicodeEncodeError) as error:
        message = f"{value[:40]!r} holds an unpaired surrogate; decode the text as UTF-8 first"
        raise InputError(message) from error


def number(value: float) -> Literal:
    """An integer or a double as a term."""
    return Literal(value)


def truth(value: bool) -> Literal:  # noqa: FBT001 - the value itself, not a switch
    """A boolean as a term."""
    return Literal(value)


def date(value: str) -> Literal:
    """A date, month or year as a typed term; anything else as a plain string."""
    for pattern, datatype in _DATES:
        if pattern.fullmatch(value) and _exists(value):
            return Literal(value, datatype=NamedNode(XSD + datatype))
    return text(value)


def _exists(value: str) -> bool:
    try:
        dt.date.fromisoformat((value + "-01-01")[:10])
    except ValueError:
        return False
    return True


def document_id(term: Term) -> str:
    """The identifier of a document from its IRI."""
    return unquote(text_of(term).removeprefix(DOCUMENT))


def statement_id(term: Term) -> str:
    """The identifier of a statement from its IRI."""
    return unquote(text_of(term).removeprefix(STATEMENT))


def text_of(term: Term) -> str:
    """The IRI, label or words of a term; a quoted triple as it is written."""
    return str(term) if isinstance(term, Triple) else term.value


def to_python(term: Term | None) -> object:
    """A term as the Python value that a notebook wants.

    Args:
        term: IRI, literal, blank node, quoted triple or ``None``.

    Returns:
        ``int``, ``float``, ``bool``, ``Decimal`` or ``datetime.date`` for such literals, ``str``
        for everything else (IRIs included), ``None`` for ``None``.
    """
    if term is None:
        return None
    if not isinstance(term, Literal):
        return text_of(term)
    read = _READERS.get(term.datatype.value, str)
    with suppress(ValueError, KeyError, ArithmeticError):
        return read(term.value)
    return term.value
