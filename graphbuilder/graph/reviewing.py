"""Judging statements: what a verdict, or a document under verdicts, changes in a graph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder import rdf
from graphbuilder.graph import changes, contents, curation, exports
from graphbuilder.graph.changes import Change
from graphbuilder.graph.store import DEFAULT, EmbeddedStore
from graphbuilder.ontology import document_iri
from graphbuilder.rdf.terms import iri

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from pyoxigraph import Quad

    from graphbuilder.graph.curation import Review
    from graphbuilder.graph.store import Store
    from graphbuilder.model import Document, Entity, Statement
    from graphbuilder.rdf import Vocabulary


def restate(  # noqa: PLR0913 - what is said comes in order, what is known of it by keyword
    store: Store,
    document: Document,
    statements: tuple[Statement, ...],
    reviews: Mapping[str, Review],
    *,
    vocabulary: Vocabulary,
    entities: tuple[Entity, ...] = (),
) -> Change:
    """What it takes that a store says of a document exactly this, under given reviews.

    Raises:
        InputError: If a statement is of another document or has an invalid identifier.
    """
    return changes.replace_document(
        store,
        document.id,
        rdf.to_triples(document, statements, entities, vocabulary=vocabulary),
        vocabulary=vocabulary,
        verdicts=curation.judge(statements, reviews),
    )


def judge(  # noqa: PLR0913 - whose verdict on what comes by keyword
    store: Store,
    statement: str,
    verdict: str | None,
    *,
    reviewer: str,
    note: str | None,
    vocabulary: Vocabulary,
) -> Change:
    """What it takes to give a verdict, or to take one back.

    Args:
        store: Where the graph is kept.
        statement: Identifier of the statement.
        verdict: ``wrong``, ``confirmed``, or ``None``.
        reviewer: Who judges.
        note: Why.
        vocabulary: Declarations of the ontology.

    Raises:
        InputError: If there is no such statement or verdict.
    """
    document = contents.read_document(store, contents.home_of(store, statement))
    statements = all_statements(store, document)
    by_id = {found.id: found for found in statements}
    reviews = reviews_of(store, document.id)
    key = curation.review_key(by_id[statement], by_id)
    reviews.pop(key, None)
    added: tuple[Quad, ...] = ()
    if verdict is not None:
        review = curation.make_review(
            by_id[statement], by_id, verdict, reviewer=reviewer, note=note
        )
        reviews[key] = review
        added = tuple(curation.write_review(review))
    removed = store.quads(curation.review_node(key), graph=curation.REVIEWS)
    change = restate(store, document, statements, reviews, vocabulary=vocabulary)
    return Change((*removed, *change.removed), (*added, *change.added))


def read_file(path: Path) -> tuple[Review, ...]:
    """The verdicts of a file that the profile ``reviews`` has written.

    Raises:
        InputError: If the file cannot be read, or a review in it is not whole.
    """
    scratch = EmbeddedStore()
    exports.load(scratch, path)
    return tuple(curation.read_reviews(scratch, DEFAULT))


def take_over(store: Store, reviews: tuple[Review, ...], *, vocabulary: Vocabulary) -> list[Change]:
    """What it takes to add other readers' verdicts: one change for each document."""
    found = []
    for identifier in sorted({review.document for review in reviews}):
        here = [review for review in reviews if review.document == identifier]
        nodes = [curation.review_node(review.key) for review in here]
        removed = [quad for node in nodes for quad in store.quads(node, graph=curation.REVIEWS)]
        added = [quad for review in here for quad in curation.write_review(review)]
        if any(True for _ in store.quads(iri(document_iri(identifier)))):
            document = contents.read_document(store, identifier)
            statements = all_statements(store, document)
            known = reviews_of(store, identifier) | {review.key: review for review in here}
            change = restate(store, document, statements, known, vocabulary=vocabulary)
            removed.extend(change.removed)
            added.extend(change.added)
        found.append(Change(tuple(removed), tuple(added)))
    return found


def reviews_of(store: Store, document: str) -> dict[str, Review]:
    """The reviews that a store keeps of a document's statements, by their keys."""
    return {review.key: review for review in curation.read_reviews(store, document=document)}


def all_statements(store: Store, document: Document) -> tuple[Statement, ...]:
    """A document's statements, rejected ones too."""
    node = iri(document_iri(document.id))
    return tuple(contents.read_statements(store, node, rejected=True))
