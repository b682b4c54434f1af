"""Where a time or an amount ends, taken for a part of where it starts: "from 1990 *until* 2004".

*From* and *until* each open an adjunct of the verb; only *to* makes one range with *from*
(Huddleston & Pullum 2002, ch. 8 §6.1: adjuncts of temporal location). Behind an amount, *to* opens
a phrase of its own, and counts nothing ("from 4 percent *to* 6 percent").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

ENDS = ("until", "till")
TO = "to"
FROM = "from"


def hand_ends(doc: Doc) -> None:
    """Hang *until* behind *from* from what *from* hangs from, and make a preposition of *to*.

    Args:
        doc: A parsed text; places in the tree are changed.
    """
    for index in worded(doc, ENDS):
        until, start = doc[index], doc[index].head
        if until.dep_ == syntax.PREPOSITION and start.lower_ == FROM and start.i < index:
            until.head = start.head
    for index in worded(doc, (TO,)):
        if doc[index].dep_ == syntax.QUANTIFIER:
            _open_end(doc[index])


def _open_end(to: Token) -> None:
    """Let *to* before a number introduce the amount that was hung from *from*.

    What stands right before it is the amount that *from* introduces.
    """
    amount = to.head if to.head.dep_ == syntax.PREPOSITIONAL_OBJECT else to.head.head
    start, first = amount.head, to.doc[max(to.i - 1, 0)]
    ranges = amount.dep_ == syntax.PREPOSITIONAL_OBJECT and start.lower_ == FROM
    if not ranges or start.i >= first.i or amount.i < to.i:
        return
    if first.head.i in {start.i, to.head.i, amount.i}:
        first.head, first.dep_ = start, syntax.PREPOSITIONAL_OBJECT
    to.head, to.dep_, to.pos_ = start.head, syntax.PREPOSITION, "ADP"
    amount.head = to
