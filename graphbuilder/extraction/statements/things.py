"""Clauses in which nobody takes part, and that still tell what one thing is or does to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.forms import NOUNS

if TYPE_CHECKING:
    from graphbuilder.extraction.clauses.clause import Clause


def tells_of_things(clause: Clause) -> bool:
    """Whether a finite clause has nouns for its subject and its object ("Rain was the cause").

    Args:
        clause: A clause with its participants.
    """
    verb = clause.hinge
    things = (*clause.subjects, *clause.objects)
    filled = bool(clause.subjects and clause.objects) and not clause.expletive
    return filled and syntax.is_finite(verb) and all(t.pos_ in NOUNS for t in things)
