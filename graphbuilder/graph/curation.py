"""Reviews: a reader's verdict on a statement, kept as RDF so that it outlives a rebuilt graph.

A review names its statement by what it says and where it stands, not by identifier. It is kept
in a named graph of its own; on the statements that it concerns, ``gb:verdict`` says it again, so
that queries need not look there. A wrong statement asserts nothing, and its contents go with it.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode, Quad, Triple

from graphbuilder import phrasing
from graphbuilder.errors import InputError
from graphbuilder.model import mint_statement_id
from graphbuilder.ontology import BASE, PREFIXES, document_iri, statement_iri
from graphbuilder.rdf import terms
from graphbuilder.rdf.terms import XSD, gb, iri, text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from graphbuilder.graph.store import GraphName, Store
    from graphbuilder.model import Statement
    from graphbuilder.rdf.terms import Term

REVIEWS = NamedNode(f"{BASE}/reviews")
VERDICTS = ("wrong", "confirmed")

_WHEN = NamedNode(PREFIXES["prov"] + "generatedAtTime")
_SOURCE = NamedNode(PREFIXES["prov"] + "wasDerivedFrom")


@dataclass(frozen=True, slots=True)
class Review:
    """A reader's verdict.

    Attributes:
        key: Hash of what the statement says and where.
        verdict: ``wrong`` or ``confirmed``.
        what: The statement as a sentence.
        document: Identifier of its document.
        reviewer: Who judged.
        when: When, ISO 8601.
        note: Why.
    """

    key: str
    verdict: str
    what: str
    document: str
    reviewer: str
    when: str
    note: str | None = None


def make_review(
    statement: Statement,
    by_id: Mapping[str, Statement],
    verdict: str,
    *,
    reviewer: str,
    note: str | None = None,
) -> Review:
    """A verdict on a statement, given now.

    Raises:
        InputError: If the verdict is neither ``wrong`` nor ``confirmed``.
    """
    if verdict not in VERDICTS:
        message = f"{verdict!r} is no verdict; say {' or '.join(VERDICTS)}"
        raise InputError(message)
    return Review(
        key=review_key(statement, by_id),
        verdict=verdict,
        what=phrasing.phrase(statement, by_id),
        document=statement.document,
        reviewer=reviewer,
        when=dt.datetime.now(dt.UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
        note=note,
    )


def review_key(statement: Statement, by_id: Mapping[str, Statement]) -> str:
    """What a statement is recognised by: its words, its place, and everything it claims.

    A later extraction that reads the same words differently makes another statement, to which
    the old verdict does not apply.
    """
    sources = [link.source.label if link.source else "" for link in statement.attribution]
    evidence = statement.evidence
    return mint_statement_id(
        statement.document,
        evidence.start,
        evidence.text,
        phrasing.phrase(statement, by_id),
        statement.predicate,
        statement.polarity,
        statement.modality,
        *sources,
    )


def read_reviews(
    store: Store, graph: GraphName = REVIEWS, *, document: str | None = None
) -> Iterator[Review]:
    """Every review that a store keeps, in the order of their keys.

    Args:
        store: Where they are kept.
        graph: In which of its graphs.
        document: Only those of this document's statements.

    Raises:
        InputError: If one of them lacks a part.
    """
    if document is None:
        found = store.quads(None, gb("reviewKey"), None, graph)
    else:
        found = store.quads(None, _SOURCE, iri(document_iri(document)), graph)
    nodes = {quad.subject for quad in found}
    for node in sorted(nodes, key=terms.text_of):
        parts = {quad.predicate: quad.object for quad in store.quads(node, graph=graph)}
        try:
            yield _read_review(parts)
        except KeyError as error:
            message = f"the review {terms.text_of(node)} lacks {error}; export the reviews again"
            raise InputError(message) from error


def _read_review(found: Mapping[NamedNode, Term]) -> Review:
    note = found.get(gb("reviewNote"))
    return Review(
        key=terms.text_of(found[gb("reviewKey")]),
        verdict=terms.enum_name(found[gb("verdict")]),
        what=terms.text_of(found[terms.LABEL]),
        document=terms.document_id(found[_SOURCE]),
        reviewer=terms.text_of(found[gb("reviewer")]),
        when=terms.text_of(found[_WHEN]),
        note=None if note is None else terms.text_of(note),
    )


def write_review(review: Review) -> Iterator[Quad]:
    """A review's quads."""
    node = review_node(review.key)
    values: dict[NamedNode, Term] = {
        terms.TYPE: gb("Review"),
        gb("reviewKey"): text(review.key),
        gb("verdict"): gb(review.verdict.capitalize()),
        terms.LABEL: text(review.what),
        _SOURCE: iri(document_iri(review.document)),
        gb("reviewer"): text(review.reviewer),
        _WHEN: Literal(review.when, datatype=NamedNode(XSD + "dateTime")),
    }
    for predicate, value in values.items():
        yield Quad(node, predicate, value, REVIEWS)
    if review.note is not None:
        yield Quad(node, gb("reviewNote"), text(review.note), REVIEWS)


def review_node(key: str) -> NamedNode:
    """The IRI of the review with that key."""
    return iri(f"{BASE}/review/{key}")


@dataclass(frozen=True, slots=True)
class Verdicts:
    """What reviews mean for the statements of a document.

    Attributes:
        wrong: Statements that are wrong, or are the content of a wrong one.
        triples: What is said of them in the graph.
    """

    wrong: frozenset[str] = frozenset()
    triples: tuple[Triple, ...] = ()


NOTHING_JUDGED = Verdicts()


def judge(statements: Iterable[Statement], reviews: Mapping[str, Review]) -> Verdicts:
    """What reviews mean for the statements of a document.

    Args:
        statements: All statements of one document.
        reviews: Reviews by their keys.
    """
    if not reviews:
        return NOTHING_JUDGED
    by_id = {statement.id: statement for statement in statements}
    judged = {
        name: review
        for name, statement in by_id.items()
        if (review := reviews.get(review_key(statement, by_id))) is not None
    }
    wrong = {name for name, review in judged.items() if review.verdict == "wrong"}
    while more := {name for name, s in by_id.items() if s.parent in wrong} - wrong:
        wrong |= more
    confirmed = {name for name, review in judged.items() if review.verdict == "confirmed"} - wrong
    triples = [
        *(Triple(_node(name), gb("verdict"), gb("Wrong")) for name in sorted(wrong)),
        *(Triple(_node(name), gb("verdict"), gb("Confirmed")) for name in sorted(confirmed)),
        *(Triple(_node(name), gb("reviewKey"), text(judged[name].key)) for name in sorted(judged)),
    ]
    return Verdicts(frozenset(wrong), tuple(triples))


def _node(statement: str) -> NamedNode:
    return iri(statement_iri(statement))
