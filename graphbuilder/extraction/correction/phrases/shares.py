"""Shares that a parser tore apart: in "tested 9 out of 30 samples" the samples are tested.

A number, *out of* and another number count one noun (Huddleston & Pullum 2002, ch. 5 §7.11).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc

LENGTH = 4  # tokens of "9 out of 30"


def join_shares(doc: Doc) -> None:
    """Make what a share is of the participant that its first number was.

    Args:
        doc: A parsed text; its tree is changed.
    """
    for index in worded(doc, ("out",)):
        if not 0 < index < len(doc) - LENGTH + 1:
            continue
        first, out, of, whole = doc[index - 1 : index + LENGTH - 1]
        noun = whole.head
        counted = whole.dep_ == syntax.NUMBER and noun.head.i == of.i and of.lower_ == "of"
        if first.pos_ != "NUM" or not counted or out.head.i != first.head.i or first.n_lefts:
            continue
        noun.head, noun.dep_ = first.head, first.dep_
        for part in (first, out, of):
            part.head, part.dep_ = whole, syntax.QUANTIFIER
