"""``graphbuilder extract``: the statements of documents, without a graph."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from graphbuilder.cli.arguments import add_inputs, add_pipeline, load_pipeline
from graphbuilder.cli.output import note, print_table
from graphbuilder.cli.progress import show_progress

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable

    from graphbuilder.cli.arguments import Commands
    from graphbuilder.errors import InputError
    from graphbuilder.model import Statement

TABLE_HEADER = ("who", "does", "polarity", "modality", "source")


def register(commands: Commands) -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "extract",
        help="print the statements of documents",
        description="Print the statements of documents, without building a graph.",
    )
    add_inputs(parser)
    parser.add_argument(
        "--format",
        choices=["table", "jsonl", "openie"],
        default="table",
        help="a table to read, JSON Lines, or open tuples parted by tabs (default: %(default)s)",
    )
    add_pipeline(parser)
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Read, extract, print; what is wrong with single inputs is said, and the others are read."""
    from graphbuilder import gazetteer  # noqa: PLC0415 - not for --help
    from graphbuilder.documents import count, read  # noqa: PLC0415 - not for --help
    from graphbuilder.entities.index import EntityIndex  # noqa: PLC0415 - not for --help
    from graphbuilder.extraction import extract, openie, parse  # noqa: PLC0415 - loads spaCy

    total = count(arguments.paths, lines=arguments.lines)
    errors: list[InputError] = []
    index = EntityIndex(gazetteer.load(tuple(arguments.actors)))

    def refuse(error: InputError) -> None:
        errors.append(error)
        note(f"graphbuilder: {error}")

    documents = read(arguments.paths, lines=arguments.lines, on_error=refuse)
    nlp = load_pipeline(arguments)
    if arguments.format == "openie":
        with show_progress("reading", total) as step:
            for _, doc in parse(documents, nlp=nlp, n_process=arguments.n_process):
                step()
                sys.stdout.writelines(f"{line}\n" for line in openie.lines(doc))
        return 1 if errors else 0
    extracted = extract(documents, nlp=nlp, n_process=arguments.n_process)
    with show_progress("reading", total) as step:
        for document, statements in extracted:
            step()
            resolved = index.resolve(document.id, statements).statements
            _print(arguments.format, resolved)
    return 1 if errors else 0


def _print(style: str, statements: list[Statement]) -> None:
    """Print the statements of one document."""
    if style == "table":
        print_table(TABLE_HEADER, _rows(statements))
    else:
        from graphbuilder.records import to_json  # noqa: PLC0415 - not for --help

        sys.stdout.writelines(f"{to_json(statement)}\n" for statement in statements)


def _rows(statements: list[Statement]) -> Iterable[tuple[str, str, str, str, str]]:
    from graphbuilder.phrasing import according_to, phrase  # noqa: PLC0415 - not for --help

    by_id = {statement.id: statement for statement in statements}
    for statement in statements:
        subject = getattr(statement.subject, "label", "")
        words = phrase(statement, by_id, with_subject=False)
        yield subject, words, statement.polarity, statement.modality, according_to(statement)
