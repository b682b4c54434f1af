"""A small graph of two documents about an invented dam, for the tests of the graph."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graphbuilder.graph import KnowledgeGraph
from tests.graph import dam

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def kg() -> Iterator[KnowledgeGraph]:
    """The two documents of the dam, in memory."""
    with KnowledgeGraph() as graph:
        for document, statements in dam.CASES:
            graph.add(document, statements, dam.ENTITIES)
        yield graph
