"""*The most* and *the least*, taken for objects where they say how much: *what I like the most*.

A relative or a question stands for the object of its verb, which has no second one (Huddleston &
Pullum 2002, ch. 6 §4.4: superlative adverbs).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc

SUPERLATIVES = ("most", "least")


def free_superlatives(doc: Doc) -> None:
    """Make an adverb of *the most* in a clause that already has an object, and free its phrases.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    for index in worded(doc, SUPERLATIVES):
        word, verb = doc[index], doc[index].head
        if word.dep_ not in syntax.OBJECTS or doc[index - 1].lower_ != "the":
            continue
        phrases = [c for c in word.rights if c.dep_ == syntax.PREPOSITION]
        asked = verb.dep_ == syntax.RELATIVE_CLAUSE or any(map(syntax.is_relative, verb.lefts))
        if not asked or any(phrase.lower_ in {"of", "from"} for phrase in phrases):
            continue
        word.dep_ = syntax.ADVERB
        for phrase in phrases:
            phrase.head = verb
