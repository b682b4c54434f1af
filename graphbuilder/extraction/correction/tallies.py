"""Phrases with *by* that count: "passed by a vote of 30 to 12" names nobody who passes anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from graphbuilder.lexicon import Lexicon


def count_votes(doc: Doc, lexicon: Lexicon) -> None:
    """Make a passive's *by* a plain preposition where what it introduces is a count.

    Args:
        doc: A parsed text; labels in the tree are changed.
        lexicon: The nouns that count.
    """
    counts = lexicon.words("TallyNoun")
    for index in labelled(doc, "DEP", (syntax.AGENT,)):
        if any(noun.lemma_.lower() in counts for noun in doc[index].rights):
            doc[index].dep_ = syntax.PREPOSITION
