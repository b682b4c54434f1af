"""Hyphens within a word that a parser took for a participant: "suffered from mini-strokes".

Tokenizers part a word at its hyphens; what a hyphen joins is one word, whose head is its last part
(Huddleston & Pullum 2002, ch. 19 §4.2).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc

PARTS = (syntax.OBJECTS | syntax.SUBJECTS | syntax.PREPOSITIONAL_OBJECTS | syntax.PREDICATIVES) | {
    syntax.CONJUNCT
}


def bind_hyphens(doc: Doc) -> None:
    """Make one participant of the parts of a word that were taken for several.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    for index in worded(doc, ("-",)):
        hyphen = doc[index]
        if hyphen.dep_ not in PARTS or not 0 < index < len(doc) - 1:
            continue
        first, last = doc[index - 1], doc[index + 1]
        if first.whitespace_ or hyphen.whitespace_ or last.dep_ not in PARTS or last.is_punct:
            continue
        if first.dep_ in PARTS and first.head.i in {last.head.i, hyphen.head.i}:
            for child in list(first.lefts):
                child.head = last
            first.head, first.dep_ = last, syntax.COMPOUND
        hyphen.head, hyphen.dep_ = last, syntax.PUNCTUATION
