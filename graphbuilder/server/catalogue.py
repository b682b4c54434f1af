"""What the JSON API tells of a graph: actors, documents, statements, evidence, named queries."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from http import HTTPStatus
from itertools import islice
from typing import TYPE_CHECKING, Any

from pyoxigraph import Literal, NamedNode

from graphbuilder import rdf
from graphbuilder.graph.contents import describe
from graphbuilder.graph.curation import VERDICTS
from graphbuilder.graph.queries import named_queries, prepare
from graphbuilder.graph.results import Result
from graphbuilder.model import Modality, Polarity
from graphbuilder.ontology import GB, document_iri, relation_iri, statement_iri
from graphbuilder.rdf import terms
from graphbuilder.records import to_record
from graphbuilder.server.refusal import RefusalError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from graphbuilder.graph import KnowledgeGraph
    from graphbuilder.model import Document, Statement
    from graphbuilder.rdf.terms import Term

Json = dict[str, Any]

_CONTEXT = 400
_TAKING_PART = ("mentions", "attributedTo")
_FILTERS: Mapping[str, tuple[str, ...]] = {
    "actor": _TAKING_PART,
    "subject": ("subject",),
    "source": ("attributedTo",),
    "predicate": ("predicate",),
    "modality": ("modality",),
    "polarity": ("negated",),
    "document": ("document",),
    "verdict": ("verdict",),
}


def _ask(kg: KnowledgeGraph, sparql: str, parameters: Mapping[str, object]) -> Result:
    # Not kg.query(sparql, **parameters): these names come from strangers.
    return Result(kg.store.query(*prepare(sparql, parameters)))


def _kinds(kg: KnowledgeGraph, above: str) -> str:
    """A class of the ontology and all below it, as SPARQL has them in VALUES."""
    top = terms.gb(above)
    nodes = (terms.gb(name) for name in sorted(kg.vocabulary.classes))
    return " ".join(str(node) for node in nodes if top in kg.vocabulary.ancestors(node))


def _taking_part(kg: KnowledgeGraph, node: Term, names: Iterable[str] = _TAKING_PART) -> set[Term]:
    """The statements that have a node in one of these properties."""
    return {quad.subject for name in names for quad in kg.store.quads(None, terms.gb(name), node)}


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
        SELECT DISTINCT ?actor {{
          VALUES ?kind {{ {_kinds(kg, "Entity")} }}
          ?actor a ?kind ; rdfs:label|skos:altLabel ?called
          FILTER(LCASE(STR(?called)) = ?wanted)
        }}"""
    found = [
        NamedNode(str(row.actor)) for row in _ask(kg, sparql, {"wanted": Literal(name.lower())})
    ]
    if not found:
        message = f"the graph has no actor {name!r}; /api/actors lists them"
        raise RefusalError(HTTPStatus.NOT_FOUND, message)
    return min(found, key=lambda node: (-len(_taking_part(kg, node)), node.value))


def _choice(kind: type[Modality | Polarity], value: str) -> Modality | Polarity:
    try:
        return kind(value)
    except ValueError as error:
        known = ", ".join(kind)
        message = f"there is no {kind.__name__.lower()} {value!r}; use one of {known}"
        raise RefusalError(HTTPStatus.BAD_REQUEST, message) from error


def _verdict(value: str) -> NamedNode:
    if value not in VERDICTS:
        message = f"there is no verdict {value!r}; use one of {', '.join(VERDICTS)}"
        raise RefusalError(HTTPStatus.BAD_REQUEST, message)
    return terms.gb(value.capitalize())


def _filter_value(kg: KnowledgeGraph, name: str, value: str) -> Term:
    if name in {"actor", "subject", "source"}:
        return _find_actor(kg, value)
    if name == "predicate":
        return NamedNode(relation_iri(value))
    if name == "modality":
        return terms.individual(_choice(Modality, value))
    if name == "polarity":
        return terms.truth(_choice(Polarity, value) is Polarity.NEGATED)
    if name == "verdict":
        return _verdict(value)
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


