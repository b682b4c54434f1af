"""``graphbuilder extract``: the statements or attributions of documents, without a graph."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from graphbuilder.cli.arguments import add_inputs, add_pipeline, load_pipeline
from graphbuilder.cli.output import note, print_table
from graphbuilder.cli.progress import show_progress

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable

    from graphbuilder.attribution import AttributionRelation
    from graphbuilder.cli.arguments import Commands
    from graphbuilder.errors import InputError
    from graphbuilder.model import Statement

TABLE_HEADER = ("who", "does", "polarity", "modality", "source")


def register(commands: Commands) -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "extract",
        help="print the statements of documents, or who voices what",
        description="Print the statements of documents, without building a graph, or every "
        "source with its cue and what it says, holds, wants or plans.",
    )
    add_inputs(parser)
    parser.add_argument(
        "--format",
        choices=["table", "jsonl", "attributions", "openie"],
        default="table",
        help="a table to read, JSON Lines, JSON Lines of sources with their cues and contents, or "
        "open tuples parted by tabs (default: %(default)s)",
    )
    add_pipeline(parser)
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Read, extract, print; what is wrong with single inputs is said, and the others are read."""
    from graphbuilder import gazetteer, lexicon  # noqa: PLC0415 - not for --help
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
        words = lexicon.load(tuple(arguments.ontology))
        with show_progress("reading", total) as step:
            for _, doc in parse(documents, nlp=nlp, n_process=arguments.n_process):
                step()
                sys.stdout.writelines(f"{line}\n" for line in openie.lines(doc, words))
        return 1 if errors else 0
    if arguments.format == "attributions":
        parsed = parse(documents, nlp=nlp, n_process=arguments.n_process)
        with show_progress("reading", total) as step:
            for document, doc in parsed:
                step()
                resolved = index.resolve(document.id, doc._.statements).statements
                _print_attributions(doc._.attributions, resolved)
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


def _print_attributions(
    relations: Iterable[AttributionRelation], statements: Iterable[Statement]
) -> None:
    """Print the relations of one document, their sources resolved as in its statements."""
    from graphbuilder.attribution import to_json  # noqa: PLC0415 - not for --help

    known = {
        (mention.start, mention.end): mention
        for statement in statements
        for mention in statement.mentions()
    }
    for relation in relations:
        source = relation.source
        if source is not None:
            source = known.get((source.start, source.end), source)
        sys.stdout.write(f"{to_json(replace(relation, source=source))}\n")


def _rows(statements: list[Statement]) -> Iterable[tuple[str, str, str, str, str]]:
    from graphbuilder.phrasing import according_to, phrase  # noqa: PLC0415 - not for --help

    by_id = {statement.id: statement for statement in statements}
    for statement in statements:
        subject = getattr(statement.subject, "label", "")
        words = phrase(statement, by_id, with_subject=False)
        yield subject, words, statement.polarity, statement.modality, according_to(statement)
