"""Where a time ends, taken for a part of where it starts: "from 1990 *until* 2004".

*From* and *until* each open an adjunct of the verb; only *to* makes one range with *from*
(Huddleston & Pullum 2002, ch. 8 §6.1: adjuncts of temporal location).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc

ENDS = ("until", "till")
FROM = "from"


def hand_ends(doc: Doc) -> None:
    """Hang *until* behind *from* from what *from* hangs from.

    Args:
        doc: A parsed text; places in the tree are changed.
    """
    for index in worded(doc, ENDS):
        until, start = doc[index], doc[index].head
        if until.dep_ == syntax.PREPOSITION and start.lower_ == FROM and start.i < index:
            until.head = start.head
