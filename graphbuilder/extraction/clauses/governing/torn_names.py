"""What *as* calls something, hung from a clause about it: "describes the men he met as spies"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction.clauses.clause import DESCRIBING_LINKS, Kind, Link

if TYPE_CHECKING:
    from graphbuilder.extraction.clauses.clause import Clause, Clauses

AS = "as"
ABOUT = DESCRIBING_LINKS | {Link.PARTICIPIAL, Link.NOUN_CONTENT}


def return_names(clauses: Clauses) -> None:
    """Give a verb that calls something something the phrase with *as* that it lacks.

    Verbs of describing take such a complement (Huddleston & Pullum 2002, ch. 4 §5.3), and a clause
    about what they describe stands before it: the nearest verb is not the one that takes it.

    Args:
        clauses: All clauses of a Doc, linked; changed in place.
    """
    for clause in clauses:
        if not clause.obliques or clause.link not in ABOUT or _calls(clause):
            continue
        named = [o for o in clause.obliques if o.marker.lower_ == AS]
        behind = [o for o in named if o.marker.i > clause.head.i + 1]
        outer = clause.governor
        if not behind or outer is None or outer.kind is not Kind.VERB or not _calls(outer):
            continue
        lacks = all(oblique.preposition != AS for oblique in outer.obliques)
        if lacks and outer.head.i < clause.head.i and (outer.objects or outer.obliques):
            clause.obliques = [o for o in clause.obliques if o not in behind]
            outer.obliques = [*outer.obliques, *behind]


def _calls(clause: Clause) -> bool:
    """Whether *as* says with a verb what something is or is for."""
    if clause.entry is None:
        return False
    return clause.entry.relation.roles.get(AS) is not None or AS in clause.entry.words
