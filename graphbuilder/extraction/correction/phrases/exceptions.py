"""*But* behind a universal noun, where it is *except*: "every state *but Chad* signed it".

It takes one out of all or none, and joins nothing to them (Huddleston & Pullum 2002, ch. 8 §12).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.syntax.phrases import WHOLES
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc

JOINED = syntax.SUBJECTS | syntax.OBJECTS | {syntax.CONJUNCT, syntax.PREPOSITIONAL_OBJECT}


def except_members(doc: Doc) -> None:
    """Hang what *but* takes out from the noun before it.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    for index in worded(doc, ("but",)):
        but, noun = doc[index], doc[index].head
        if but.dep_ != syntax.COORDINATOR or noun.i != index - 1 or index + 1 >= len(doc):
            continue
        universal = noun.left_edge.lower_ in WHOLES and noun.left_edge.i < noun.i
        starts = (t for t in doc[index + 1 : but.sent.end] if t.left_edge.i == index + 1)
        member = next((t for t in starts if t.dep_ in JOINED and t.pos_ != "VERB"), None)
        if not universal or member is None or member.head.i not in {noun.i, noun.head.i, index}:
            continue
        if noun.left_edge.lower_ == "no":  # "no state but Chad signed": Chad did
            member.head, member.dep_ = noun, syntax.CONJUNCT
        else:
            but.dep_ = syntax.PREPOSITION
            member.head, member.dep_ = but, syntax.PREPOSITIONAL_OBJECT
