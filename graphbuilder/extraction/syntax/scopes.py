"""How far a superlative or an ordinal holds: "its worst drought *in forty years*".

Nothing is the worst, or the first, but within some set, and a phrase of time behind the noun says
within which (Huddleston & Pullum 2002, ch. 13 §4.3: set comparison).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction.syntax.phrases import LONGEST
from graphbuilder.extraction.syntax.restrictions import is_superlative
from graphbuilder.extraction.syntax.scheme import (
    ADVERB,
    ADVERBIAL_CLAUSE,
    MARK,
    PREPOSITIONAL_OBJECTS,
    PREPOSITIONS,
)
from graphbuilder.extraction.syntax.tree import child

if TYPE_CHECKING:
    from spacy.tokens import Token

RANKS = ("first", "second", "third", "fourth", "fifth", "only")
SINCE, EVER = "since", "ever"
UNITS = frozenset({"week", "month", "year", "decade", "century", "generation"})
ALL_TIME = frozenset({"history", "memory", "record"})
SINGLE = frozenset({"a", "an", "one"})


def is_scoped(noun: Token) -> bool:
    """Whether a noun phrase tells of the first, the only or the most of a kind."""
    if noun.tag_ == "JJS" or noun.lower_ in RANKS:
        return True
    return any(word.lower_ in RANKS or is_superlative(word) for word in noun.lefts)


def opens_scope(preposition: Token) -> bool:
    """Whether a phrase is of a time within which something is the first or the most of its kind.

    Args:
        preposition: What opens the phrase.

    Returns:
        True for "in forty years", "in a decade", "since 1990", "in living memory"; "in May" and
        "in 2010" say when something was done.
    """
    noun = child(preposition, PREPOSITIONAL_OBJECTS)
    word = preposition.lower_
    if noun is None or noun.i < preposition.i:
        return False
    if word == SINCE:
        return True
    if noun.lemma_ in ALL_TIME:
        return word in {"in", "on"}
    if word not in {"in", "for"} or noun.lemma_ not in UNITS:
        return False
    words = {token.lower_ for token in noun.lefts}
    counted = any(token.pos_ == "NUM" for token in noun.lefts)
    if noun.tag_ == "NNS":
        return counted or not words - {"many", "several", "recent"}
    return bool(words & SINGLE) or any(token.lower_ in SINGLE for token in noun.lefts)


def end_of_scope(noun: Token, end: int) -> int:
    """Where what says within which time something is the first or the most of its kind ends.

    Args:
        noun: The head of a noun phrase.
        end: Index of the token after the phrase.

    Returns:
        Index of the token after the scope; 0 where there is none.
    """
    doc = noun.doc
    if end >= len(doc) or doc[end].lower_ not in {SINCE, EVER, "in", "on", "for"}:
        return 0
    word = doc[end]
    if not is_scoped(noun):
        return 0
    if word.lower_ == EVER:
        last = end + 1 == len(doc) or doc[end + 1].lower_ != SINCE  # "ever since"
        return end + 1 if word.dep_ == ADVERB and last else 0
    clause = word.head
    if word.lower_ == SINCE and word.dep_ == MARK and clause.dep_ == ADVERBIAL_CLAUSE:
        opened = clause.left_edge.i == end and clause.head in {noun.head, noun}
        stop = int(clause.right_edge.i) + 1
    else:
        inside = noun in {word.head, *word.head.ancestors}
        opened = word.dep_ in PREPOSITIONS and inside and opens_scope(word)
        stop = int(word.right_edge.i) + 1
    return stop if opened and stop - end <= LONGEST else 0
