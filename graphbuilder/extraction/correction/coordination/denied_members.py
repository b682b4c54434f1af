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

NOT = ("not", "Not")


def join_denied(doc: Doc) -> None:
    """Coordinate such a noun with the object before it.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    for index in worded(doc, NOT):
        joint = syntax.before(doc[index])
        _join_behind_comma(doc[index])
        _deny_first(doc[index])
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


def _deny_first(negator: Token) -> None:
    """Hang *not* in front of a subject from the first of two members ("Not Lee but Reed left")."""
    verb = negator.head if negator.head.pos_ in syntax.VERBAL else negator.head.head
    subjects = [s for s in verb.lefts if s.dep_ in syntax.SUBJECTS and s.i > negator.i]
    if not subjects or subjects[0].left_edge.i not in {negator.i, negator.i + 1}:
        return
    first, later = subjects[0], subjects[1:2]
    joint = next((c for c in first.rights if c.lower_ == "but"), None)
    if joint is None or joint.dep_ != syntax.COORDINATOR:
        return
    if later and later[0].left_edge.i == joint.i + 1:
        later[0].head, later[0].dep_ = first, syntax.CONJUNCT
    if len(syntax.conjuncts(first)) > 1:
        negator.head = first
