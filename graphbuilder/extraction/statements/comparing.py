"""Phrases with *as* that compare or date, and name no role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax

if TYPE_CHECKING:
    from spacy.tokens import Token

SAME_REACH = 6  # words between *same* and what it is the same as


def compares(opening: Token, filler: Token) -> bool:
    """Whether *as* says what nobody is: as of today, as with it, as a whole, the same as it.

    Args:
        opening: The preposition.
        filler: What it introduces.
    """
    last = opening.i + 1 == len(opening.doc)
    following = "" if last else opening.nbor().lower_
    if following in {"of", "with", "in", "well"}:
        return True
    if filler.lower_ == "whole" and following == "a":
        return True
    before = opening.doc[max(opening.sent.start, opening.i - SAME_REACH) : opening.i]
    return any(token.lower_ == "same" and token.dep_ in syntax.PRENOMINAL for token in before)
