"""``graphbuilder explain``: how a sentence is read, stage by stage."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from graphbuilder.cli.arguments import add_pipeline, load_pipeline
from graphbuilder.cli.output import format_table, print_table
from graphbuilder.errors import InputError

if TYPE_CHECKING:
    from argparse import Namespace

    from graphbuilder.cli.arguments import Commands
    from graphbuilder.model import Statement

PARSE_HEADER = ("word", "lemma", "tag", "dependency", "head", "entity")
INDENT = "   "


def register(commands: Commands) -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "explain",
        help="show how a sentence is read",
        description="Show how a sentence is read: its parse, and for each statement the words, "
        "the relation and the rules that made it what it is.",
    )
    parser.add_argument("sentence", metavar="SENTENCE", help="a sentence, or - for standard input")
    add_pipeline(parser)
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Read the sentence and say why it was read so."""
    from graphbuilder.extraction import extract  # noqa: PLC0415 - loads spaCy
    from graphbuilder.model import Document  # noqa: PLC0415 - not for --help

    text = sys.stdin.read() if arguments.sentence == "-" else arguments.sentence
    if not text.strip():
        message = "there is nothing to explain; give a sentence"
        raise InputError(message)
    nlp = load_pipeline(arguments)
    doc = nlp(text)
    rows = [
        (token.text, token.lemma_, token.tag_, token.dep_, token.head.text, token.ent_type_)
        for token in doc
        if not token.is_space
    ]
    sys.stdout.write("Parse\n\n")
    print_table(PARSE_HEADER, rows)
    for _, statements in extract([Document("sentence", text)], nlp=nlp):
        by_id = {statement.id: statement for statement in statements}
        sys.stdout.write(f"\n{len(statements) or 'No'} statements\n")
        for number, statement in enumerate(statements, start=1):
            sys.stdout.write(f"\n{explain(statement, by_id, number=number)}")
    return 0


def explain(statement: Statement, by_id: dict[str, Statement], *, number: int) -> str:
    """One statement with the reasons for what it says.

    Args:
        statement: What is explained.
        by_id: The other statements of the sentence.
        number: Its number in the list.

    Returns:
        Lines, each with its line end.
    """
    from graphbuilder.phrasing import according_to, phrase  # noqa: PLC0415 - not for --help

    facts = [
        ("words", f"“{statement.evidence.text}”"),
        ("relation", f"{statement.relation} → {_relation(statement)}"),
        ("polarity", statement.polarity),
        ("modality", statement.modality),
        ("source", according_to(statement)),
        ("content of", _parent(statement, by_id)),
        ("rules", ", ".join(statement.rules)),
        ("confidence", f"{statement.confidence:.2f}"),
    ]
    header, *rows = [fact for fact in facts if fact[1]]
    table = format_table(header, rows)
    lines = "".join(f"{INDENT}{line}\n" for line in table.splitlines())
    return f"{number}. {phrase(statement, by_id)}\n{lines}"


def _relation(statement: Statement) -> str:
    """The ontology's relation, or that there is none."""
    if statement.predicate is None:
        return "no relation of the ontology"
    event = f", PLOVER {statement.plover}" if statement.plover else ""
    return f"rel:{statement.predicate}{event}"


def _parent(statement: Statement, by_id: dict[str, Statement]) -> str:
    from graphbuilder.phrasing import phrase  # noqa: PLC0415 - not for --help

    parent = by_id.get(statement.parent or "")
    return phrase(parent, by_id) if parent else ""
