"""What a graph holds, in numbers: for people, and as a table for notebooks."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from graphbuilder.graph import contents
from graphbuilder.rdf import terms
from graphbuilder.rdf.terms import gb

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graphbuilder.graph.store import Store
    from graphbuilder.rdf import Vocabulary


def count(store: Store, vocabulary: Vocabulary) -> dict[str, int]:
    """How many documents, statements, entities and triples a store holds."""
    return {
        "documents": count_instances(store, "Document"),
        "statements": count_instances(store, "Statement"),
        "entities": sum(1 for _ in contents.read_entities(store, vocabulary)),
        "triples": store.size(),
    }


def count_instances(store: Store, kind: str) -> int:
    """How many nodes are said to be of a class of ours."""
    return sum(1 for _ in store.quads(None, terms.TYPE, gb(kind)))


def as_html(place: str, counts: Mapping[str, int]) -> str:
    """The numbers as a small table."""
    cells = "".join(
        f"<tr><th>{name}</th><td>{number:,}</td></tr>" for name, number in counts.items()
    )
    return f"<table><caption>Knowledge graph {escape(place)}</caption>{cells}</table>"
