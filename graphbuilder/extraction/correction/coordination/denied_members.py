"""Nouns behind *and not* that a parser took for a second object: "a toy and not a tool".

*And not* joins what is denied to what is said, both behind the same preposition (Huddleston &
Pullum 2002, ch. 15 §2.9).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc

NOT = ("not",)
JOINTS = frozenset({"and", "but"})


def join_denied(doc: Doc) -> None:
    """Coordinate such a noun with the object before it.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    for index in worded(doc, NOT):
        joint = doc[index - 1] if index else doc[index]
        noun = doc[index].head
        preposition = noun.head
        if joint.lower_ not in JOINTS or noun.dep_ != syntax.PREPOSITIONAL_OBJECT:
            continue
        first = syntax.child(preposition, syntax.PREPOSITIONAL_OBJECTS)
        if noun.i > index and first is not None and preposition.i < first.i < joint.i:
            noun.head, noun.dep_ = first, syntax.CONJUNCT
            joint.head = first
