"""What an active verb was said to make of something, though it is all that the verb has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.clauses.clause import Clause


def is_all_done(clause: Clause, noun: Token) -> bool:
    """Whether what an active verb was said to make of something is all it has ("called a vote").

    Nothing is called or made anything where there is no object.
    """
    verb = noun.head
    others = (c for c in verb.children if c.dep_ in syntax.OBJECTS | syntax.CONTENT_CLAUSES)
    again = (c for c in verb.children if c.dep_ == noun.dep_ and c.i != noun.i)
    acts = syntax.child(verb, syntax.ACTIVE_SUBJECTS) is not None and not clause.passive
    late = any(c.dep_ in syntax.DETERMINATIVES and c.i > noun.left_edge.i for c in noun.lefts)
    common = noun.pos_ == "NOUN" and verb.dep_ not in syntax.NOUN_CLAUSES and not late
    return acts and common and noun.i > verb.i and not any(others) and not any(again)
