"""``graphbuilder validate``: does a graph keep the rules of its shapes?"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from graphbuilder.cli.arguments import add_graph, open_graph
from graphbuilder.cli.output import note

if TYPE_CHECKING:
    from argparse import Namespace

    from graphbuilder.cli.arguments import Commands


def register(commands: Commands) -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "validate",
        help="check a graph against its shapes",
        description="Check a graph against its shapes; print what is wrong, a line each, and end "
        "with status 1 if anything is, and with 2 if the graph could not be checked.",
    )
    add_graph(parser)
    parser.set_defaults(run=run, status_of_error=2)


def run(arguments: Namespace) -> int:
    """Check."""
    with open_graph(arguments.graph) as graph:
        violations = list(graph.validate())
    sys.stdout.writelines(f"{violation}\n" for violation in violations)
    note(f"{arguments.graph}: {len(violations) or 'no'} violations")
    return 1 if violations else 0
