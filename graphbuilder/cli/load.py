"""``graphbuilder load``: add RDF that others have written to a graph."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from graphbuilder.cli.arguments import add_graph
from graphbuilder.cli.output import note

if TYPE_CHECKING:
    from argparse import Namespace

    from graphbuilder.cli.arguments import Commands


def register(commands: Commands) -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "load",
        help="add RDF files to a graph",
        description="Add the triples of RDF files to a graph, each file whole or not at all. "
        "Nothing is fetched from the network.",
    )
    add_graph(parser)
    parser.add_argument(
        "files", type=Path, nargs="+", metavar="FILE", help=".ttl .trig .nt .nq .jsonld .rdf"
    )
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Load."""
    from graphbuilder.graph import KnowledgeGraph  # noqa: PLC0415 - not for --help

    with KnowledgeGraph(arguments.graph) as graph:
        before = graph.store.size()
        for file in arguments.files:
            graph.load(file)
        note(f"{arguments.graph}: {graph.store.size() - before:,} triples added")
    return 0
