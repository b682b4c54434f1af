"""The answer of a query as a user wants it: rows of Python values, a table, a file format."""

from __future__ import annotations

import csv
import io
import json
from functools import cached_property
from html import escape
from typing import TYPE_CHECKING, Any, overload

import pyoxigraph as ox

from graphbuilder.errors import QueryError
from graphbuilder.ontology import PREFIXES
from graphbuilder.rdf import to_python

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import pandas as pd
    import rdflib

    from graphbuilder.graph.answers import Answer
    from graphbuilder.rdf.terms import Term

MAX_HTML_ROWS = 50


class Row(tuple[Any, ...]):
    """A row of an answer: a tuple whose values can be asked by the variable's name as well."""

    __slots__ = ()
    _names: tuple[str, ...] = ()

    def __getattr__(self, name: str) -> object:
        if name in self._names:
            return tuple.__getitem__(self, self._names.index(name))
        message = f"the answer has no ?{name}; it has {', '.join(self._names)}"
        raise AttributeError(message)

    def asdict(self) -> dict[str, object]:
        """From each variable's name to its value."""
        return dict(zip(self._names, self, strict=True))


class Result:
    """An answer: iterate it for rows, test it for yes or no.

    Of a SELECT query it is a sequence of rows; of an ASK query its truth is the answer; of a
    CONSTRUCT or DESCRIBE query it is a sequence of subject, predicate and object.

    Attributes:
        answer: The same in RDF terms.
        variables: Names of the columns.
    """

    def __init__(self, answer: Answer) -> None:
        self.answer = answer
        self.variables: tuple[str, ...] = answer.variables
        if answer.triples is not None:
            self.variables = ("subject", "predicate", "object")

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """Rows of Python values."""
        kind = type("Row", (Row,), {"__slots__": (), "_names": self.variables})
        return tuple(kind(map(to_python, row)) for row in self._terms())

    def _terms(self) -> Iterator[tuple[Term | None, ...]]:
        if self.answer.triples is not None:
            return ((t.subject, t.predicate, t.object) for t in self.answer.triples)
        return iter(self.answer.rows)

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Row, ...]: ...
    def __getitem__(self, index: int | slice) -> Row | tuple[Row, ...]:
        return self.rows[index]

    def __bool__(self) -> bool:
        return bool(self.rows) if self.answer.truth is None else self.answer.truth

    def __repr__(self) -> str:
        if self.answer.truth is not None:
            return f"Result({self.answer.truth})"
        return f"Result({len(self)} rows of {', '.join(self.variables)})"

    def to_dataframe(self) -> pd.DataFrame:
        """A pandas DataFrame, one column for each variable."""
        import pandas as pd  # noqa: PLC0415 - half a second, and only notebooks need it

        return pd.DataFrame([tuple(row) for row in self], columns=list(self.variables))

    def to_json(self) -> str:
        """SPARQL 1.1 Query Results JSON; of triples, JSON-LD."""
        if self.answer.triples is not None:
            return self.to_rdf("jsonld")
        if self.answer.truth is not None:
            return json.dumps({"head": {}, "boolean": self.answer.truth})
        bindings = [
            {
                name: _json(term)
                for name, term in zip(self.variables, row, strict=True)
                if term is not None
            }
            for row in self.answer.rows
        ]
        table = {"head": {"vars": list(self.variables)}, "results": {"bindings": bindings}}
        return json.dumps(table, ensure_ascii=False)

    def to_csv(self) -> str:
        """SPARQL 1.1 Query Results CSV."""
        if self.answer.truth is not None:
            return f"{str(self.answer.truth).lower()}\r\n"
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\r\n")
        writer.writerow(self.variables)
        for row in self._terms():
            writer.writerow("" if term is None else getattr(term, "value", term) for term in row)
        return out.getvalue()

    def to_rdf(self, format: str = "turtle") -> str:  # noqa: A002 - named as the command's flag
        """The triples of a CONSTRUCT or DESCRIBE query, as Turtle or another syntax.

        Raises:
            QueryError: If the answer is not triples.
        """
        from graphbuilder.graph.formats import rdf_format  # noqa: PLC0415 - it imports this module's siblings

        triples = sorted(set(self._need_triples()), key=str)
        prefixes = PREFIXES if format != "rdfxml" else None
        data = ox.serialize(triples, format=rdf_format(format), prefixes=prefixes)
        return (data or b"").decode()

    def rdflib(self) -> rdflib.query.Result | rdflib.Graph:
        """The same as rdflib's own: a ``Result``, or a ``Graph`` of triples."""
        from graphbuilder.graph import rdflib_view  # noqa: PLC0415 - a third of a second

        return rdflib_view.result(self.answer)

    def _need_triples(self) -> tuple[ox.Triple, ...]:
        if self.answer.triples is None:
            message = "only CONSTRUCT and DESCRIBE queries answer with triples; use to_json()"
            raise QueryError(message)
        return self.answer.triples

    def _repr_html_(self) -> str:
        if self.answer.truth is not None:
            return f"<p>{'yes' if self.answer.truth else 'no'}</p>"
        head = "".join(f"<th>{escape(name)}</th>" for name in self.variables)
        body = "".join(
            "<tr>" + "".join(f"<td>{_cell(value)}</td>" for value in row) + "</tr>"
            for row in self.rows[:MAX_HTML_ROWS]
        )
        more = len(self) - MAX_HTML_ROWS
        note = f"<p>… and {more} more rows</p>" if more > 0 else ""
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{note}"


def _cell(value: object) -> str:
    return "" if value is None else escape(str(value))


def _json(term: Term) -> Mapping[str, object]:
    if isinstance(term, ox.NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, ox.BlankNode):
        return {"type": "bnode", "value": term.value}
    if isinstance(term, ox.Triple):
        parts = {"subject": term.subject, "predicate": term.predicate, "object": term.object}
        return {"type": "triple", "value": {name: _json(part) for name, part in parts.items()}}
    found: dict[str, object] = {"type": "literal", "value": term.value}
    if term.language:
        found["xml:lang"] = term.language
    elif term.datatype.value != PREFIXES["xsd"] + "string":
        found["datatype"] = term.datatype.value
    return found
