"""Words before a full stop that a parser took for the subject behind it: "Goodbye. Have fun!".

No subject is parted from its verb by the end of a sentence (Huddleston & Pullum 2002, ch. 20 §4).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc

STOPS = (".", "!", "?", "...", "…")


def part_subjects(doc: Doc) -> None:
    """Take a subject from a verb where nothing but the end of a sentence stands between them.

    Args:
        doc: A parsed text; labels and tags are changed.
    """
    for index in worded(doc, STOPS):
        stop, noun = doc[index], doc[index].head
        verb = noun.head
        alone = noun.i == index - 1 and noun.left_edge.i == noun.i and bool(noun.is_sent_start)
        ends = alone and noun.dep_ in syntax.SUBJECTS and noun.right_edge.i <= index + 1
        if stop.dep_ != syntax.PUNCTUATION or not ends or verb.i < index:
            continue
        noun.dep_ = syntax.UNCLASSIFIED
        if verb.tag_ == "VBP" and verb.lower_ == verb.lemma_.lower():
            verb.tag_ = "VB"
