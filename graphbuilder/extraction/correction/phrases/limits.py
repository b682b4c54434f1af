"""Adverbs that say how far or since when something is what a copula says: *it is almost a town*.

What is almost a town is no town, and what was initially calm need not have stayed so. The adverb
stands before the predicative phrase, and belongs to it as *only* does (Huddleston & Pullum 2002,
ch. 5 §3.5: external modifiers).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from graphbuilder.lexicon import Lexicon


def hand_limits(doc: Doc, lexicon: Lexicon) -> None:
    """Hang an adverb between a copula and its predicative phrase from the noun or adjective.

    Args:
        doc: A parsed text; places in the tree are changed.
        lexicon: Which adverbs say how far or since when.
    """
    for index in worded(doc, lexicon.words("LimitAdverb")):
        adverb = doc[index]
        verb = adverb.head
        if adverb.dep_ != syntax.ADVERB or not syntax.is_copula(verb) or verb.i > index:
            continue
        said = syntax.predicative(verb)
        if said is not None and said.left_edge.i == index + 1 and not list(adverb.children):
            adverb.head = said
