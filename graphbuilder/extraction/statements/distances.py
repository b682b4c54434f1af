"""How far from something a place is ("put the wreck about 40 miles from the port")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.model import Mention

if TYPE_CHECKING:
    from graphbuilder.extraction.clauses.clause import Oblique
    from graphbuilder.extraction.statements.excerpts import Excerpts

MEASURED = "QUANTITY"


def distance(oblique: Oblique, evidence: Excerpts) -> Mention | None:
    """All the words of a distance, of which *from* only says where it begins.

    Args:
        oblique: A phrase of a clause.
        evidence: Gives the words of a token range.

    Returns:
        The place; ``None`` where nothing is measured before the phrase.
    """
    first, marker = oblique.marker.i, oblique.marker
    if oblique.preposition != "from" or not first or marker.nbor(-1).pos_ != "NOUN":
        return None
    while first and marker.doc[first - 1].ent_type_ == MEASURED:
        first -= 1
    if first == marker.i:
        return None
    words = evidence(first, syntax.noun_phrase(oblique.filler)[1])
    return Mention(words.text, words.start, words.end)
