"""Counts that parsers took for somebody or something: "passed by 30 votes", "voted 4 to 3".

They say how a vote went ("by a vote of 30 to 12"), and neither who passes anything nor what.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import labelled, worded

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from graphbuilder.lexicon import Lexicon

VOTING = "vote"
JOINTS = frozenset({"to", "-", "–"})


def count_votes(doc: Doc, lexicon: Lexicon) -> None:
    """Make a passive's *by* a plain preposition where what it introduces is a count.

    The score behind a verb of voting becomes a measure.

    Args:
        doc: A parsed text; labels in the tree are changed.
        lexicon: The nouns that count.
    """
    for index in worded(doc, (VOTING,), attribute="LEMMA"):
        for score in syntax.children(doc[index], syntax.OBJECTS):
            if score.pos_ == "NUM" and any(t.lower_ in JOINTS for t in score.lefts):
                score.dep_ = syntax.MEASURE
    counts = lexicon.words("TallyNoun")
    for index in labelled(doc, "DEP", (syntax.AGENT,)):
        if any(noun.lemma_.lower() in counts for noun in doc[index].rights):
            doc[index].dep_ = syntax.PREPOSITION
