"""``graphbuilder view``: draw who relates to whom, as one page that needs no network."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from graphbuilder.cli.arguments import add_graph, open_graph
from graphbuilder.cli.output import note, refuse_other
from graphbuilder.errors import InputError

if TYPE_CHECKING:
    from argparse import Namespace

    from graphbuilder.cli.arguments import Commands

PAGE_MARK = b"graphbuilder"
MARKS = {".svg": b"<svg", ".png": b"\x89PNG", ".gexf": b"<gexf", ".graphml": b"<graphml"}
PICTURES = {".svg", ".png"}


def register(commands: Commands) -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "view",
        help="draw who relates to whom",
        description="Draw the actor map of a graph: one HTML page that needs no network, a "
        "picture if the name ends in .svg or .png, or the graph of actors for Gephi and others "
        "if it ends in .gexf or .graphml.",
    )
    add_graph(parser)
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE", help="the page")
    parser.add_argument(
        "--actor",
        action="append",
        default=[],
        metavar="NAME",
        help="only this actor and whom it relates to; may be repeated",
    )
    parser.add_argument(
        "--matrix", action="store_true", help="a picture of who to whom, as a table"
    )
    parser.add_argument("--title", metavar="TEXT", help="title of the page")
    parser.add_argument("--open", action="store_true", help="show it in the browser")
    parser.add_argument(
        "--force", action="store_true", help="replace a file that is something else"
    )
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Draw and write."""
    from graphbuilder.view import View  # noqa: PLC0415 - loads networkx

    path: Path = arguments.output
    if arguments.matrix and path.suffix.lower() not in PICTURES:
        message = f"{path} is no picture; with --matrix give a name that ends in .svg or .png"
        raise InputError(message)
    refuse_other(path, MARKS.get(path.suffix.lower(), PAGE_MARK), force=arguments.force)
    with open_graph(arguments.graph) as graph:
        view = View(graph, title=arguments.title, actors=tuple(arguments.actor))
        view.save(path, matrix=arguments.matrix, open_browser=arguments.open)
    note(f"the {'matrix' if arguments.matrix else 'map'} is in {path}")
    return 0
