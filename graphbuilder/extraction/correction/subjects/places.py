"""*There* that says where, behind the noun that it belongs to: "our work there was to help"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc


def place_there(doc: Doc) -> None:
    """Hang *there* from the subject right before it, where a parser takes it for an empty one.

    A verb has one subject: where a noun is it, *there* stands for no other (Huddleston & Pullum
    2002, ch. 16 §6.1).

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    for index in worded(doc, ("there",)):
        word = doc[index]
        verb = word.head
        if word.dep_ != syntax.EXPLETIVE or not word.i < verb.i or not index:
            continue
        nouns = [c for c in verb.lefts if c.dep_ == syntax.SUBJECT and c.pos_ == "NOUN"]
        if len(nouns) == 1 and nouns[0].right_edge.i == index - 1:
            word.head, word.dep_ = nouns[0], syntax.ADVERB
