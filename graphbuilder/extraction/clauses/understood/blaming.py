"""Whom a thing is blamed on, who is as much accused as who is blamed for it.

"Blamed the fire on the tenant" and "blamed the tenant for the fire" say the same, with the
participants in the other order (Levin 1993, *English Verb Classes and Alternations*, §2.10).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction.clauses.clause import Clause, Clauses, Oblique

if TYPE_CHECKING:
    from graphbuilder.lexicon import Lexicon

ACCUSATION = "accusation"
ON = frozenset({"on", "upon"})
FOR = "for"


def turn_blame(clauses: Clauses, lexicon: Lexicon) -> None:
    """Make whom something is blamed on the object, and the thing what the object is blamed for.

    Args:
        clauses: All clauses, with their participants; changed in place.
        lexicon: The verbs that take both orders.
    """
    verbs = lexicon.words("BlamingVerb")
    for clause in clauses:
        if clause.head.lemma_.lower() in verbs and _is_accusing(clause):
            _turn(clause)


def _is_accusing(clause: Clause) -> bool:
    """Whether a verb accuses somebody here, and carries no noun."""
    return clause.evoked is not None and clause.evoked.attributes == ACCUSATION


def _turn(clause: Clause) -> None:
    """Exchange the object of a clause and what stands behind *on*."""
    accused = [o for o in clause.obliques if o.preposition in ON]
    if not accused or not clause.objects:
        return
    marker = accused[0].marker
    things = [Oblique(FOR, thing, marker) for thing in clause.objects]
    clause.objects[:] = [o.filler for o in accused if o.marker.i == marker.i]
    clause.obliques[:] = [*things, *(o for o in clause.obliques if o not in accused)]
