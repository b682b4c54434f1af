"""Times of the events after which something happens ("was in hospital after a fall last month")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.labels import TIMES

if TYPE_CHECKING:
    from graphbuilder.extraction.clauses.clause import Clause

EVENTFUL = frozenset({"after", "following", "amid", "since"})


def dates_event(clause: Clause, start: int) -> bool:
    """Whether a time stands right behind the event that a clause comes after .

    "After a fall in May": it is that event's, whatever the parser hung it from.

    Args:
        clause: A clause.
        start: Where the time begins.
    """
    return any(
        o.preposition in EVENTFUL
        and o.filler.pos_ == "NOUN"
        and o.filler.ent_type_ not in TIMES
        and o.marker.i < o.filler.i < start
        and syntax.end_of_phrases(o.filler) == start
        for o in clause.obliques
    )
