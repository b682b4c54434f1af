"""Of what kind an event is: a war of aggression is not waged against the aggression."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Oblique

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spacy.tokens import Token

AFFECTED = frozenset({"of"})
"""What introduces what an event noun is done to, if its relation says nothing else."""


def names_kind(roles: Mapping[str, str]) -> bool:
    """Whether *of* behind a noun says of what kind the event is, and not whom it is done to.

    Where something is given to a recipient, *of* names the thing ("the delivery of grain").

    Args:
        roles: The roles of a relation by preposition.
    """
    return roles.get("of") in {"theme", "topic"} and "recipient" not in roles.values()


def kinds_behind(noun: Token, clause: Clause) -> list[Oblique]:
    """What says of what kind the event is that the noun of a phrase names.

    Args:
        noun: The noun that a verb carries ("waged a war of revenge").
        clause: The verb's clause, with its relation.

    Returns:
        The *of*-phrases behind the noun, or nothing if they name what undergoes the event.
    """
    if clause.entry is None or not names_kind(clause.entry.relation.roles):
        return []
    return [
        Oblique(word.lower_, filler, word)
        for word, filler in syntax.prepositional(noun)
        if word.lower_ in AFFECTED
    ]
