"""Whether what a noun tells of is known: "the raid", "their raid", not "any raid"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax

if TYPE_CHECKING:
    from spacy.tokens import Token

DEFINITE = frozenset({"the", "this", "that", "these", "those"})


def is_definite(noun: Token) -> bool:
    """Whether a noun has the article, a demonstrative or a possessor.

    Args:
        noun: The head of a noun phrase.
    """
    return any(c.dep_ in syntax.POSSESSORS or c.lower_ in DEFINITE for c in noun.children)
