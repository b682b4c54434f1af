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
    """Hang a clause that tells what an event did from the event, and not from where it was.

    Args:
        doc: A parsed text; places in the tree are changed.
        lexicon: Nouns that name events, and verbs of killing, harming and causing.
    """
    for index in labelled(doc, "DEP", (syntax.RELATIVE_CLAUSE,)):
        verb, place = doc[index], doc[index].head
        pronoun = syntax.child(verb, syntax.ACTIVE_SUBJECTS)
        if pronoun is None or pronoun.lower_ != "which" or place.i > pronoun.i:
            continue
        event = _event_at(place, lexicon) if _harms(verb, lexicon) else None
        if event is None:
            continue
        describe_other(verb, event)


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
