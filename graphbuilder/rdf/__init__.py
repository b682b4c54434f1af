"""Statements, documents and entities as RDF triples, and back without loss.

The only package that knows the layout: one flat node per statement with the properties that
queries ask for, one node per mention with the words that fill a slot, no blank nodes.
"""

from __future__ import annotations

from graphbuilder.rdf.reading import read_document, read_entity, read_statement
from graphbuilder.rdf.terms import to_python
from graphbuilder.rdf.vocabulary import Vocabulary, vocabulary
from graphbuilder.rdf.writing import (
    Triples,
    direct_triple,
    to_triples,
    write_document,
    write_entity,
)

__all__ = [
    "Triples",
    "Vocabulary",
    "direct_triple",
    "read_document",
    "read_entity",
    "read_statement",
    "to_python",
    "to_triples",
    "vocabulary",
    "write_document",
    "write_entity",
]
