"""Habits that *whenever* tells: "the road closes whenever it snows" closes at such times only."""

from __future__ import annotations

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Kind
from graphbuilder.extraction.syntax.verbs import first_word

ANY_TIME = "whenever"


def is_habitual(clause: Clause) -> bool:
    """Whether a clause in the present says what is so whenever something else is.

    Args:
        clause: A clause with its participants.
    """
    verb = clause.top or clause.head
    if clause.kind is Kind.NOUN or first_word(verb).tag_ not in syntax.PRESENT_TAGS:
        return False
    circumstances = (c for c in verb.children if c.dep_ == syntax.ADVERBIAL_CLAUSE)
    return any(verb.doc[c.left_edge.i].lower_ == ANY_TIME for c in circumstances)
