"""Who does what to whom, and who says so: a knowledge graph from news text.

>>> import graphbuilder
>>> sorted(graphbuilder.Polarity)
[<Polarity.AFFIRMED: 'affirmed'>, <Polarity.NEGATED: 'negated'>]

In a notebook::

    import graphbuilder as gb

    kg = gb.KnowledgeGraph()  # in memory; give a folder to keep it
    gb.build("articles/", kg)  # files, folders, web addresses, or documents
    kg.query("permissions")  # a named query, or SPARQL
    gb.View(kg)  # the actor map
"""

from __future__ import annotations

import logging
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graphbuilder.attribution import AttributionKind, AttributionRelation
    from graphbuilder.builder import build
    from graphbuilder.documents import read
    from graphbuilder.errors import GraphbuilderError
    from graphbuilder.extraction import attributions, extract, load
    from graphbuilder.graph import KnowledgeGraph
    from graphbuilder.model import (
        Attribution,
        AttributionType,
        Content,
        Document,
        Entity,
        Evidence,
        Mention,
        Modality,
        Polarity,
        Role,
        Statement,
        Zone,
    )
    from graphbuilder.view import View

__all__ = [
    "Attribution",
    "AttributionKind",
    "AttributionRelation",
    "AttributionType",
    "Content",
    "Document",
    "Entity",
    "Evidence",
    "GraphbuilderError",
    "KnowledgeGraph",
    "Mention",
    "Modality",
    "Polarity",
    "Role",
    "Statement",
    "View",
    "Zone",
    "attributions",
    "build",
    "extract",
    "load",
    "read",
]

__version__ = "0.1.0"

_HOMES = {
    "AttributionKind": "attribution",
    "AttributionRelation": "attribution",
    "attributions": "extraction",
    "build": "builder",
    "read": "documents",
    "GraphbuilderError": "errors",
    "extract": "extraction",
    "load": "extraction",
    "KnowledgeGraph": "graph",
    "View": "view",
}

logging.getLogger(__name__).addHandler(logging.NullHandler())


def __getattr__(name: str) -> object:
    """Load a public name from its module on first use."""
    if name not in __all__:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    value: object = getattr(import_module(f"{__name__}.{_HOMES.get(name, 'model')}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
