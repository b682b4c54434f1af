"""``graphbuilder actors``: who is in a graph, why its names are one, and deciding otherwise."""

from __future__ import annotations

import getpass
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from graphbuilder.cli.arguments import add_graph, open_graph
from graphbuilder.cli.output import note, print_table

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from graphbuilder.actors import Dossier
    from graphbuilder.cli.arguments import Commands
    from graphbuilder.entities.decisions import Verb
    from graphbuilder.gazetteer import Gazetteer

SHOWN_ALIASES = 6


def register(commands: Commands) -> None:
    """Describe the command and what it can do."""
    parser = commands.add_parser(
        "actors",
        help="who is in a graph; merge, split and rename actors",
        description="See who is in a graph and why names are one actor, and decide otherwise. "
        "Decisions are kept in the graph's folder, and obeyed by every later build.",
    )
    actions = parser.add_subparsers(title="actions", metavar="ACTION", required=True)

    listing = _action(actions, "list", "the actors, whoever is mentioned most first")
    listing.add_argument("--contains", default="", metavar="TEXT", help="only names with this")
    listing.add_argument("--type", default="", metavar="CLASS", help="only this class (Person)")
    listing.add_argument("--limit", type=int, default=50, metavar="N", help="default: %(default)s")
    listing.add_argument(
        "--described",
        action="store_true",
        help="also what has no name (people, the talks), each in its document",
    )
    listing.set_defaults(run=_list)

    showing = _action(actions, "show", "one actor: its names, and why they are one")
    showing.add_argument("name", metavar="NAME", help="what it is called")
    showing.set_defaults(run=_show)

    merging = _action(actions, "merge", "two names are one actor")
    merging.add_argument("name", metavar="NAME", help="a name")
    merging.add_argument("other", metavar="OTHER", help="the other name")

    splitting = _action(actions, "split", "two names are two actors")
    splitting.add_argument("name", metavar="NAME", help="a name")
    splitting.add_argument(
        "other",
        metavar="OTHER",
        help="the other name; with --document, a new name for whoever is called NAME there",
    )
    splitting.add_argument(
        "--document",
        action="append",
        default=[],
        metavar="ID",
        help="NAME is somebody else in this document; may be repeated",
    )

    renaming = _action(actions, "rename", "show an actor by another name")
    renaming.add_argument("name", metavar="NAME", help="what it is called")
    renaming.add_argument("other", metavar="NEW", help="what to call it")

    for action, verb in ((merging, "merge"), (splitting, "split"), (renaming, "rename")):
        action.add_argument("--note", metavar="WHY", help="why")
        action.set_defaults(run=_decide, verb=verb)

    undoing = _action(actions, "undo", "take back what was decided about a name")
    undoing.add_argument("name", metavar="NAME", help="a name that was decided about")
    undoing.set_defaults(run=_undo)
    for action in (showing, merging, splitting, renaming, undoing):
        action.add_argument(
            "--actors",
            type=Path,
            action="append",
            default=[],
            metavar="TTL",
            help="further actors, if the graph was built with some; may be repeated",
        )


def _action(actions: Commands, name: str, help_: str) -> ArgumentParser:
    parser = actions.add_parser(name, help=help_, description=help_[0].upper() + help_[1:] + ".")
    add_graph(parser)
    return parser


def _list(arguments: Namespace) -> int:
    from graphbuilder.actors import list_actors  # noqa: PLC0415 - a tenth of a second

    with open_graph(arguments.graph) as graph:
        found = list_actors(
            graph,
            contains=arguments.contains,
            kind=arguments.type,
            described=arguments.described,
        )
    rows = [
        (
            actor.statements,
            actor.documents,
            actor.entity.name,
            actor.entity.type,
            ", ".join(actor.entity.aliases[:SHOWN_ALIASES]),
        )
        for actor in found[: arguments.limit]
    ]
    print_table(("statements", "documents", "name", "class", "also called"), rows)
    if len(found) > len(rows):
        note(f"{len(found) - len(rows)} more; --limit shows them")
    return 0


def _show(arguments: Namespace) -> int:
    from graphbuilder.actors import open_dossier  # noqa: PLC0415 - a tenth of a second

    with open_graph(arguments.graph) as graph:
        dossier = open_dossier(graph, arguments.name, gazetteer=_gazetteer(arguments))
    _print_dossier(dossier)
    return 0


def _print_dossier(dossier: Dossier) -> None:
    entity = dossier.actor.entity
    rows = [
        ("name", entity.name),
        ("class", entity.type),
        ("IRI", entity.id),
        ("also called", ", ".join(entity.aliases)),
        ("Wikidata", entity.wikidata),
        ("statements", dossier.actor.statements),
        ("documents", dossier.actor.documents),
        # What people have merged is said once, among what was decided.
        *(
            (f"merged {merge.name!r}", " ".join((merge.reason, f"[{merge.document or merge.by}]")))
            for merge in dossier.merges
            if merge.by == "graphbuilder"
        ),
        *(
            (f"decided: {item.verb}", f"{item.name!r}, {item.other!r} {item.note or ''}")
            for item in dossier.decisions
        ),
    ]
    print_table(("what", "value"), [row for row in rows if row[1]])


def _decide(arguments: Namespace) -> int:
    from graphbuilder.actors import decide  # noqa: PLC0415 - a tenth of a second
    from graphbuilder.entities import Decision  # noqa: PLC0415 - the same

    verb: Verb = arguments.verb
    documents = tuple(getattr(arguments, "document", ()))
    decision = Decision(
        verb, arguments.name, arguments.other, documents, by=_user(), note=arguments.note
    )
    with open_graph(arguments.graph, read_only=False) as graph:
        written = decide(graph, decision, gazetteer=_gazetteer(arguments))
    note(f"{arguments.graph}: decided; {written} documents have changed")
    return 0


def _undo(arguments: Namespace) -> int:
    from graphbuilder.actors import take_back  # noqa: PLC0415 - a tenth of a second

    with open_graph(arguments.graph, read_only=False) as graph:
        written = take_back(graph, arguments.name, gazetteer=_gazetteer(arguments))
    note(f"{arguments.graph}: taken back; {written} documents have changed")
    return 0


def _gazetteer(arguments: Namespace) -> Gazetteer:
    from graphbuilder.gazetteer import load  # noqa: PLC0415 - a tenth of a second

    return load(tuple(arguments.actors))


def _user() -> str | None:
    with suppress(OSError, KeyError):
        return getpass.getuser()
    return None
