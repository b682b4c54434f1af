"""Subjects that are only together what is said of them: *Peru and Chile* are *the hosts*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Kind
from graphbuilder.model import Mention

if TYPE_CHECKING:
    from graphbuilder.extraction.statements.fillers import Fillers

LONGEST = 24  # tokens from the first subject to the last


def named_together(clause: Clause, fillers: Fillers) -> Mention | None:
    """The coordinated subjects of a copula as one mention, where its noun is of them all.

    Of none of two may be said that it is *the hosts* or *the only towns*: a definite plural is of
    as many as there are (Huddleston & Pullum 2002, ch. 5 §16.3: joint coordination).

    Args:
        clause: A clause with its participants.
        fillers: Turns words into mentions.

    Returns:
        A mention of nobody from the first subject to the last, or ``None`` where each is what is
        said.
    """
    first, last = clause.subjects[0], clause.subjects[-1]
    if clause.kind is not Kind.COPULA or clause.entry is not None or len(clause.objects) != 1:
        return None
    noun = clause.objects[0]
    definite = any(c.lower_ == "the" for c in noun.lefts) and noun.tag_ in syntax.PLURAL_TAGS
    members = [token.i for token in syntax.conjuncts(first)]
    joined = members == [token.i for token in clause.subjects]
    start, end = syntax.start_of_phrase(first), syntax.noun_phrase(last)[1]
    if not (definite and joined and noun.i > end and end - start <= LONGEST):
        return None
    words = fillers.evidence(start, end)
    return Mention(words.text, words.start, words.end)
