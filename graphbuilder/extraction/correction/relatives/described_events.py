"""Which of two nouns does what a clause says: "an *attack* on the town, which killed ten".

Places kill nobody and force nobody out: what happened there does (Huddleston & Pullum 2002, ch. 12
§4.2: relative clauses that are parted from their noun).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import describe_other
from graphbuilder.extraction.words.labels import PLACES
from graphbuilder.extraction.words.people import has_voice, is_somebody
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

WHERE = frozenset(
    {"in", "on", "at", "into", "near", "against", "outside", "inside", "around", "of"}
)
DONE = frozenset({"kills", "injures", "displaces", "causes", "destroys", "damages"})


def describe_events(doc: Doc, lexicon: Lexicon) -> None:
    """Hang a clause that tells of an event from the event, and not from where or on what it was.

    Args:
        doc: A parsed text; places in the tree are changed.
        lexicon: Nouns that name events, and verbs of killing, harming and causing.
    """
    for index in labelled(doc, "DEP", (syntax.NOUN_CLAUSE,)):
        measure = _measure_around(doc[index], lexicon)
        if measure is not None:
            describe_other(doc[index], measure)
    for index in labelled(doc, "DEP", (syntax.RELATIVE_CLAUSE,)):
        verb, place = doc[index], doc[index].head
        pronoun = syntax.child(verb, syntax.ACTIVE_SUBJECTS)
        if pronoun is None or pronoun.lower_ != "which" or place.i > pronoun.i:
            continue
        event = _event_at(place, lexicon) if _harms(verb, lexicon) else None
        if event is None:
            continue
        describe_other(verb, event)


def _measure_around(verb: Token, lexicon: Lexicon) -> Token | None:
    """The measure that a participle between commas tells of, and not the thing that it is on.

    "A ban on the film, *imposed by* the mayor": nobody imposes a film. Behind the lifting of a ban
    the ban may be what was imposed.
    """
    thing, first = verb.head, verb.left_edge
    phrase = thing.head
    told = verb.tag_ == "VBN" and verb.lemma_.lower() in lexicon.words("EnforcingVerb")
    apart = syntax.follows_comma(first) and syntax.child(verb, syntax.AGENTS) is not None
    if not (told and apart) or thing.dep_ != syntax.PREPOSITIONAL_OBJECT or thing.i > first.i:
        return None
    lemma, measure = thing.lemma_.lower(), phrase.head
    taken = any(lemma in lexicon.words(name) for name in ("MeasureNoun", "DecidedNoun"))
    if taken or phrase.lower_ not in WHERE or measure.pos_ != "NOUN" or measure.i > phrase.i:
        return None
    return measure if lexicon.find("noun", measure.lemma_.lower()) else None


def _harms(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb tells of what an event does to people and things."""
    beside = {child.lower_ for child in verb.rights}  # "left two dead"
    entries = lexicon.find("verb", verb.lemma_.lower())
    return any(e.relation.name in DONE and beside.issuperset(e.words) for e in entries)


def _event_at(place: Token, lexicon: Lexicon) -> Token | None:
    """The noun of an event in whose phrase a place stands, or that its verb has for an object."""
    phrase = place.head
    where = place.ent_type_ in PLACES or not (has_voice(place) or is_somebody(place))
    if place.dep_ != syntax.PREPOSITIONAL_OBJECT or phrase.lower_ not in WHERE or not where:
        return None
    if lexicon.find("noun", place.lemma_.lower()):
        return None
    noun = phrase.head
    if noun.pos_ in syntax.VERBAL:
        noun = next(iter(syntax.children(noun, syntax.OBJECTS)), noun)
    beside = noun.i < phrase.i and noun.right_edge.i + 1 >= phrase.i and noun.pos_ == "NOUN"
    return noun if beside and lexicon.find("noun", noun.lemma_.lower()) else None
