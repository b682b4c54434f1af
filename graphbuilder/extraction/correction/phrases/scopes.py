"""Times within which something is the worst or the first, and which a parser took for its own.

"Faces its worst drought in forty years" tells of no forty years of facing it: what a superlative
or an ordinal holds within belongs to its noun (Huddleston & Pullum 2002, ch. 13 §4.3).
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.syntax.scopes import EVER, RANKS, SINCE, opens_scope
from graphbuilder.extraction.words.spotting import labelled, worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

PLACES = syntax.OBJECTS | {syntax.ATTRIBUTE, syntax.PREPOSITIONAL_OBJECT}


def hand_scopes(doc: Doc) -> None:
    """Hang a time within which something is the most or the first of its kind from its noun.

    Args:
        doc: A parsed text; places in the tree are changed.
    """
    for index in chain(labelled(doc, "TAG", ("JJS", "RBS")), worded(doc, RANKS)):
        word = doc[index]
        adjective = word.head if word.tag_ == "RBS" and word.head.pos_ == "ADJ" else word
        alone = adjective.dep_ == syntax.ATTRIBUTE
        noun = adjective if alone else adjective.head
        if noun.dep_ not in PLACES or adjective.dep_ not in {syntax.ATTRIBUTE, syntax.ADJECTIVE}:
            continue
        if alone and adjective.pos_ == "ADJ" and any(c.lower_ == "the" for c in word.lefts):
            _make_noun(adjective)
        _hang_scope(noun, adjective)


def _make_noun(superlative: Token) -> None:
    """Make a noun of a superlative that has what only nouns have ("the biggest in a decade")."""
    if any(_is_of_noun(child) for child in superlative.rights):
        superlative.pos_ = "NOUN"


def _is_of_noun(child: Token) -> bool:
    """Whether what stands behind a superlative describes what it is of its kind."""
    if child.dep_ == syntax.PREPOSITION:
        return child.lower_ == "of" or opens_scope(child)
    first = child.left_edge
    opened = first.tag_ == "TO" or syntax.is_relative(first)
    return (child.dep_ in syntax.NOUN_CLAUSES and opened) or child.lower_ == EVER


def _hang_scope(noun: Token, adjective: Token) -> None:
    """Hang the phrase behind a noun from it, if it says within which time it is the first."""
    after = noun.right_edge.i + 1
    if after >= len(noun.doc):
        return
    phrase = noun.doc[after]
    verb = noun.head
    while verb.dep_ == syntax.PREPOSITION:
        verb = verb.head  # "fell to its lowest level since May"
    if phrase.dep_ != syntax.PREPOSITION or phrase.head != verb or not opens_scope(phrase):
        return
    if phrase.lower_ == SINCE and _is_perfect(verb):
        return  # "has been the largest party since 1990"
    if adjective.tag_ == "JJS" or phrase.lower_ in {"in", SINCE}:
        phrase.head = noun


def _is_perfect(verb: Token) -> bool:
    """Whether a verb tells of what has been so up to now."""
    return any(c.lemma_ == "have" for c in syntax.children(verb, syntax.AUXILIARIES))
