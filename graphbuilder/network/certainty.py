"""Status of a claim: what a reader may take from a line on the map.

A line is solid only where a document itself says that something is so. Everything else
(claimed by somebody, denied, or not yet real) has a status that can be seen.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from graphbuilder.model import Polarity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graphbuilder.model import Statement


class Certainty(StrEnum):
    """Families of statuses, the surest first; each has its own dash on the map."""

    ASSERTED = "asserted"
    CLAIMED = "claimed"
    UNREAL = "unreal"
    DENIED = "denied"


_CLAIMED = frozenset({"attributed", "reported", "alleged"})


def status(statement: Statement) -> str:
    """The status of one statement.

    Returns:
        ``actual`` where the document says so itself, ``attributed`` where a named source
        does, ``reported`` where the source is not named, ``denied`` where it is said not to
        be so, and otherwise the modality (``permitted``, ``alleged``, ``intended``, …).
    """
    if not statement.modality.is_real:
        return statement.modality.value
    if statement.polarity is Polarity.NEGATED:
        return "denied"
    if not statement.attribution:
        return "actual"
    return "attributed" if any(link.source for link in statement.attribution) else "reported"


def certainty(status_word: str) -> Certainty:
    """The family of a status.

    >>> certainty("permitted").value
    'unreal'
    """
    if status_word == "actual":
        return Certainty.ASSERTED
    if status_word in _CLAIMED:
        return Certainty.CLAIMED
    return Certainty.DENIED if status_word == "denied" else Certainty.UNREAL


def surest(statuses: Iterable[str]) -> Certainty:
    """The surest family among statuses: one asserted statement makes a line solid."""
    order = list(Certainty)
    return min((certainty(word) for word in statuses), key=order.index, default=Certainty.UNREAL)
