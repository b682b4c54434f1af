"""Counts that parsers took for somebody or something: "was passed by 30 votes".

They say how a vote went ("by a vote of 30 to 12"), and neither who passes anything nor what.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import labelled, worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

JOINTS = frozenset({"to", "-", "–"})
SHARES = ("percent", "%", "points", "votes", "seats", "goals")


def count_votes(doc: Doc, lexicon: Lexicon) -> None:
    """Make a passive's *by* a plain preposition where what it introduces is a count.

    The share behind a rival becomes a measure.

    Args:
        doc: A parsed text; labels in the tree are changed.
        lexicon: The nouns that count.
    """
    for index in worded(doc, SHARES):
        _part_from_rival(doc[index])
    counts = lexicon.words("TallyNoun")
    for index in labelled(doc, "DEP", (syntax.AGENT,)):
        if any(noun.lemma_.lower() in counts for noun in doc[index].rights):
            doc[index].dep_ = syntax.PREPOSITION


def _part_from_rival(share: Token) -> None:
    """Part how much somebody has from the name before it ("led Lund 50 percent to 40")."""
    rival = next((child for child in share.lefts if child.pos_ == "PROPN"), None)
    number = next((child for child in share.lefts if child.pos_ == "NUM"), None)
    verb, behind = share.head, share.nbor() if share.i + 1 < len(share.doc) else None
    if rival is None or number is None or behind is None or behind.lower_ not in JOINTS:
        return
    if share.dep_ in syntax.OBJECTS and rival.right_edge.i == number.left_edge.i - 1:
        rival.head, rival.dep_, share.dep_ = verb, syntax.OBJECT, syntax.MEASURE
