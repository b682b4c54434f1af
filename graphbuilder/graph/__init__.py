"""The graph of all statements: added by document, asked in SPARQL, kept on disk or in memory."""

from __future__ import annotations

from graphbuilder.graph.knowledge import KnowledgeGraph
from graphbuilder.graph.results import Result, Row

__all__ = ["KnowledgeGraph", "Result", "Row"]
