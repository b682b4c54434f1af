"""Nouns behind *but not*, which a parser takes for a second subject ("Rome, but not Oslo, paid").

What *but* joins to a subject is a member of its coordination (Huddleston & Pullum 2002, ch. 15
§2.5).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc


def join_left_out(doc: Doc) -> None:
    """Coordinate a subject that *but not* opens with the subject before it.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    for index in worded(doc, ("not",)):
        word = doc[index]
        noun, verb = word.head, word.head.head
        if not index or doc[index - 1].lower_ != "but" or noun.dep_ not in syntax.SUBJECTS:
            continue
        before = [s for s in syntax.children(verb, syntax.SUBJECTS) if s.i < index - 1]
        if before and index < noun.i < verb.i:
            noun.head, noun.dep_ = before[-1], syntax.CONJUNCT
