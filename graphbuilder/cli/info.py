"""``graphbuilder info``: versions, the pipeline, the ontology, and what a graph holds."""

from __future__ import annotations

import platform
from importlib import metadata
from typing import TYPE_CHECKING

from graphbuilder import __version__
from graphbuilder.cli.arguments import open_graph
from graphbuilder.cli.output import print_table
from graphbuilder.extraction import DEFAULT_MODEL

if TYPE_CHECKING:
    from argparse import Namespace

    from graphbuilder.cli.arguments import Commands

PACKAGES = ("spacy", "rdflib", "pyoxigraph", "networkx", "pyvis")


def register(commands: Commands) -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "info",
        help="versions, pipeline, ontology; what a graph holds",
        description="Say which versions are at work, and what a graph holds.",
    )
    parser.add_argument("graph", nargs="?", metavar="GRAPH", help="folder of a graph")
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Print a table of facts."""
    rows: list[tuple[str, object]] = [
        ("graphbuilder", __version__),
        ("Python", platform.python_version()),
        *((name, _version(name)) for name in PACKAGES),
        (f"pipeline {DEFAULT_MODEL}", _pipeline_version()),
    ]
    if arguments.graph:
        with open_graph(arguments.graph) as graph:
            rows += [("graph", arguments.graph), *graph.counts().items()]
    print_table(("what", "value"), rows)
    return 0


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "not installed"


def _pipeline_version() -> str:
    """The version of whichever package provides the default pipeline's module."""
    for package in metadata.packages_distributions().get(DEFAULT_MODEL, []):
        return metadata.version(package)
    return "not installed"
