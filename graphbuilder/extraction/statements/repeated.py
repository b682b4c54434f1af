"""Phrases that repeat the preposition of another one: joined to it, left out, or opposed to it.

"To Rome and to Bonn", "by clerks, not by deputies", "not by Rome but by Bonn" (Huddleston & Pullum
2002, ch. 15 §2.5).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.clauses.clause import Oblique

NEVER = frozenset({"not", "never"})
APART = frozenset({"rather than", "instead of"})


def repeats(oblique: Oblique, first: Oblique) -> bool:
    """Whether a phrase is joined to another with its preposition ("to Rome and to Bonn").

    Args:
        oblique: A phrase of a clause.
        first: Another phrase of that clause.
    """
    marker = oblique.marker
    joined = marker.i > first.marker.i and oblique.preposition == first.preposition
    return joined and marker.nbor(-1).dep_ in {syntax.COORDINATOR, syntax.NEGATION}


def is_left_out_with_preposition(member: Token) -> bool:
    """Whether a member stands behind a preposition that is left out, whose like has another member.

    "By clerks, not by deputies", "not by clerks but by deputies", "by clerks rather than by you".

    Args:
        member: The head of a noun phrase.
    """
    while member.dep_ == syntax.CONJUNCT and not _opens_itself(member):
        member = member.head
    phrase = member.head
    if member.dep_ not in syntax.PREPOSITIONAL_OBJECTS or phrase.i < 2:  # noqa: PLR2004
        return False
    alike = [o for o in phrase.head.children if o.lower_ == phrase.lower_ and o.dep_ == phrase.dep_]
    before = phrase.nbor(-1)
    if f"{phrase.nbor(-2).lower_} {before.lower_}" in APART:
        return alike[0].i < phrase.i
    if before.lower_ not in NEVER:
        return False
    if alike[0].i < phrase.i:
        return True
    return before.head.i == phrase.i and any(o.nbor(-1).lower_ == "but" for o in alike[1:])


def opposes_with_preposition(member: Token) -> bool:
    """Whether *but* opposes a member to one behind a preposition ("not by a monk but by a priest").

    It need not be the same preposition ("not in May but at a feast").

    Args:
        member: The head of a noun phrase.
    """
    phrase = member.head
    if member.dep_ not in syntax.PREPOSITIONAL_OBJECTS or not phrase.i:
        return False
    if phrase.nbor(-1).lower_ != "but":
        return False
    before = [o for o in phrase.head.children if o.i < phrase.i]
    if any(o.lower_ == phrase.lower_ and o.dep_ == phrase.dep_ for o in before):
        return True
    # Parsers hang the first from a noun: "did not tell the story in court but on air".
    inner = (p for o in before for p in (o, *o.rights) if phrase.head.i < p.i)
    return any(p.dep_ == syntax.PREPOSITION and p.right_edge.i == phrase.i - 2 for p in inner)


def _opens_itself(member: Token) -> bool:
    """Whether what joins a member to the one before it leaves one of them out."""
    return member.left_edge.i > 0 and member.left_edge.nbor(-1).lower_ in NEVER | {"but", "than"}
