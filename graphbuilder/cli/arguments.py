"""Arguments that several commands have in common, and what they stand for."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from graphbuilder.errors import InputError
from graphbuilder.extraction import DEFAULT_MODEL

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace, _SubParsersAction
    from collections.abc import Iterable

    from spacy.language import Language

    from graphbuilder.graph import KnowledgeGraph

    Commands = _SubParsersAction[ArgumentParser]

TOKEN_VARIABLE = "GRAPHBUILDER_TOKEN"  # noqa: S105 - the name of a variable, no secret


def add_inputs(parser: ArgumentParser) -> None:
    """What to read."""
    parser.add_argument(
        "paths",
        metavar="PATH",
        nargs="+",
        help="text, HTML, PDF, JSON, JSON Lines or CSV; a folder; a web address; - is stdin",
    )
    parser.add_argument(
        "--lines",
        action="store_true",
        help="each line of a file is a document of its own, called by its number",
    )


def add_pipeline(parser: ArgumentParser) -> None:
    """How to read it."""
    parser.add_argument(
        "--model",
        default=DEFAULT_MODEL,
        metavar="NAME",
        help="any installed spaCy pipeline for English (default: %(default)s)",
    )
    parser.add_argument(
        "--ontology",
        type=Path,
        action="append",
        default=[],
        metavar="TTL",
        help="further relations and the words that evoke them; may be repeated",
    )
    parser.add_argument(
        "--actors",
        type=Path,
        action="append",
        default=[],
        metavar="TTL",
        help="further actors and the names they go by; may be repeated",
    )
    parser.add_argument(
        "--n-process",
        type=int,
        default=1,
        metavar="N",
        help="parse in N processes (default: %(default)s)",
    )


def add_graph(parser: ArgumentParser) -> None:
    """Which graph to use."""
    parser.add_argument(
        "graph",
        metavar="GRAPH",
        help="folder of the graph, or address of a SPARQL server, whose token is taken from "
        f"{TOKEN_VARIABLE}",
    )


def load_pipeline(arguments: Namespace) -> Language:
    """The spaCy pipeline that the arguments of ``add_pipeline`` ask for.

    Raises:
        ModelNotFoundError: If it is not installed.
        InputError: If a Turtle file is missing.
        OntologyError: If a Turtle file cannot be used.
    """
    for path in (*arguments.ontology, *arguments.actors):
        if not path.is_file():
            message = f"there is no file {path}; check the path"
            raise InputError(message)
    return _load(arguments.model, tuple(arguments.ontology), tuple(arguments.actors))


@cache
def _load(model: str, ontology: tuple[Path, ...], actors: tuple[Path, ...]) -> Language:
    """A pipeline takes a second to load; commands in one process share it."""
    from graphbuilder.extraction import load  # noqa: PLC0415 - loads spaCy

    return load(model, ontology=tuple(map(str, ontology)), actors=tuple(map(str, actors)))


def open_graph(place: str, *, read_only: bool = True) -> KnowledgeGraph:
    """A graph that is there, to read from, or to change.

    Raises:
        InputError: If there is none.
        StoreError: If it cannot be opened.
    """
    if not is_address(place) and not Path(place).exists():
        message = f"there is no graph {place}; make one: graphbuilder build PATH -o {place}"
        raise InputError(message)
    return make_graph(place, read_only=read_only)


def make_graph(
    place: str, *, read_only: bool = False, ontology: Iterable[Path] = ()
) -> KnowledgeGraph:
    """A graph to add to, made if it is not there.

    Raises:
        StoreError: If it cannot be opened.
        OntologyError: If a Turtle file cannot be used.
    """
    from graphbuilder.graph import KnowledgeGraph  # noqa: PLC0415 - loads rdflib

    token = os.environ.get(TOKEN_VARIABLE) if is_address(place) else None
    return KnowledgeGraph(place, read_only=read_only, ontology=tuple(ontology), token=token)


def is_address(place: str) -> bool:
    """Whether a graph is given by the address of a server rather than by its folder."""
    return place.startswith(("http://", "https://"))
