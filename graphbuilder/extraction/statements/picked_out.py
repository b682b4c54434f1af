"""Where a noun starts in the clause that picks out what it means: "all the books that she wrote".

A restrictive relative clause is a part of what its noun's quantifier counts (Huddleston & Pullum
2002, ch. 12 §4.1): all of these were sold, but she did not write all books.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.clauses.clause import Clause

UNIVERSAL = frozenset({"all", "every", "each"})


def start_of_picked(head: Token, start: int, clause: Clause | None) -> int:
    """The first token of a noun phrase, behind a quantifier that the clause is a part of.

    Args:
        head: The head of the phrase.
        start: Its first token.
        clause: The clause that it takes part in.
    """
    if clause is None or start >= head.i or head.doc[start].lower_ not in UNIVERSAL:
        return start
    if head.doc[start + 1].dep_ == syntax.NUMBER:
        return start  # "one of every thousand children who fall ill"
    verb = syntax.first_conjunct(clause.hinge)
    describes = verb.dep_ in syntax.NOUN_CLAUSES and verb.head.i == head.i
    return start + 1 if describes and not syntax.is_set_off(verb) else start
