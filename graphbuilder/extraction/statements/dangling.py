"""Fronted phrases that tell of nobody in their clause: "As a poet, her poems sell well".

A predicative adjunct in front is said of the subject; where that is a thing of whom it means, the
adjunct dangles (Huddleston & Pullum 2002, ch. 15 §8.3).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.participants.complements import is_fronted
from graphbuilder.extraction.words.people import denotes_person, is_somebody

if TYPE_CHECKING:
    from graphbuilder.extraction.clauses.clause import Clause, Oblique

AS = "as"


def dangles(oblique: Oblique, clause: Clause) -> bool:
    """Whether a phrase with *as* and a noun for people stands before what is somebody's.

    Args:
        oblique: A phrase of a clause.
        clause: The clause.
    """
    if oblique.preposition != AS or not clause.subjects or not denotes_person(oblique.filler):
        return False
    owned = (syntax.child(noun, syntax.POSSESSORS) for noun in clause.subjects)
    others = all(owner is not None for owner in owned)
    return others and is_fronted(oblique, clause) and not any(map(is_somebody, clause.subjects))
