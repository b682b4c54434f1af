"""Nouns that only measure another one and do nothing: "a storm with a speed of 90 mph"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax

if TYPE_CHECKING:
    from spacy.tokens import Token

QUANTITY = "QUANTITY"


def is_measure(noun: Token) -> bool:
    """Whether a number behind a noun says how great something is ("a quake of magnitude 6").

    Args:
        noun: A noun in a phrase of another noun.
    """
    if noun.dep_ != syntax.PREPOSITIONAL_OBJECT or noun.head.head.pos_ != "NOUN":
        return False
    behind = any(child.tag_ == "CD" for child in noun.rights)
    of = (inner for word, inner in syntax.prepositional(noun) if word.lower_ == "of")
    return behind or noun.ent_type_ == QUANTITY or any(n.ent_type_ == QUANTITY for n in of)
