"""Clauses in which nobody takes part, and that still tell what one thing is or does to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Kind, Link
from graphbuilder.extraction.clauses.modality.asking import (
    is_condition_alone,
    is_inverted_condition,
)
from graphbuilder.extraction.words.forms import NOUNS

if TYPE_CHECKING:
    from graphbuilder.extraction.clauses.clause import Clause


def tells_of_things(clause: Clause) -> bool:
    """Whether a finite clause has nouns for its subject and its object ("Rain was the cause").

    What is only supposed, and what follows from it, needs no object: without "if the dam bursts",
    nobody knows when the town would be lost.

    Args:
        clause: A clause with its participants.
    """
    verb = clause.hinge
    things = (*clause.subjects, *clause.objects)
    whole = bool(clause.objects) or _is_of_condition(clause)
    filled = bool(clause.subjects) and whole and not clause.expletive
    return filled and syntax.is_finite(verb) and all(t.pos_ in NOUNS for t in things)


def _is_of_condition(clause: Clause) -> bool:
    """Whether a clause is a condition, or has one."""
    if clause.kind is not Kind.VERB:
        return False
    inside = syntax.children(clause.head, frozenset({syntax.ADVERBIAL_CLAUSE}))
    held = any(is_condition_alone(c) or is_inverted_condition(c) for c in inside)
    opened = is_condition_alone(syntax.first_conjunct(clause.hinge))  # "if it rains and it pours"
    return clause.link is Link.CONDITION or held or opened
