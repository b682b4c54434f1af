"""Who is who across documents: one IRI for one actor, and a reason for every merge."""

from __future__ import annotations

from graphbuilder.entities.clusters import Merge
from graphbuilder.entities.decisions import (
    Decision,
    Decisions,
    read_decisions,
    write_decisions,
)
from graphbuilder.entities.index import EntityIndex, Resolution
from graphbuilder.entities.storage import load_index, save_index

__all__ = [
    "Decision",
    "Decisions",
    "EntityIndex",
    "Merge",
    "Resolution",
    "load_index",
    "read_decisions",
    "save_index",
    "write_decisions",
]
