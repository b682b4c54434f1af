"""Named queries: SPARQL files whose header says title, description, parameters and an example.

A header is comments at the top of the file::

    # title: Claims by source
    # description: What a source says, newest document first.
    # parameter source: Name or alias of the source; without it, every source.
    # example source=Ann Lee: Ann Lee | Oslo may help Rome | False | possible

The example's answer is the beginning of one row for the articles of ``examples``.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from graphbuilder.errors import OntologyError, QueryError
from graphbuilder.model import Document, Entity, Statement
from graphbuilder.ontology import document_iri, folder, statement_iri
from graphbuilder.rdf.terms import XSD, Term, iri, text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

_NAME = re.compile(r"[\w-]+")
_HEADER = re.compile(r"#\s*(title|description|parameter\s+\w+|example[^:]*?)\s*:\s*(.*)")
_MORE = re.compile(r"#\s{2,}(.*)")


@dataclass(frozen=True, slots=True)
class Example:
    """A named query with values for its parameters, and how one row of its answer begins."""

    parameters: Mapping[str, str]
    row: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A question that comes with the ontology.

    Attributes:
        name: What it is called by.
        title: A few words.
        description: What it answers, and how to read the answer.
        parameters: From each parameter's name to what it means; every one may be left out.
        example: What it answers of the articles of ``examples``, where its file says so.
        sparql: The query.
    """

    name: str
    title: str
    description: str
    parameters: Mapping[str, str]
    example: Example | None
    sparql: str


def named_queries() -> dict[str, NamedQuery]:
    """Every named query by its name, in alphabetical order.

    Raises:
        OntologyError: If a file lacks its title or description.
    """
    return {path.stem: _read(path) for path in sorted((folder() / "queries").glob("*.rq"))}


def prepare(sparql: str, parameters: Mapping[str, object]) -> tuple[str, dict[str, Term]]:
    """The query to run and the values of its variables.

    Args:
        sparql: A query, or the name of one.
        parameters: Values by the names of variables; ``None`` is the same as left out.

    Raises:
        QueryError: If there is no such name, or the query has no such parameter.
    """
    given = {name: value for name, value in parameters.items() if value is not None}
    if _NAME.fullmatch(sparql.strip()):
        query = _find(sparql.strip())
        known, what, text_ = set(query.parameters), f"the query {query.name!r}", query.sparql
    else:
        known, what, text_ = set(re.findall(r"[?$](\w+)", sparql)), "the query", sparql
    for name in given:
        if name not in known:
            message = f"{what} has no parameter {name!r}; it has {', '.join(sorted(known))}"
            raise QueryError(message)
    return text_, {name: to_term(value) for name, value in given.items()}


def to_term(value: object) -> Term:
    """A Python value as an RDF term.

    Raises:
        QueryError: If there is no term for such a value.
    """
    if isinstance(value, ox.NamedNode | ox.Literal | ox.BlankNode):
        return value
    for kind, convert in _CONVERSIONS:
        if isinstance(value, kind):
            return convert(value)
    if hasattr(value, "n3"):
        return _from_rdflib(value)
    message = f"{value!r} cannot be a query's parameter; give text, a number, a date or an entity"
    raise QueryError(message)


def _typed(name: str) -> Callable[[Any], Term]:
    return lambda value: ox.Literal(
        value.isoformat() if isinstance(value, dt.date) else str(value),
        datatype=ox.NamedNode(XSD + name),
    )


# The first that fits converts: a datetime is a date as well, and rdflib's terms are text.
_CONVERSIONS: tuple[tuple[type, Callable[[Any], Term]], ...] = (
    (Entity, lambda value: iri(value.id)),
    (Document, lambda value: iri(document_iri(value.id))),
    (Statement, lambda value: iri(statement_iri(value.id))),
    (bool, ox.Literal),
    (int, ox.Literal),
    (float, ox.Literal),
    (Decimal, _typed("decimal")),
    (dt.datetime, _typed("dateTime")),
    (dt.date, _typed("date")),
    (str, lambda value: _from_rdflib(value) if hasattr(value, "n3") else text(value)),
)


def _from_rdflib(value: object) -> Term:
    from graphbuilder.graph import rdflib_view  # noqa: PLC0415 - only where rdflib is in use

    return rdflib_view.from_rdflib(value)


def _find(name: str) -> NamedQuery:
    path = folder() / "queries" / f"{name}.rq"
    if not path.is_file():
        message = f"there is no query named {name!r}; there are {', '.join(named_queries())}"
        raise QueryError(message)
    return _read(path)


def _read(path: Path) -> NamedQuery:
    sparql = path.read_text(encoding="utf-8")
    fields: dict[str, str] = {}
    last = None
    for line in sparql.splitlines():
        if match := _HEADER.fullmatch(line):
            last = " ".join(match[1].split())
            fields[last] = match[2].strip()
        elif last and (match := _MORE.fullmatch(line)):
            fields[last] += " " + match[1].strip()
        elif not line.startswith("#"):
            break
    example = next((key for key in fields if key.startswith("example")), None)
    if not fields.get("title") or not fields.get("description"):
        message = f"{path} lacks '# title: …' or '# description: …' at its top; add them"
        raise OntologyError(message)
    return NamedQuery(
        name=path.stem,
        title=fields["title"],
        description=fields["description"],
        parameters={
            key.removeprefix("parameter "): meaning
            for key, meaning in fields.items()
            if key.startswith("parameter ")
        },
        example=_read_example(example.removeprefix("example"), fields[example])
        if example
        else None,
        sparql=sparql,
    )


def _read_example(parameters: str, row: str) -> Example:
    pairs = (pair.partition("=") for pair in parameters.split(",") if pair.strip())
    return Example(
        parameters={name.strip(): value.strip() for name, _, value in pairs},
        row=tuple(cell.strip() for cell in row.split("|")),
    )
