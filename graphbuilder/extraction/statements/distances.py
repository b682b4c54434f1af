"""How far from something a place is ("put the wreck about 40 miles from the port")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.model import Mention

if TYPE_CHECKING:
    from graphbuilder.extraction.clauses.clause import Clause, Oblique
    from graphbuilder.extraction.statements.excerpts import Excerpts

MEASURED = "QUANTITY"


def distance(oblique: Oblique, clause: Clause, evidence: Excerpts) -> Mention | None:
    """All the words of a distance, of which *from* only says where it begins.

    Args:
        oblique: A phrase of a clause.
        clause: The clause.
        evidence: Gives the words of a token range.

    Returns:
        The place; ``None`` where nothing is measured before the phrase, or what is measured is
        how far something goes ("sailed 90 miles from Lund to Riga").
    """
    first, marker = oblique.marker.i, oblique.marker
    if oblique.preposition != "from" or not first or marker.nbor(-1).pos_ != "NOUN":
        return None
    while first and marker.doc[first - 1].ent_type_ == MEASURED:
        first -= 1
    goals = (o.marker for o in clause.obliques if o.preposition == "to")
    if first == marker.i or any(m.i > marker.i and not syntax.follows_comma(m) for m in goals):
        return None
    words = evidence(first, syntax.noun_phrase(oblique.filler)[1])
    return Mention(words.text, words.start, words.end)
