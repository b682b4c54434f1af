"""Wishes that a clause makes by its form: "May they rest in peace", "God bless you".

Huddleston & Pullum 2002, ch. 10 §9.10: the optatives that English has left.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax

if TYPE_CHECKING:
    from spacy.tokens import Token

PLAIN = frozenset({"VB", "VBP"})
INVOKED = frozenset({"god", "heaven"})


def is_wish(verb: Token) -> bool:
    """Whether a clause wishes for what it says.

    Args:
        verb: The verb of a clause.
    """
    subject = syntax.child(verb, syntax.SUBJECTS)
    if subject is None or verb.tag_ not in PLAIN or subject.i > verb.i:
        return False
    first = verb.doc[subject.left_edge.i]
    if first.tag_ != "MD" and first.i:
        first = first.nbor(-1)
    inverted = first.lower_ == "may" and first.tag_ == "MD" and first.head.i in {verb.i, subject.i}
    bare = not syntax.children(verb, syntax.AUXILIARIES)
    return inverted or (bare and subject.lower_ in INVOKED)
