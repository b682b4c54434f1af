"""``graphbuilder view``: draw who relates to whom, as one page that needs no network."""

from __future__ import annotations

import webbrowser
from pathlib import Path
from typing import TYPE_CHECKING

from graphbuilder.cli.arguments import add_graph, open_graph
from graphbuilder.cli.output import note, write_file

if TYPE_CHECKING:
    from argparse import Namespace

    from graphbuilder.cli.arguments import Commands


def register(commands: Commands) -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "view",
        help="draw who relates to whom",
        description="Draw the actor map of a graph: one HTML page that needs no network, or a "
        "picture if the name ends in .svg or .png.",
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
    parser.add_argument("--title", metavar="TEXT", help="title of the page")
    parser.add_argument("--open", action="store_true", help="show it in the browser")
    parser.add_argument(
        "--force", action="store_true", help="replace a file that is something else"
    )
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Draw and write."""
    from graphbuilder.view import View  # noqa: PLC0415 - loads networkx

    with open_graph(arguments.graph) as graph:
        title = arguments.title or Path(arguments.graph).name
        view = View(graph, title=title, actors=tuple(arguments.actor))
        match arguments.output.suffix.lower():
            case ".svg":
                content, mark = view.svg(), b"<svg"
            case ".png":
                content, mark = view.png(), b"\x89PNG"
            case _:
                content, mark = view.html(), b"graphbuilder"
    write_file(arguments.output, content, mark=mark, force=arguments.force)
    note(f"the map is in {arguments.output}")
    if arguments.open:
        webbrowser.open(arguments.output.resolve().as_uri())
    return 0
