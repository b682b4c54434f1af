"""``graphbuilder query``: ask a graph, in SPARQL or by the name of a question."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graphbuilder.cli.arguments import add_graph, open_graph
from graphbuilder.cli.output import print_table
from graphbuilder.errors import InputError, QueryError
from graphbuilder.ontology import PREFIXES

if TYPE_CHECKING:
    from argparse import Namespace

    from graphbuilder.cli.arguments import Commands
    from graphbuilder.graph import Result

_LOCAL_NAME = re.compile(r"[\w-]+")


def register(commands: Commands) -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "query",
        help="ask a graph, in SPARQL or by the name of a question",
        description="Ask a graph. Without a query, list the questions that have a name.",
    )
    add_graph(parser)
    parser.add_argument("query", nargs="?", metavar="SPARQL|NAME", help="the question")
    parser.add_argument("-f", "--file", type=Path, metavar="FILE", help="file that holds it")
    parser.add_argument(
        "-p",
        "--parameter",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="what a named question is about (actor=Ruritania); may be repeated",
    )
    parser.add_argument(
        "--format",
        choices=["table", "csv", "json", "turtle"],
        help="table for answers, turtle for CONSTRUCT and DESCRIBE, unless told",
    )
    parser.add_argument(
        "--timeout", type=float, metavar="SECONDS", help="give up after so long (default: never)"
    )
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Ask and print the answer."""
    parameters: dict[str, Any] = dict(_split(item) for item in arguments.parameter)
    question = _question(arguments)
    if question is None:
        _list_questions()
        return 0
    with open_graph(arguments.graph) as graph:
        _print(graph.query(question, timeout=arguments.timeout, **parameters), arguments.format)
    return 0


def _list_questions() -> None:
    """Print the questions that have a name."""
    from graphbuilder.graph.queries import named_queries  # noqa: PLC0415 - loads the store

    rows = [
        (name, query.title, " ".join(query.parameters)) for name, query in named_queries().items()
    ]
    print_table(("name", "question", "parameters"), rows)


def _print(result: Result, style: str | None) -> None:
    """An answer in the style that was asked for, or in the one that suits it."""
    if style == "json":
        sys.stdout.write(f"{result.to_json()}\n")
    elif style == "csv":
        sys.stdout.write(result.to_csv())
    elif style == "turtle" or (style is None and result.answer.triples is not None):
        sys.stdout.write(result.to_rdf("turtle"))
    elif result.answer.truth is not None:
        sys.stdout.write("yes\n" if result else "no\n")
    else:
        print_table(result.variables, ([_compact(value) for value in row] for row in result))


def _compact(value: object) -> object:
    """An IRI of a known namespace with its prefix, as a table has little room."""
    if isinstance(value, str) and value.startswith(("https://", "http://")):
        for prefix, namespace in PREFIXES.items():
            local = value.removeprefix(namespace)
            if local != value and _LOCAL_NAME.fullmatch(local):
                return f"{prefix}:{local}"
    return value


def _question(arguments: Namespace) -> str | None:
    if arguments.file is None:
        return str(arguments.query) if arguments.query else None
    if arguments.query:
        message = "give a query or -f FILE, not both"
        raise QueryError(message)
    try:
        return str(arguments.file.read_text("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        message = f"cannot read the query {arguments.file}: {error}; check the path"
        raise InputError(message) from error


def _split(item: str) -> tuple[str, str]:
    name, equals, value = item.partition("=")
    if not (name and equals):
        message = f"{item!r} is no parameter; write NAME=VALUE"
        raise QueryError(message)
    return name, value
