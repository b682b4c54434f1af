"""Objects that stand behind a short phrase of their verb: "announced on Sunday its support".

A heavy object may follow a phrase (Huddleston & Pullum 2002, ch. 16 §4); a parser makes it an
apposition of the name in the phrase, although no comma parts the two, or the name a part of it,
although an article or a number begins a phrase and stands within none. Nor is it one behind a
phrase between commas right behind a verb without an object: "won, *with Ohio*, two states".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.syntax.tree import ends_sentence
from graphbuilder.extraction.words.forms import NOUNS
from graphbuilder.extraction.words.frames import has_object
from graphbuilder.extraction.words.labels import TIMES
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

PAIR = 2  # commas around an aside
OPENING = frozenset({"PRP$", "DT"})
BEGINNING = OPENING | {"CD"}
ENDING = syntax.FINITE_TAGS | {"CC"}  # behind a subject of another clause
NAMING = frozenset({"the"})  # "in Oslo the capital"


def postpone_objects(doc: Doc, lexicon: Lexicon) -> None:
    """Make what stands without a comma behind a verb's phrase the object that the verb lacks.

    A parser takes it for an apposition, or for a second noun behind the preposition.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: Which verbs have an object.
    """
    for index in labelled(doc, "DEP", (syntax.APPOSITION, syntax.MEASURE)):
        _return_behind_aside(doc[index], lexicon)
    for index in labelled(doc, "DEP", (syntax.APPOSITION, syntax.PREPOSITIONAL_OBJECT)):
        noun, name = doc[index], doc[index].head
        if noun.dep_ == syntax.PREPOSITIONAL_OBJECT:
            if _part_phrases(noun, name, lexicon):
                continue
            first = syntax.child(name, syntax.PREPOSITIONAL_OBJECTS)
            if first is None or not name.i < first.i < index:
                continue
            name = first
        opening = noun.left_edge
        bare = opening.i == index or opening.lower_ in NAMING
        before = doc[max(opening.i - 1, 0)]
        before = before.nbor(-1) if before.is_quote and before.i else before  # "as “a lie” a claim"
        told = opening.tag_ in OPENING and not bare and before.i == name.i
        if not (told or _is_behind_time(noun, name)):
            continue
        phrase, verb = name.head, name.head.head
        if name.dep_ != syntax.PREPOSITIONAL_OBJECT or phrase.i != verb.i + 1:
            continue
        if _lacks_object(verb, noun, lexicon):
            noun.head, noun.dep_ = verb, syntax.OBJECT


def _is_behind_time(noun: Token, time: Token) -> bool:
    """Whether things stand behind a time, which are none ("on Friday, forty deaths")."""
    times = time.ent_type_ in TIMES and noun.ent_type_ not in TIMES
    return times and noun.tag_ == "NNS" and syntax.follows_comma(noun.left_edge)


def _lacks_object(verb: Token, noun: Token, lexicon: Lexicon) -> bool:
    """Whether a verb that has an object has none, nor a content whose subject is a noun."""
    end = noun.right_edge.i + 1
    if end < len(noun.doc) and noun.doc[end].tag_ in ENDING:
        return False
    if verb.pos_ not in syntax.VERBAL or syntax.child(verb, syntax.CORE - syntax.SUBJECTS):
        return False
    return not syntax.has_passive_auxiliary(verb) and has_object(verb, lexicon)


def _part_phrases(noun: Token, preposition: Token, lexicon: Lexicon) -> bool:
    """Part a noun from what its number or article shows to be another's phrase before it.

    "Confirmed in a statement 21 new cases": no noun phrase has a number behind its first noun.

    Returns:
        Whether the noun has become the object of the verb before the phrase.
    """
    verb, doc = preposition.head, noun.doc
    first = next((c for c in noun.lefts if c.dep_ in syntax.COMPOUNDS and c.pos_ in NOUNS), None)
    if first is None or preposition.i != verb.i + 1 or first.left_edge.i != preposition.i + 1:
        return False
    opening = doc[first.i + 1]
    dated = first.ent_type_ in TIMES and opening.tag_ == "CD"  # "in May 21 ships sank"
    if opening.tag_ not in BEGINNING or opening.i == noun.i or dated:
        return False
    if not _lacks_object(verb, noun, lexicon):
        return False
    for word in [child for owner in (first, noun) for child in owner.children]:
        if word.i != first.i and not (word.head.i == first.i and word.i < first.i):
            word.head = noun if word.i > first.i else first
    first.head, first.dep_ = preposition, syntax.PREPOSITIONAL_OBJECT
    noun.head, noun.dep_ = verb, syntax.OBJECT
    return True


def _return_behind_aside(noun: Token, lexicon: Lexicon) -> None:
    """Give a verb with a phrase between commas right behind it the noun behind the second comma."""
    first = noun.left_edge
    while first.i < noun.i and first.dep_ == syntax.ADVERB:
        first = first.nbor()  # "also the primaries"
    commas = [t for t in noun.doc[noun.sent.start : noun.left_edge.i] if t.text == ","]
    if len(commas) < PAIR or commas[-1].i != noun.left_edge.i - 1 or not commas[-2].i:
        return
    verb, phrase = commas[-2].nbor(-1), commas[-2].nbor()
    opened = first.tag_ in {"DT", "CD"} or noun.n_lefts == 0
    aside = phrase.dep_ == syntax.PREPOSITION and phrase.right_edge.i >= commas[-1].i - 1
    if not (aside and opened and verb.pos_ == "VERB" and verb.tag_ in syntax.TENSED_TAGS):
        return
    lacks = syntax.child(verb, syntax.CORE - syntax.SUBJECTS) is None
    outside = phrase.is_ancestor(noun) or noun.head == verb
    ends = ends_sentence(noun.right_edge)
    if lacks and outside and ends and has_object(verb, lexicon) and noun.pos_ in NOUNS:
        noun.head, noun.dep_ = verb, syntax.OBJECT
        phrase.head = verb
