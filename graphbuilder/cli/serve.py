"""``graphbuilder serve``: a SPARQL endpoint and an explorer page."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from graphbuilder.cli.arguments import TOKEN_VARIABLE, add_graph
from graphbuilder.cli.output import note
from graphbuilder.errors import InputError

if TYPE_CHECKING:
    from argparse import Namespace

    from graphbuilder.cli.arguments import Commands


def register(commands: Commands) -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "serve",
        help="serve a graph: SPARQL endpoint and explorer page",
        description="Serve a graph to this machine: the SPARQL 1.1 protocol at /sparql, an editor "
        "for queries, and the actor map. Updates need --writable and a token, which is taken "
        f"from {TOKEN_VARIABLE} or made up.",
    )
    add_graph(parser)
    parser.add_argument(
        "--host", default="127.0.0.1", help="address to listen at (default: %(default)s)"
    )
    parser.add_argument("--port", type=int, default=7878, help="port (default: %(default)s)")
    parser.add_argument(
        "--timeout",
        type=float,
        default=30.0,
        metavar="SECONDS",
        help="longest time that a query may take (default: %(default)s)",
    )
    parser.add_argument(
        "--memory",
        type=int,
        default=1024,
        metavar="MB",
        help="most memory that a query may take, on Linux (default: %(default)s)",
    )
    parser.add_argument(
        "--answer",
        type=int,
        default=64,
        metavar="MB",
        help="longest answer that is given (default: %(default)s)",
    )
    parser.add_argument(
        "--origin",
        action="append",
        default=[],
        metavar="URL",
        help="origin of a web page that may read answers; repeatable (default: none)",
    )
    parser.add_argument("--writable", action="store_true", help="allow updates")
    parser.add_argument(
        "--in-memory",
        action="store_true",
        help="read the graph into memory first; queries on much of it are then faster",
    )
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Serve until interrupted."""
    from graphbuilder.server import serve  # noqa: PLC0415 - not for --help

    if not Path(arguments.graph).exists():
        message = f"there is no graph {arguments.graph}; make one with graphbuilder build"
        raise InputError(message)
    serve(
        Path(arguments.graph),
        host=arguments.host,
        port=arguments.port,
        timeout=arguments.timeout,
        writable=arguments.writable,
        in_memory=arguments.in_memory,
        memory=arguments.memory << 20,
        answer=arguments.answer << 20,
        origins=tuple(arguments.origin),
        token=os.environ.get(TOKEN_VARIABLE) if arguments.writable else None,
        announce=note,
    )
    return 0
