"""Events that a parser coordinated with a noun inside another: "a war with Peru and *losses*".

"Demanded the protection of rights and support for the poor": what is like the protection is the
support, not the rights. Coordinates are alike in meaning (Huddleston & Pullum 2002, ch. 15 §2).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.people import is_somebody

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

OF = "of"
COMPANIONS = frozenset({"with", "by", "from", "between", "in", "at"})
PAIR = 2
HELD = syntax.OBJECTS | syntax.PASSIVE_SUBJECTS | {syntax.PREPOSITIONAL_OBJECT}


def join_outer(event: Token, joint: Token, lexicon: Lexicon) -> None:
    """Coordinate such an event with the event in whose phrase the noun before it stands.

    Args:
        event: A noun that is coordinated with another one; its place in the tree is changed.
        joint: The coordinator.
        lexicon: The nouns that name events.
    """
    inner = syntax.first_conjunct(event)
    if event.pos_ != "NOUN" or inner.dep_ != syntax.PREPOSITIONAL_OBJECT:
        return
    outer = inner.head.head
    plain = outer.pos_ == "NOUN" and outer.dep_ in HELD and outer.i < inner.head.i
    if not plain or len(syntax.conjuncts(inner)) > PAIR or not _is_outer(event, inner.head, outer):
        return
    if _names_event(inner, lexicon) or not _names_event(event, lexicon):
        return
    if _names_event(outer, lexicon):
        joint.head = event.head = outer
        for phrase in [c for c in outer.rights if c.i == event.i + 1]:
            phrase.head = event


def join_second(event: Token, lexicon: Lexicon) -> None:
    """Coordinate an event that *and* follows with the thing before its comma.

    "Called for a truce, *the release of hostages* and talks": nothing is a truce and a release,
    and so the second is no apposition of the first.

    Args:
        event: A noun that a parser hung loose; its place in the tree is changed.
        lexicon: The nouns that name events.
    """
    doc, start = event.doc, event.left_edge.i
    if event.pos_ != "NOUN" or start < PAIR or doc[start - 1].text != ",":
        return
    first = doc[start - PAIR]
    thing = first.pos_ == "NOUN" and first.dep_ in HELD and not is_somebody(first)
    new = thing and syntax.child(first, syntax.POSSESSORS) is None
    new = new and all(child.lower_ != "the" for child in first.lefts)
    known = doc[start].lower_ == "the" and syntax.has_phrase(event, OF)
    listed = any(t.lower_ == "and" and t.i > event.i for t in event.subtree)
    if new and known and listed and _names_event(event, lexicon):
        event.head, event.dep_ = first, syntax.CONJUNCT


def _is_outer(event: Token, preposition: Token, outer: Token) -> bool:
    """Whether what an event noun has around it is like what the outer noun has."""
    after = event.doc[event.i + 1 : event.i + 2]
    behind = next((t for t in after if t.dep_ == syntax.PREPOSITION), None)
    opened = syntax.child(event, syntax.DETERMINATIVES) is not None
    if behind is None or behind.head not in (event, outer):
        return False
    if preposition.lower_ == OF:
        first = syntax.child(outer, syntax.DETERMINATIVES)
        return first is not None and (opened or behind.lower_ != OF)
    return preposition.lower_ in COMPANIONS and (opened or behind.lower_ == OF)


def _names_event(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun names what somebody does."""
    return bool(lexicon.find("noun", noun.lemma_.lower()))
