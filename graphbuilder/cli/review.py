"""``graphbuilder review``: what readers judge wrong or right, kept through every rebuilding."""

from __future__ import annotations

import getpass
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from graphbuilder.cli.arguments import add_graph, open_graph
from graphbuilder.cli.output import note, print_table
from graphbuilder.errors import InputError

if TYPE_CHECKING:
    from argparse import Namespace

    from graphbuilder.cli.arguments import Commands

UNDO = "undo"
HEADER = ("verdict", "statement", "document", "by", "when", "why")


def register(commands: Commands) -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "review",
        help="judge statements, or list the verdicts",
        description="Judge a statement. What is wrong is left out of queries and the map, "
        "however often the graph is rebuilt. Without a statement, list the verdicts.",
    )
    add_graph(parser)
    parser.add_argument("statement", nargs="?", metavar="STATEMENT", help="its identifier")
    parser.add_argument(
        "verdict", nargs="?", choices=["wrong", "confirmed", UNDO], help="what it is"
    )
    parser.add_argument("--by", metavar="NAME", help="who judges (default: the user's name)")
    parser.add_argument(
        "--take-over",
        type=Path,
        metavar="FILE",
        help="verdicts of others: a file that export --profile reviews has written",
    )
    parser.add_argument("--note", metavar="WHY", help="why")
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Judge, take over, or list."""
    if arguments.take_over is not None:
        if arguments.statement is not None:
            message = "give a statement or --take-over FILE, not both"
            raise InputError(message)
        with open_graph(arguments.graph, read_only=False) as graph:
            graph.load_reviews(arguments.take_over)
        return 0
    if arguments.statement is None:
        with open_graph(arguments.graph) as graph:
            rows = [
                (
                    review.verdict,
                    review.what,
                    review.document,
                    review.reviewer,
                    review.when,
                    review.note,
                )
                for review in graph.reviews()
            ]
        print_table(HEADER, rows)
        return 0
    if arguments.verdict is None:
        message = "a statement needs a verdict: wrong, confirmed, or undo"
        raise InputError(message)
    identifier = arguments.statement.strip().removeprefix("statement:").rpartition("/")[2]
    verdict = None if arguments.verdict == UNDO else arguments.verdict
    with open_graph(arguments.graph, read_only=False) as graph:
        graph.review(identifier, verdict, reviewer=arguments.by or _user(), note=arguments.note)
    note(f"{identifier}: {'verdict taken back' if verdict is None else verdict}")
    return 0


def _user() -> str:
    with suppress(OSError, KeyError):
        return getpass.getuser()
    return "unknown"
