"""Nouns that say how long, how often or how much, and were taken for what is done.

"Remember it *our whole lives*", "helped us *a lot*", "rings *every ten minutes*", "erupted *ten
separate times*": a noun phrase of measure is an adjunct, and no object (Huddleston & Pullum 2002,
ch. 8 §8).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.labels import TIMES
from graphbuilder.extraction.words.spotting import labelled, worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

ALL = frozenset({"whole", "entire"})
OCCASIONS = "times"
QUESTIONS = frozenset({"how", "what", "why"})
NUMBERS = frozenset({syntax.NUMBER})
LASTING = frozenset({"time", "span"})
COUNTED = frozenset({"time", "length"})
LESSER = frozenset({syntax.APPOSITION, syntax.MEASURE, syntax.NOUN_MODIFIER})
PARTS = syntax.COMPLEMENTS | {syntax.PREPOSITIONAL_OBJECT, syntax.MEASURE}


def measure_doings(doc: Doc, lexicon: Lexicon) -> None:
    """Make adjuncts of the nouns that measure what is done.

    Args:
        doc: A parsed text; labels are changed.
        lexicon: The units of time, and the nouns for how long.
    """
    _reach_measures(doc, lexicon)
    units = lexicon.words("MeasureUnit")
    words = ("every", "whole", "entire", "lot", OCCASIONS)
    for index in worded(doc, words, attribute="LOWER"):
        word = doc[index]
        noun = word if word.lower_ in {"lot", OCCASIONS} else word.head
        if noun.dep_ not in syntax.OBJECTS or noun.i < noun.head.i:
            continue
        if word.lower_ == OCCASIONS:
            if _is_counted(noun):
                noun.dep_ = syntax.MEASURE
            continue
        if word.lower_ == "lot":
            if noun.left_edge.lower_ == "a" and _is_taken(noun):
                noun.dep_ = syntax.ADVERB
                for child in [*noun.rights]:
                    child.head = noun.head
        elif noun.ent_type_ in TIMES or units.get(noun.lemma_) in LASTING:
            counted = any(c.dep_ == syntax.NUMBER for c in noun.lefts)
            every = word.lower_ == "every" and counted
            if every or (word.lower_ in ALL and _has_object(noun)):
                noun.dep_ = syntax.MEASURE


def _reach_measures(doc: Doc, lexicon: Lexicon) -> None:
    """Make a number of units the object of a verb that says how far something comes ("hit 9%")."""
    reaching = lexicon.words("AttainingVerb")
    for index in labelled(doc, "DEP", (syntax.MEASURE,)):
        measure, verb = doc[index], doc[index].head
        behind = verb.lemma_.lower() in reaching and measure.left_edge.i == verb.i + 1
        timed = measure.ent_type_ in TIMES or syntax.child(measure, NUMBERS) is None
        if behind and not timed and syntax.child(verb, syntax.OBJECTS) is None:
            measure.dep_ = syntax.OBJECT


def _is_counted(times: Token) -> bool:
    """Whether a number says how often something is done ("erupted at least ten separate times").

    Whoever has to choose among three times for a meeting chooses these.
    """
    plain = all(c.is_punct for c in times.rights)
    return plain and any(c.dep_ == syntax.NUMBER for c in times.lefts)


def _is_taken(lot: Token) -> bool:
    """Whether a verb with *a lot* has something else that is done ("discuss a lot how to go")."""
    if syntax.has_phrase(lot, "of"):
        return False
    behind = (c for c in lot.head.rights if c.i > lot.i and c.dep_ in syntax.VERB_CLAUSES)
    return _has_object(lot) or any(c.left_edge.lower_ in QUESTIONS for c in behind)


def _has_object(noun: Token) -> bool:
    """Whether a verb has another object than a noun, and does not ask for it."""
    others = (c for c in syntax.children(noun.head, syntax.OBJECTS) if c != noun)
    return any(c.lower_ != "what" for c in others)


def join_units(doc: Doc, lexicon: Lexicon) -> None:
    """Make one amount of units that follow each other: *2 hours 5 minutes 9 seconds*.

    Args:
        doc: A parsed text; labels are changed.
        lexicon: The units.
    """
    units = lexicon.words("MeasureUnit")
    counted = [unit for unit, value in units.items() if value in COUNTED]
    for index in worded(doc, counted, attribute="LEMMA"):
        first = unit = doc[index]
        while unit.i + 2 < len(doc) and unit.nbor().like_num and first.dep_ in PARTS:
            lesser = unit.nbor(2)
            joined = lesser.head in {first, unit} and lesser.dep_ in LESSER
            if not (joined and lesser.pos_ == "NOUN"):
                break
            lesser.head, lesser.dep_ = first, syntax.NOUN_MODIFIER
            unit = lesser
