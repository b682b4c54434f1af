"""Wishes that a bare verb makes behind whom they invoke: "God bless you", "Heaven help them".

Huddleston & Pullum 2002, ch. 10 §9.10: the optatives that English has left.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax

if TYPE_CHECKING:
    from spacy.tokens import Token

INVOKED = frozenset({"god", "heaven"})


def is_wish(verb: Token) -> bool:
    """Whether a clause wishes for what it says, with no *may* that says so.

    Args:
        verb: The verb of a clause.
    """
    subject = syntax.child(verb, syntax.SUBJECTS)
    if subject is None or verb.tag_ not in syntax.PLAIN_TAGS or subject.i > verb.i:
        return False
    return not syntax.children(verb, syntax.AUXILIARIES) and subject.lower_ in INVOKED
