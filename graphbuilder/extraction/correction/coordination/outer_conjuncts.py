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
    if _list_events(event, lexicon):
        return
    first = doc[start - PAIR]
    thing = first.pos_ == "NOUN" and first.dep_ in HELD and not is_somebody(first)
    new = thing and syntax.child(first, syntax.POSSESSORS) is None
    new = new and all(child.lower_ != "the" for child in first.lefts)
    known = doc[start].lower_ == "the" and syntax.has_phrase(event, OF)
    listed = any(t.lower_ == "and" and t.i > event.i for t in event.subtree)
    if new and known and listed and _names_event(event, lexicon):
        event.head, event.dep_ = first, syntax.CONJUNCT


def _list_events(event: Token, lexicon: Lexicon) -> bool:
    """Coordinate an event with the event in whose phrase the noun before its comma stands.

    "Sought the release of the crew, *the lifting of the ban* and talks": what *and* adds last goes
    on the list, which has no other *and*.

    Returns:
        Whether it was so.
    """
    outer = _event_before(event)
    if outer is None or outer.pos_ != "NOUN" or outer.dep_ not in HELD:
        return False
    if event.left_edge.lower_ != "the" or not syntax.has_phrase(event, OF):
        return False
    ends = [p for w, p in syntax.prepositional(event) if w.lower_ == OF]
    last = next((c for c in ends[0].rights if c.dep_ == syntax.CONJUNCT), None) if ends else None
    if last is None or not all(_names_event(noun, lexicon) for noun in (outer, event)):
        return False
    event.head, event.dep_ = outer, syntax.CONJUNCT
    alike = last.left_edge.lower_ == ends[0].left_edge.lower_ == "the"  # "the land and the sea"
    if _names_event(last, lexicon) or not alike:
        for word in [c for c in last.head.rights if c.dep_ in syntax.COORDINATION]:
            word.head = event
    return True


def _event_before(event: Token) -> Token | None:
    """The noun before a comma that another one may go on: over its phrase, or behind its verb."""
    above = event.head
    if event.dep_ in syntax.OBJECTS:
        phrases = [c for c in above.rights if c.right_edge.i == event.left_edge.i - PAIR]
        return syntax.child(phrases[0], syntax.PREPOSITIONAL_OBJECTS) if phrases else None
    inside = above.dep_ == syntax.PREPOSITIONAL_OBJECT and above.head.lower_ == OF
    return above.head.head if inside else above


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
