"""Pairs of words that stand before a noun as one: *a cease and desist letter*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon


def join_binomials(doc: Doc, lexicon: Lexicon) -> None:
    """Hang a fixed pair of words from the noun behind it, whose kind it tells.

    A verb before a noun that it is not done to is a part of a compound (Huddleston & Pullum 2002,
    ch. 19 §4.3): who gets a cease and desist letter gets a letter.

    Args:
        doc: A parsed text; tags, labels and places in the tree are changed.
        lexicon: The pairs.
    """
    pairs = lexicon.words("Binomial")
    for index in worded(doc, ("and",)):
        if not 0 < index < len(doc) - 2:
            continue
        first, second, noun = doc[index - 1], doc[index + 1], doc[index + 2]
        if f"{first.lower_} and {second.lower_}" not in pairs or noun.pos_ != "NOUN":
            continue
        while noun.dep_ == syntax.COMPOUND and noun.head.i == noun.i + 1:
            noun = noun.head
        if first.head != noun and (noun.head in {first, second}):
            _join(first, doc[index], second, noun)


def _join(first: Token, joint: Token, second: Token, noun: Token) -> None:
    """Put a noun where the pair before it stood, and the pair before the noun."""
    outer, label = first.head, first.dep_
    if outer in {joint, second} or noun.is_ancestor(outer):
        return
    noun.head, noun.dep_ = (noun, label) if outer == first else (outer, label)
    for word in (first, second):
        for child in list(word.children):
            if child not in {joint, second, noun}:
                acts = child.i > noun.i and child.lower_ != "of" and outer.pos_ in syntax.VERBAL
                child.head = outer if acts and word == second else noun
    first.head, first.dep_ = noun, syntax.NOUN_MODIFIER
    joint.head, joint.dep_ = first, syntax.COORDINATOR
    second.head, second.dep_ = first, syntax.CONJUNCT
    for word in (first, second):
        word.tag_, word.pos_ = "NN", "NOUN"
