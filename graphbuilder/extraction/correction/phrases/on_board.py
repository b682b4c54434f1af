"""What is behind *on board*, taken for one more subject: "none of those on board *it* slept".

*On board* is a preposition of two words, and a verb has one subject (Huddleston & Pullum 2002,
ch. 7 §3).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc

ON = "on"


def hang_boarded(doc: Doc) -> None:
    """Hang such a noun from the preposition.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    for index in worded(doc, ("board",)):
        board, phrase = doc[index], doc[index].head
        bare = board.dep_ == syntax.PREPOSITIONAL_OBJECT and phrase.i == index - 1
        if not bare or phrase.lower_ != ON:
            continue
        for noun in doc[index + 1 : index + 6]:
            if noun.dep_ not in syntax.SUBJECTS or noun.left_edge.i != index + 1:
                continue
            others = [s for s in syntax.children(noun.head, syntax.SUBJECTS) if s.i < index]
            if others and noun.head.i > noun.i:
                noun.head, noun.dep_ = phrase, syntax.PREPOSITIONAL_OBJECT
                board.head, board.dep_ = noun, syntax.COMPOUND
            break
