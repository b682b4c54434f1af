"""Prepositions that were participles, taken for adjectives: "released him pending trial".

What *pending*, *following* or *regarding* opens behind an object says when or about what, as a verb
of two places has no second object, and behind a time or place stands none (Quirk et al. 1985, 9.8:
prepositions homonymous with participles).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

DEVERBAL = ("pending", "following", "regarding", "concerning")


def open_phrases(doc: Doc) -> None:
    """Let such a word open a phrase of the verb whose object or passive form stands before it.

    Args:
        doc: A parsed text; labels, tags and places in the tree are changed.
    """
    for index in worded(doc, DEVERBAL):
        word, noun = doc[index], doc[index].head
        if word.dep_ == syntax.PREPOSITION:
            _take_object(word)
        verb = noun.head
        if noun.i < index or noun.dep_ not in syntax.OBJECTS:
            continue
        if word.dep_ not in syntax.PRENOMINAL or verb.pos_ != "VERB" or not index:
            continue
        before = doc[index - 1]
        if noun.left_edge.i != index:
            continue
        placed = _is_placed(before, verb)
        if not placed and (before.i != verb.i or not syntax.is_passive(verb)):
            undergoer = _object_before(before, verb)
            if undergoer is None:
                continue
            undergoer.dep_ = syntax.OBJECT
        word.head, word.dep_, word.tag_, word.pos_ = verb, syntax.PREPOSITION, "IN", "ADP"
        noun.head, noun.dep_ = word, syntax.PREPOSITIONAL_OBJECT


def _take_object(word: Token) -> None:
    """Let such a preposition govern a noun that was taken for the object of a verb."""
    for noun in [c for c in word.rights if c.dep_ in syntax.OBJECTS]:
        noun.dep_ = syntax.PREPOSITIONAL_OBJECT


def _is_placed(last: Token, verb: Token) -> bool:
    """Whether a phrase that says when or where ends in a token ("spoke on Monday following …")."""
    return any(
        child.right_edge.i == last.i and child.dep_ in {syntax.PREPOSITION, syntax.MEASURE}
        for child in verb.rights
    )


def _object_before(last: Token, verb: Token) -> Token | None:
    """The object of a verb that ends in a token, which may have been taken for a recipient."""
    for child in verb.rights:
        objects = syntax.OBJECTS | syntax.DATIVES
        if child.dep_ in objects and child.right_edge.i == last.i and child.pos_ != "ADP":
            return child
    return None
