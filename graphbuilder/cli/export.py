"""``graphbuilder export``: the graph as RDF, in any of its formats."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from graphbuilder.cli.arguments import add_graph, open_graph
from graphbuilder.cli.output import write_file
from graphbuilder.errors import InputError

if TYPE_CHECKING:
    from argparse import Namespace

    from graphbuilder.cli.arguments import Commands

SUFFIXES = {
    "ttl": ".ttl",
    "trig": ".trig",
    "nt": ".nt",
    "nq": ".nq",
    "jsonld": ".jsonld",
    "xml": ".rdf",
}


def register(commands: Commands) -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "export",
        help="write a graph as RDF",
        description="Write a graph as RDF to a file, or to stdout.",
    )
    add_graph(parser)
    parser.add_argument(
        "--format",
        choices=list(SUFFIXES),
        help="by default what the file's name ends in, or ttl",
    )
    parser.add_argument(
        "--profile",
        metavar="NAME",
        default="full",
        help="plain: what documents assert, entity to entity; rdf12, nanopublications, "
        "annotations, reviews: for other tools (default: %(default)s, everything)",
    )
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="the file")
    parser.add_argument(
        "--force", action="store_true", help="replace a file that is something else"
    )
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Write."""
    path: Path | None = arguments.output
    by_suffix = {suffix: name for name, suffix in SUFFIXES.items()}
    style = arguments.format or by_suffix.get(path.suffix.lower() if path else "", "ttl")
    if path and path.exists() and path.suffix.lower() != SUFFIXES[style] and not arguments.force:
        message = f"{path} exists and is no {SUFFIXES[style]} file; give another name, or --force"
        raise InputError(message)
    with open_graph(arguments.graph) as graph:
        content = graph.export(style, profile=arguments.profile)
    if path is None:
        sys.stdout.write(content)
    else:
        write_file(path, content, force=arguments.force)
    return 0
