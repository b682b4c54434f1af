"""The entities of a graph, kept right while documents come in.

A new document is resolved by what is known so far and added at once, so that a build can stop at
any time. At the end all names are compared with all others, and documents whose entities have
become others are written anew.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from graphbuilder import gazetteer as gazetteers
from graphbuilder.entities.decisions import Decisions, read_decisions
from graphbuilder.entities.index import EntityIndex

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from graphbuilder.gazetteer import Gazetteer
    from graphbuilder.graph import KnowledgeGraph
    from graphbuilder.model import Document, Statement

DECISIONS = "decisions.ttl"
"""Name of the file, in the graph's folder, that keeps what people decided about actors."""


def decisions_path(graph: KnowledgeGraph) -> Path | None:
    """Where decisions about the actors of a graph are kept; ``None`` for a graph in memory."""
    return None if graph.path is None else graph.path / DECISIONS


class Resolver:
    """Adds documents to a graph with their entities resolved across documents.

    Args:
        graph: The graph; the documents that it holds are counted first.
        gazetteer: Actors that are known by all their names; the packaged ones by default.

    Raises:
        InputError: If the graph's file of decisions cannot be read.
    """

    def __init__(self, graph: KnowledgeGraph, *, gazetteer: Gazetteer | None = None) -> None:
        path = decisions_path(graph)
        decisions = read_decisions(path) if path else Decisions()
        self.graph = graph
        known = gazetteer or gazetteers.load()
        self.index = EntityIndex(known, decisions)
        self._users: defaultdict[str, set[str]] = defaultdict(set)
        self._differ: set[str] = set()
        for document in graph.documents():
            stored = list(graph.statements(document.id))
            if self._resolve(document.id, stored) != stored:
                self._differ.add(document.id)

    def add(self, document: Document, statements: Iterable[Statement]) -> int:
        """Add a document, or put it in the place of the one with its identifier.

        Args:
            document: The document.
            statements: Its statements, resolved within the document.

        Returns:
            How many statements it has.

        Raises:
            StoreError: If the graph cannot be written to.
        """
        if document.id in self.index.documents:
            self.index.remove(document.id, self.graph.statements(document.id))
        resolved = self._resolve(document.id, statements)
        self._write(document, resolved)
        return len(resolved)

    def settle(self) -> int:
        """Compare all names, and write those documents anew whose entities have changed.

        Returns:
            How many documents were written anew.

        Raises:
            StoreError: If the graph cannot be written to.
        """
        stale = self.index.settle()
        doubtful = self._differ.union(*(self._users.get(iri, ()) for iri in stale))
        written = 0
        for identifier in sorted(doubtful):
            stored = list(self.graph.statements(identifier))
            settled = self._resolve(identifier, stored)
            if settled != stored:
                self._write(self.graph.document(identifier), settled)
                written += 1
        self._differ.clear()
        return written

    def _resolve(self, identifier: str, statements: Iterable[Statement]) -> list[Statement]:
        """The statements of a document with the entities known so far."""
        resolution = self.index.resolve(identifier, statements)
        for entity in resolution.entities:
            self._users[entity.id].add(identifier)
        return resolution.statements

    def _write(self, document: Document, statements: list[Statement]) -> None:
        entities = self.index.assign(document.id, statements).entities
        self.graph.add(document, statements, entities)
