"""*Neither* in front of a verb, which a parser takes for a second subject ("he neither saw nor …").

It is the first half of a pair of conjunctions (Huddleston & Pullum 2002, ch. 15 §2.4).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc


def part_neithers(doc: Doc) -> None:
    """Make *neither* behind the subject of a verb a conjunction.

    Args:
        doc: A parsed text; labels are changed.
    """
    for index in worded(doc, ("neither",)):
        word = doc[index]
        others = syntax.children(word.head, syntax.SUBJECTS)
        doubled = any(other.i < index < word.head.i for other in others)
        if word.dep_ in syntax.SUBJECTS and doubled:
            word.dep_ = syntax.PRECONJUNCTION
