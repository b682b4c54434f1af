"""Adverbs of place behind a preposition, as what it opens: "they come from everywhere".

They stand where a noun phrase of place would (prepositions as complements of prepositions;
Huddleston & Pullum 2002, ch. 7 §2.2).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc

PLACES = frozenset(
    {"here", "there", "everywhere", "elsewhere", "somewhere", "anywhere", "abroad", "overseas"}
    | {"home", "outside", "inside", "within", "above", "below"}
)


def open_places(doc: Doc) -> None:
    """Make such an adverb, behind a verb and *from*, the object of the preposition.

    Args:
        doc: A parsed text; labels in the tree are changed.
    """
    for index in worded(doc, PLACES, attribute="LOWER"):
        word, preposition = doc[index], doc[index].head
        alone = word.dep_ == syntax.PREPOSITIONAL_CLAUSE and not (word.n_lefts or word.n_rights)
        beside = preposition.i == index - 1 and preposition.head.i == index - 2
        if alone and beside and preposition.lower_ == "from":
            word.dep_ = syntax.PREPOSITIONAL_OBJECT
