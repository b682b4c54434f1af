"""The entities of a graph, kept right while documents come in.

A new document is resolved by what is known so far and added at once, so that a build can stop at
any time. At the end all names are compared with all others, and documents whose entities have
become others are written anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyoxigraph import NamedNode

from graphbuilder import gazetteer as gazetteers
from graphbuilder.entities import (
    Decision,
    Decisions,
    EntityIndex,
    load_index,
    read_decisions,
    save_index,
    write_decisions,
)

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from graphbuilder.gazetteer import Gazetteer
    from graphbuilder.graph import KnowledgeGraph
    from graphbuilder.model import Document, Statement

DECISIONS = "decisions.ttl"
"""Name of the file, in the graph's folder, that keeps what people decided about actors."""
MERGES = "merges.ttl"
"""Name of the file, in the graph's folder, that says why names were made one entity."""
INDEX = "actors.jsonl"
"""Name of the file, in the graph's folder, that keeps what was counted of each name."""
MERGES_HEADER = (
    "# Why names became one actor; written anew by every build, changed by decisions.ttl\n"
)
USERS = """SELECT DISTINCT ?id {
  ?m gb:denotes ?entity . { ?st gb:mention ?m } UNION { ?st gb:attribution/gb:mention ?m }
  ?st gb:document/gb:identifier ?id }"""


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
        known = gazetteer or gazetteers.load()
        self.graph = graph
        self._differ: set[str] = set()
        self.index = self._stored(known, decisions) or self._counted(known, decisions)

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
            self.index.remove(document.id, self.graph.statements(document.id, rejected=True))
        resolution = self.index.resolve(document.id, statements)
        self.graph.add(document, resolution.statements, resolution.entities)
        return len(resolution.statements)

    def settle(self) -> int:
        """Compare all names, and write those documents anew whose entities have changed.

        Returns:
            How many documents were written anew.

        Raises:
            StoreError: If the graph cannot be written to.
        """
        doubtful = self._differ.union(*map(self._users, sorted(self.index.settle())))
        written = 0
        for identifier in sorted(doubtful):
            stored = list(self.graph.statements(identifier, rejected=True))
            resolution = self.index.assign(identifier, stored)
            if resolution.statements != stored:
                document = self.graph.document(identifier)
                self.graph.add(document, resolution.statements, resolution.entities)
                written += 1
        self._differ.clear()
        self.graph.describe(self.index.entities())
        self._save()
        return written

    def _users(self, iri: str) -> set[str]:
        """The documents that mention an entity."""
        return {str(row[0]) for row in self.graph.query(USERS, entity=NamedNode(iri))}

    def _counted(self, gazetteer: Gazetteer, decisions: Decisions) -> EntityIndex:
        """An index of all that the graph holds."""
        index = EntityIndex(gazetteer, decisions)
        for document in self.graph.documents():
            stored = list(self.graph.statements(document.id, rejected=True))
            if index.resolve(document.id, stored).statements != stored:
                self._differ.add(document.id)
        return index

    def _stored(self, gazetteer: Gazetteer, decisions: Decisions) -> EntityIndex | None:
        """The index that an earlier build has saved, if it is of all that the graph holds."""
        if self.graph.path is None:
            return None
        index = load_index(self.graph.path / INDEX, gazetteer, decisions)
        if index is None or index.statements != len(self.graph):
            return None
        held = {document.id for document in self.graph.documents()}
        return index if index.documents == held else None

    def _save(self) -> None:
        """Keep what was counted, and why names were made one, beside the graph."""
        if self.graph.path is None or not self.graph.path.is_dir():
            return
        reasons = (
            Decision(
                "merge",
                merge.name,
                merge.into,
                documents=(merge.document,) if merge.document else (),
                by=merge.by,
                note=merge.reason,
            )
            for merge in self.index.merges
        )
        write_decisions(self.graph.path / MERGES, Decisions(tuple(reasons)), header=MERGES_HEADER)
        save_index(self.graph.path / INDEX, self.index)
