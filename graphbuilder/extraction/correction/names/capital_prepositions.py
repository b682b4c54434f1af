"""Prepositions with a capital, which are words of a name: *Doctors Without Borders*.

English writes no preposition with a capital within a sentence but in a name, so that what stands
around it is one name, whatever a parser hangs the phrase from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.capitals import is_headline
from graphbuilder.extraction.words.forms import NOUNS
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def join_prepositions(doc: Doc) -> None:
    """Hang a phrase whose preposition has a capital from the noun before it, which is a name.

    Args:
        doc: A parsed text; tags and places in the tree are changed.
    """
    for index in labelled(doc, "DEP", (syntax.PREPOSITION,)):
        preposition = doc[index]
        if not preposition.is_title or preposition.is_sent_start or is_headline(preposition):
            continue
        first, last = doc[index - 1], _object_beside(preposition)
        if last is None or not (first.is_title and first.pos_ in NOUNS):
            continue
        if last.is_ancestor(first) or preposition.is_ancestor(first):
            continue
        preposition.head = first
        first.tag_, first.pos_ = "NNPS" if first.tag_ in syntax.PLURAL_TAGS else "NNP", "PROPN"
        for described in syntax.children(last, frozenset({syntax.APPOSITION})):
            described.head = first


def _object_beside(preposition: Token) -> Token | None:
    """The noun with a capital right behind a preposition."""
    noun = syntax.child(preposition, syntax.PREPOSITIONAL_OBJECTS)
    return noun if noun is not None and noun.i == preposition.i + 1 and noun.is_title else None
