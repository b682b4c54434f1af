"""Prepositions that a relative clause leaves without their noun, taken for something else.

"A cage people hide under", "the rules I struggle with here": the noun that the clause describes is
what the preposition opens, and no place (Huddleston & Pullum 2002, ch. 7 §4.1).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

STRANDED = frozenset({"under", "beneath", "within", "below", "inside", "upon"})
PLACES = frozenset({"here", "there"})
NEVER_OF_PLACES = frozenset({"with", "about", "for", "of", "against"})


def strand_prepositions(doc: Doc) -> None:
    """Give relative clauses the preposition that they end with.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    for index in worded(doc, STRANDED, attribute="LOWER"):
        word, verb = doc[index], doc[index].head
        ends = word.dep_ in syntax.PARTICLES and index == verb.i + 1
        if ends and verb.dep_ == syntax.RELATIVE_CLAUSE and not word.n_rights and _lacks(verb):
            word.dep_, word.tag_, word.pos_ = syntax.PREPOSITION, "IN", "ADP"
    for index in worded(doc, PLACES, attribute="LOWER"):
        word, preposition = doc[index], doc[index].head
        opened = word.dep_ in syntax.INTRODUCED and preposition.lower_ in NEVER_OF_PLACES
        if opened and preposition.i == index - 1 and preposition.head.pos_ in syntax.VERBAL:
            word.head, word.dep_ = preposition.head, syntax.ADVERB
            for behind in list(word.rights):
                behind.head = preposition.head


def _lacks(verb: Token) -> bool:
    """Whether a clause has a subject of its own, and no object or relative word."""
    subject = syntax.child(verb, syntax.SUBJECTS)
    own = subject is not None and not syntax.is_relative(subject)
    return own and syntax.child(verb, syntax.OBJECTS | syntax.CONTENT_CLAUSES) is None
