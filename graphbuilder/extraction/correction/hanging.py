"""How a repair hangs a word elsewhere, with the *and* that belongs to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax

if TYPE_CHECKING:
    from spacy.tokens import Token


def coordinate(word: Token, first: Token) -> None:
    """Coordinate a word, and the *and* before it, with another word.

    Args:
        word: A word that is coordinated with a wrong one; changed in place.
        first: What it goes on; an *and* before this one stays where it is.
    """
    joints = [
        child
        for child in word.head.children
        if child.dep_ == syntax.COORDINATOR and first.i < child.i < word.i
    ]
    for joint in joints[-1:]:
        joint.head = first
    word.head = first
