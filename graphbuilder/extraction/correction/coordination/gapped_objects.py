"""Second objects without their verb: "lent money to Lund and oil to Oslo".

What a preposition opens behind a conjunct, as one did behind the first object, makes a clause of
them whose verb is left out (gapping; Huddleston & Pullum 2002, ch. 15 §4.2): oil is lent, and
money is not lent to it. So behind by whom a thing is done ("hit by floods and the south by fire").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.forms import NOUNS
from graphbuilder.extraction.words.labels import TIMES
from graphbuilder.extraction.words.people import is_somebody
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def part_gapped(doc: Doc) -> None:
    """Coordinate what goes on with the same preposition with the verb, not with a phrase of it.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    for index in labelled(doc, "DEP", (syntax.PREPOSITION,)):
        if index:
            _part_gerunds(doc[index])
    for index in labelled(doc, "DEP", (syntax.CONJUNCT, syntax.APPOSITION)):
        noun, first = doc[index], doc[index].head
        opening = first.head
        if first.ent_type_ in TIMES and noun.ent_type_ not in TIMES:
            _part_dated(noun, first)
            continue
        if noun.dep_ == syntax.APPOSITION:
            continue
        if first.dep_ != syntax.PREPOSITIONAL_OBJECT or opening.dep_ not in syntax.PREPOSITIONS:
            continue
        verb = opening.head
        again = doc[index + 1] if index + 1 < len(doc) else noun
        if verb.pos_ not in syntax.VERBAL or again.head.i not in {verb.i, index}:
            continue
        if not _is_second(noun, first, verb) or not _opens_again(again, opening, noun, verb):
            continue
        for joint in [c for c in first.rights if c.dep_ == syntax.COORDINATOR]:
            joint.head = verb
        noun.head, again.head = verb, noun


def _part_gerunds(again: Token) -> None:
    """Coordinate a second object and its gerund with the verb ("barred A from V-ing, B from …").

    Args:
        again: A preposition; places in the tree around it are changed.
    """
    doc, noun = again.doc, again.nbor(-1)
    start = noun.left_edge.i
    gerund = syntax.child(again, syntax.PREPOSITIONAL_CLAUSES)
    joint = doc[start - 1] if start else noun
    listed = noun.dep_ == syntax.CONJUNCT and not is_somebody(noun)  # "for selling beer and wine"
    if gerund is None or listed or noun.pos_ not in NOUNS or joint.dep_ != syntax.COORDINATOR:
        return
    before = (t for t in reversed(doc[again.sent.start : joint.i]) if t.lower_ == again.lower_)
    opening = next(before, None)
    first = None if opening is None else syntax.child(opening, syntax.PREPOSITIONAL_CLAUSES)
    if opening is None or first is None or opening.head.pos_ not in syntax.VERBAL:
        return
    verb = opening.head
    above = noun.head.head if noun.dep_ == syntax.CONJUNCT else noun.head
    if above not in {verb, first}:
        return  # "bar it from letting the Committee on Ways and Means from …"
    objects = syntax.children(verb, syntax.UNDERGOERS)
    if again.head in {verb, first} and any(o.i < opening.i for o in objects):
        noun.head, noun.dep_, joint.head, again.head = verb, syntax.CONJUNCT, verb, noun


def _part_dated(noun: Token, first: Token) -> None:
    """Coordinate with a verb what is so at another time ("quit on Monday and *Lee on Friday*")."""
    opening = first.head
    verb = opening.head
    again = noun.doc[noun.right_edge.i + 1 : noun.right_edge.i + 2]
    inside = syntax.child(noun, frozenset({syntax.PREPOSITION}))
    behind = inside or next(iter(again), noun)
    if verb.pos_ not in syntax.VERBAL or opening.dep_ != syntax.PREPOSITION or noun.pos_ == "NUM":
        return
    filler = syntax.child(behind, syntax.PREPOSITIONAL_OBJECTS)
    dated = behind.lower_ == opening.lower_ and filler is not None and filler.ent_type_ in TIMES
    if dated and behind.i > noun.i and behind.head in {noun, verb, first}:
        noun.head, noun.dep_, behind.head = verb, syntax.CONJUNCT, noun


def _is_second(noun: Token, first: Token, verb: Token) -> bool:
    """Whether a conjunct stands right behind one phrase of a verb that has an object as well."""
    opening = first.head
    before = noun.doc[max(noun.left_edge.i - 1, 0)]
    joined = before.dep_ == syntax.COORDINATOR and before.head.i == first.i
    objects = syntax.children(verb, syntax.UNDERGOERS)
    return joined and verb.i < opening.i and any(o.i < opening.i for o in objects)


def _opens_again(again: Token, opening: Token, noun: Token, verb: Token) -> bool:
    """Whether a word opens a second phrase as another one opened the first, and no time.

    Where a second thing of the same kind stands before it, another preposition will do: "two
    bodies in the mine and three bodies near the road".
    """
    filler = syntax.child(again, syntax.PREPOSITIONAL_OBJECTS | syntax.PREPOSITIONAL_CLAUSES)
    if again.dep_ not in syntax.PREPOSITIONS or filler is None or filler.ent_type_ in TIMES:
        return False
    if again.lower_ == opening.lower_:
        return again.lower_ != "of"
    kinds = {o.lemma_.lower() for o in syntax.children(verb, syntax.UNDERGOERS) if o.pos_ == "NOUN"}
    return noun.lemma_.lower() in kinds and noun.pos_ == "NOUN"
