"""Nouns that are set against another: "Lee, *not Reed*", "a storm *rather than the war*"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

AGAINST = (("not",), ("rather", "than"), ("instead", "of"), ("as", "opposed", "to"))


def is_set_against(noun: Token) -> bool:
    """Whether *not* or *rather than* stands right before a noun phrase.

    Args:
        noun: The head of a noun phrase.
    """
    start = noun.left_edge.i
    if noun.doc[start].lower_ == "not":
        return True
    before = [token.lower_ for token in noun.doc[max(0, start - len(AGAINST[-1])) : start]]
    return any(tuple(before[-len(words) :]) == words for words in AGAINST)
