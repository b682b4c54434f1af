"""``graphbuilder build``: read documents into a graph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.cli.arguments import add_inputs, add_pipeline, load_pipeline, make_graph
from graphbuilder.cli.output import note
from graphbuilder.cli.progress import show_progress

if TYPE_CHECKING:
    from argparse import Namespace

    from graphbuilder.cli.arguments import Commands


def register(commands: Commands) -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "build",
        help="read documents into a graph",
        description="Read documents into a graph. What the graph holds already, with the same "
        "text, is not read again, so that a build that was stopped goes on where it was.",
    )
    add_inputs(parser)
    parser.add_argument(
        "-o",
        "--output",
        required=True,
        metavar="GRAPH",
        help="folder of the graph, made if it is not there; or address of a SPARQL server",
    )
    add_pipeline(parser)
    parser.add_argument(
        "--again", action="store_true", help="read documents again that have not changed"
    )
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Build; what is wrong with single inputs is said, and the others are read."""
    from graphbuilder.builder import build  # noqa: PLC0415 - not for --help
    from graphbuilder.documents import count  # noqa: PLC0415 - not for --help

    total = count(arguments.paths, lines=arguments.lines)
    with (
        make_graph(arguments.output, ontology=arguments.ontology) as graph,
        show_progress("reading", total) as step,
    ):
        done = build(
            arguments.paths,
            graph,
            nlp=load_pipeline(arguments),
            n_process=arguments.n_process,
            lines=arguments.lines,
            again=arguments.again,
            on_error=lambda error: note(f"graphbuilder: {error}"),
            on_document=lambda _document, _statements: step(),
        )
    note(f"{arguments.output}: {done}")
    return 1 if done.refused else 0
