"""Phrases that repeat the preposition before them: "by Ann and *by Lee*", "by her, not *by us*".

What is coordinated has one function (Huddleston & Pullum 2002, ch. 15 §3.2), so that such a phrase
belongs to the verb of the first, as the first does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc


def hang_repeated(doc: Doc) -> None:
    """Hang such a phrase from the verb of the one before it.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    for index in labelled(doc, "DEP", (syntax.CONJUNCT,)):
        phrase = doc[index]
        first = phrase.head
        noun = syntax.child(phrase, syntax.PREPOSITIONAL_OBJECTS)
        if phrase.tag_ not in {"IN", "TO"} or first.i > index or noun is None:
            continue
        if first.dep_ not in syntax.AGENTS | {syntax.PREPOSITION}:
            before = [c for c in first.rights if c.i < index and c.lower_ == phrase.lower_]
            if not before or before[-1].dep_ not in syntax.AGENTS | {syntax.PREPOSITION}:
                continue
            first = before[-1]  # "was beaten by thugs, but by the guards"
        if first.lower_ == phrase.lower_ and first.head.pos_ in syntax.VERBAL:
            phrase.head, phrase.dep_ = first.head, first.dep_
