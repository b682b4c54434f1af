"""Nouns behind *not* that a parser took for a second object: "a toy and not a tool".

*And not*, or *not* behind a comma, joins what is denied to what is said (Huddleston & Pullum 2002,
ch. 15 §2.9).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.forms import AND_BUT
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

NOT = ("not",)


def join_denied(doc: Doc) -> None:
    """Coordinate such a noun with the object before it.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    for index in worded(doc, NOT):
        joint = syntax.before(doc[index])
        _join_behind_comma(doc[index])
        noun = doc[index].head
        preposition = noun.head
        if joint.lower_ not in AND_BUT or noun.dep_ != syntax.PREPOSITIONAL_OBJECT:
            continue
        first = syntax.child(preposition, syntax.PREPOSITIONAL_OBJECTS)
        if noun.i > index and first is not None and preposition.i < first.i < joint.i:
            noun.head, noun.dep_ = first, syntax.CONJUNCT
            joint.head = first


def _join_behind_comma(negator: Token) -> None:
    """Hang *not* behind a comma from the second of two objects ("sold rice, not weapons as …")."""
    said, start = negator.head, negator.i + 1
    if said.dep_ not in syntax.OBJECTS or said.i > negator.i or not syntax.follows_comma(negator):
        return
    objects = (c for c in said.head.rights if c.dep_ in syntax.OBJECTS and c.left_edge.i == start)
    denied = next(objects, None)
    if denied is not None:
        denied.head, denied.dep_, negator.head = said, syntax.CONJUNCT, denied
