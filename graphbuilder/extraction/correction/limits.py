"""Adverbs that say how far something is what a copula says it is: *it is almost a town*.

What is almost or partly a town is no town. The adverb stands before the predicative noun phrase,
and belongs to it as *only* does (Huddleston & Pullum 2002, ch. 5 §3.5: external modifiers).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc

LIMITS = frozenset(
    {"almost", "nearly", "virtually", "practically", "partly", "partially", "mostly", "largely"}
    | {"mainly", "primarily", "chiefly", "predominantly", "nominally", "essentially"}
)


def hand_limits(doc: Doc) -> None:
    """Hang an adverb between a copula and its predicative noun phrase from the noun.

    Args:
        doc: A parsed text; places in the tree are changed.
    """
    for index in worded(doc, LIMITS):
        adverb = doc[index]
        verb = adverb.head
        if adverb.dep_ != syntax.ADVERB or not syntax.is_copula(verb) or verb.i > index:
            continue
        noun = syntax.child(verb, syntax.ATTRIBUTES)
        if noun is not None and noun.left_edge.i == index + 1 and not list(adverb.children):
            adverb.head = noun
