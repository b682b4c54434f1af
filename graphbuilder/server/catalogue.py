"""What the JSON API tells of a graph: actors, documents, statements, evidence, named queries."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from pyoxigraph import Literal, NamedNode

from graphbuilder import rdf
from graphbuilder.graph.changes import describe
from graphbuilder.graph.queries import named_queries, prepare
from graphbuilder.graph.results import Result
from graphbuilder.model import Modality, Polarity
from graphbuilder.ontology import document_iri, relation_iri, statement_iri
from graphbuilder.rdf import terms
from graphbuilder.records import to_record
from graphbuilder.server.refusal import RefusalError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graphbuilder.graph import KnowledgeGraph
    from graphbuilder.model import Document, Statement
    from graphbuilder.rdf.terms import Term

Json = dict[str, Any]

_CONTEXT = 400
_TAKING_PART = "?st gb:mentions|gb:attributedTo ?actor ."
_FILTERS = {
    "actor": _TAKING_PART,
    "subject": "?st gb:subject ?subject .",
    "source": "?st gb:attributedTo ?source .",
    "predicate": "?st gb:predicate ?predicate .",
    "modality": "?st gb:modality ?modality .",
    "polarity": "?st gb:negated ?polarity .",
    "document": "?st gb:document ?document .",
}


def _ask(kg: KnowledgeGraph, sparql: str, parameters: Mapping[str, object]) -> Result:
    # Not kg.query(sparql, **parameters): these names come from strangers.
    return Result(kg.store.query(*prepare(sparql, parameters)))


def _find_actor(kg: KnowledgeGraph, name: str) -> NamedNode:
    """An actor by IRI, or by a name or alias in any case; of several, the most spoken of."""
    if ":" in name:
        try:
            node = NamedNode(name)
        except ValueError:
            pass
        else:
            if terms.LABEL in describe(kg.store, node):
                return node
    sparql = f"""
        SELECT ?actor {{
          ?actor rdfs:label|skos:altLabel ?called . FILTER(LCASE(STR(?called)) = ?wanted)
          {_TAKING_PART}
        }} GROUP BY ?actor ORDER BY DESC(COUNT(DISTINCT ?st)) ?actor LIMIT 1"""
    rows = _ask(kg, sparql, {"wanted": Literal(name.lower())})
    if not rows:
        message = f"the graph has no actor {name!r}; /api/actors lists them"
        raise RefusalError(HTTPStatus.NOT_FOUND, message)
    return NamedNode(str(rows[0].actor))


def _choice(kind: type[Modality | Polarity], value: str) -> Modality | Polarity:
    try:
        return kind(value)
    except ValueError as error:
        known = ", ".join(kind)
        message = f"there is no {kind.__name__.lower()} {value!r}; use one of {known}"
        raise RefusalError(HTTPStatus.BAD_REQUEST, message) from error


def _filter_value(kg: KnowledgeGraph, name: str, value: str) -> Term:
    if name in {"actor", "subject", "source"}:
        return _find_actor(kg, value)
    if name == "predicate":
        return NamedNode(relation_iri(value))
    if name == "modality":
        return terms.individual(_choice(Modality, value))
    if name == "polarity":
        return terms.truth(_choice(Polarity, value) is Polarity.NEGATED)
    return NamedNode(document_iri(value))


def _about_document(document: Document) -> Json:
    return {
        "id": document.id,
        "iri": document_iri(document.id),
        "title": document.title,
        "url": document.url,
        "date": document.date,
        "publisher": document.publisher,
    }


def _read_statement(kg: KnowledgeGraph, node: NamedNode) -> tuple[Statement, str]:
    """A statement, and how it is said in a sentence."""
    properties = describe(kg.store, node)
    statement = rdf.read_statement(node, lambda place: describe(kg.store, place))
    return statement, str(terms.text_of(properties[terms.LABEL][0]))


def documents(kg: KnowledgeGraph) -> Json:
    """Every document, without its text."""
    items = [_about_document(document) for document in kg.documents()]
    return {"total": len(items), "items": items}


def actors(kg: KnowledgeGraph, *, search: str | None, limit: int, offset: int) -> Json:
    """Persons, states and organisations that take part in statements, the most spoken of first.

    Args:
        kg: The graph.
        search: Part of a name or alias, in any case.
        limit: How many at most.
        offset: How many to pass over.
    """
    agent = terms.gb("Agent")
    kinds = " ".join(
        str(terms.gb(name))
        for name in sorted(kg.vocabulary.classes)
        if agent in kg.vocabulary.ancestors(terms.gb(name))
    )
    parameters: dict[str, Term] = {}
    called = ""
    if search:
        called = (
            "FILTER EXISTS { ?actor rdfs:label|skos:altLabel ?called "
            "FILTER(CONTAINS(LCASE(STR(?called)), ?wanted)) }"
        )
        parameters["wanted"] = Literal(search.lower())
    pattern = f"VALUES ?kind {{ {kinds} }} ?actor a ?kind . {_TAKING_PART} {called}"
    total = _ask(kg, f"SELECT (COUNT(DISTINCT ?actor) AS ?n) {{ {pattern} }}", parameters)[0].n
    rows = _ask(
        kg,
        f"SELECT ?actor (COUNT(DISTINCT ?st) AS ?n) {{ {pattern} }} GROUP BY ?actor "
        f"ORDER BY DESC(?n) ?actor LIMIT {limit:d} OFFSET {offset:d}",
        parameters,
    )
    items = []
    for row in rows:
        node = NamedNode(str(row.actor))
        entity = rdf.read_entity(node, describe(kg.store, node))
        items.append(
            {
                "id": entity.id,
                "name": entity.name,
                "type": entity.type,
                "aliases": list(entity.aliases),
                "wikidata": entity.wikidata,
                "statements": row.n,
            }
        )
    return {"total": total, "items": items}


def statements(kg: KnowledgeGraph, *, chosen: Mapping[str, str], limit: int, offset: int) -> Json:
    """Statements, document by document in the order of the text.

    Args:
        kg: The graph.
        chosen: From the names of filters (actor, subject, source, predicate, modality, polarity,
            document) to what they ask for.
        limit: How many at most.
        offset: How many to pass over.

    Raises:
        RefusalError: 404, if there is no such actor; 400, if a value is impossible.
    """
    values = {name: _filter_value(kg, name, value) for name, value in chosen.items()}
    pattern = " ".join(["?st a gb:Statement .", *(_FILTERS[name] for name in values)])
    total = _ask(kg, f"SELECT (COUNT(DISTINCT ?st) AS ?n) {{ {pattern} }}", values)[0].n
    rows = _ask(
        kg,
        f"SELECT DISTINCT ?st ?where ?from {{ {pattern} ?st gb:document ?where ; gb:start ?from }} "
        f"ORDER BY ?where ?from ?st LIMIT {limit:d} OFFSET {offset:d}",
        values,
    )
    items = []
    for row in rows:
        statement, says = _read_statement(kg, NamedNode(str(row.st)))
        items.append({**to_record(statement), "says": says})
    return {"total": total, "items": items}


def evidence(kg: KnowledgeGraph, *, identifier: str) -> Json:
    """The words that a statement rests on, with the text around them.

    Args:
        kg: The graph.
        identifier: Of the statement.

    Raises:
        RefusalError: 404, if the graph has no such statement.
    """
    node = NamedNode(statement_iri(identifier))
    if not describe(kg.store, node):
        message = f"the graph has no statement {identifier!r}; /api/statements lists them"
        raise RefusalError(HTTPStatus.NOT_FOUND, message)
    statement, says = _read_statement(kg, node)
    document = kg.document(statement.document)
    start, end = statement.evidence.start, statement.evidence.end
    first, last = max(0, start - _CONTEXT), min(len(document.text), end + _CONTEXT)
    return {
        "statement": to_record(statement),
        "says": says,
        "document": _about_document(document),
        "quote": document.text[start:end],
        "before": document.text[first:start],
        "after": document.text[end:last],
        "starts_text": first == 0,
        "ends_text": last == len(document.text),
    }


def queries() -> Json:
    """Every named query, with its parameters and its text."""
    items = [
        {
            "name": query.name,
            "title": query.title,
            "description": query.description,
            "parameters": dict(query.parameters),
            "sparql": query.sparql,
        }
        for query in named_queries().values()
    ]
    return {"total": len(items), "items": items}


def _plain(value: object) -> object:
    if isinstance(value, Decimal):
        return float(value)
    return value.isoformat() if isinstance(value, dt.date | dt.time) else value


def answer(kg: KnowledgeGraph, *, name: str, parameters: Mapping[str, str]) -> Json:
    """The answer of a named query, as rows of plain values.

    Args:
        kg: The graph.
        name: Name of the query.
        parameters: Values for its parameters.

    Raises:
        RefusalError: 404, if there is no such query.
        QueryError: If it has no such parameter.
    """
    if name not in named_queries():
        message = f"there is no query named {name!r}; /api/queries lists them"
        raise RefusalError(HTTPStatus.NOT_FOUND, message)
    result = _ask(kg, name, parameters)
    return {
        "name": name,
        "variables": list(result.variables),
        "rows": [
            {key: _plain(value) for key, value in zip(result.variables, row, strict=True)}
            for row in result
        ],
    }
