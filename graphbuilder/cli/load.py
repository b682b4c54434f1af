"""``graphbuilder load``: add RDF that others have written to a graph."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from graphbuilder.cli.arguments import add_graph, is_address, make_graph
from graphbuilder.cli.output import note
from graphbuilder.errors import GraphbuilderError, InputError

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
    """Load; a graph that would be new is not there if nothing could be loaded."""
    for file in arguments.files:
        if not file.is_file():
            message = f"there is no file {file}; check the path"
            raise InputError(message)
    is_new = not is_address(arguments.graph) and not Path(arguments.graph).exists()
    with make_graph(arguments.graph) as graph:
        before = graph.store.size()
        try:
            for file in arguments.files:
                graph.load(file)
        except GraphbuilderError:
            if is_new and not graph.store.size():
                graph.close()
                shutil.rmtree(arguments.graph)
            raise
        note(f"{arguments.graph}: {graph.store.size() - before:,} triples added")
    return 0