def _read_statement(kg: KnowledgeGraph, node: NamedNode) -> tuple[Statement, Json]:
    """A statement; and its record, with how it is said in a sentence and a reader's verdict."""
    properties = describe(kg.store, node)
    statement = rdf.read_statement(node, lambda place: describe(kg.store, place))
    (says, *_), verdicts = properties[terms.LABEL], properties.get(terms.gb("verdict"))
    record = to_record(statement)
    record["says"] = terms.text_of(says)
    record["verdict"] = terms.text_of(verdicts[0]).removeprefix(GB).lower() if verdicts else None
    return statement, record


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
    kinds = f"VALUES ?kind {{ {_kinds(kg, 'Agent')} }} ?actor a ?kind ."
    rows = _ask(
        kg,
        f"SELECT ?actor (COUNT(DISTINCT ?st) AS ?n) {{ {kinds} "
        "?st gb:mentions|gb:attributedTo ?actor MINUS { ?st gb:verdict gb:Wrong } } "
        "GROUP BY ?actor",
        {},
    )
    taking_part = sorted((-count, str(actor)) for actor, count in rows)
    if search:
        found = _ask(
            kg,
            f"SELECT DISTINCT ?actor {{ {kinds} ?actor rdfs:label|skos:altLabel ?called "
            "FILTER(CONTAINS(LCASE(STR(?called)), ?wanted)) }",
            {"wanted": Literal(search.lower())},
        )
        wanted = {str(row.actor) for row in found}
        taking_part = [pair for pair in taking_part if pair[1] in wanted]
    items = []
    for count, iri in taking_part[offset : offset + limit]:
        entity = rdf.read_entity(NamedNode(iri), describe(kg.store, NamedNode(iri)))
        items.append(
            {
                "id": entity.id,
                "name": entity.name,
                "type": entity.type,
                "aliases": list(entity.aliases),
                "wikidata": entity.wikidata,
                "statements": -count,
            }
        )
    return {"total": len(taking_part), "items": items}


def statements(kg: KnowledgeGraph, *, chosen: Mapping[str, str], limit: int, offset: int) -> Json:
    """Statements, document by document in the order of the text.

    Args:
        kg: The graph.
        chosen: From the names of filters (actor, subject, source, predicate, modality, polarity,
            document, verdict) to what they ask for; statements that a reader has judged wrong are
            left out unless ``verdict`` asks for them.
        limit: How many at most.
        offset: How many to pass over.

    Raises:
        RefusalError: 404, if there is no such actor; 400, if a value is impossible.
    """
    fitting: set[Term] | None = None
    for name, value in chosen.items():
        found = _taking_part(kg, _filter_value(kg, name, value), _FILTERS[name])
        fitting = found if fitting is None else fitting & found
    wrong = set() if "verdict" in chosen else _taking_part(kg, _verdict("wrong"), ["verdict"])
    by_document = _by_document(kg, fitting, wrong)
    items = []
    for node in islice(_in_order(kg, by_document, offset), limit):
        _, record = _read_statement(kg, node)
        items.append(record)
    return {"total": sum(map(len, by_document.values())), "items": items}


def _by_document(
    kg: KnowledgeGraph, fitting: set[Term] | None, wrong: set[Term]
) -> dict[str, list[NamedNode]]:
    """Statements by the IRI of their document: those that fit, or all, without the wrong ones."""
    found: dict[str, list[NamedNode]] = {}
    starts = [None] if fitting is None else fitting
    for start in starts:
        for quad in kg.store.quads(start, terms.gb("document")):
            if isinstance(quad.subject, NamedNode) and quad.subject not in wrong:
                found.setdefault(str(quad.object), []).append(quad.subject)
    return found


def _in_order(
    kg: KnowledgeGraph, by_document: Mapping[str, list[NamedNode]], offset: int
) -> Iterator[NamedNode]:
    """Statements in the order of documents and text, after the first ``offset``.

    Where in the text a statement stands is looked up for the documents that are reached only.
    """

    def place(node: NamedNode) -> tuple[int, str]:
        starts = [int(terms.text_of(q.object)) for q in kg.store.quads(node, terms.gb("start"))]
        return (min(starts, default=0), node.value)

    for document in sorted(by_document):
        nodes = by_document[document]
        if offset >= len(nodes):
            offset -= len(nodes)
            continue
        yield from sorted(nodes, key=place)[offset:]
        offset = 0


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
    statement, record = _read_statement(kg, node)
    document = kg.document(statement.document)
    start, end = statement.evidence.start, statement.evidence.end
    first, last = max(0, start - _CONTEXT), min(len(document.text), end + _CONTEXT)
    return {
        "statement": record,
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
            "example": query.example
            and {"parameters": dict(query.example.parameters), "row": list(query.example.row)},
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
