"""What stands between *and* and the verb that it joins: "sells here and, in May, will buy shops".

The word that coordinates opens the second member (Huddleston & Pullum 2002, ch. 15 §1.2): phrases
behind it belong to that one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc

MOVING = frozenset({syntax.PREPOSITION, syntax.ADVERB, syntax.ADVERBIAL_CLAUSE})


def hand_on(doc: Doc) -> None:
    """Hang phrases behind a coordinator from the verb behind them that it joins to the first.

    Args:
        doc: A parsed text; its tree is changed.
    """
    for index in labelled(doc, "DEP", (syntax.CONJUNCT,)):
        verb = doc[index]
        first = verb.head
        if verb.pos_ not in syntax.VERBAL or first.pos_ not in syntax.VERBAL or first.i > index:
            continue
        between = [child for child in first.rights if child.i < index]
        joints = [child.i for child in between if child.dep_ == syntax.COORDINATOR]
        if not joints:
            continue
        for child in between:
            moves = child.dep_ in MOVING and child.tag_ != "VBG"  # not "according to Lee"
            if moves and child.i > joints[-1] and child.right_edge.i < index:
                child.head = verb
