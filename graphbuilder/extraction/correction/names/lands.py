"""Lands behind a place that a parser took for the subject: *a shooting in Lomza, Poland led to …*.

What stands behind a place and a comma, and names where that place is, belongs to the place's
phrase, which a comma need not close (*The Chicago Manual of Style*, 17th ed., 5.69).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.forms import NOUNS
from graphbuilder.extraction.words.people import denotes_person
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LAND = "GPE"
PLACED = frozenset({"GPE", "LOC", "ORG", "FAC"})


def return_lands(doc: Doc) -> None:
    """Give a verb the noun in whose phrase a place and its land stand for its subject.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    for index in labelled(doc, "DEP", (syntax.SUBJECT, syntax.PASSIVE_SUBJECT)):
        land = doc[index]
        if land.ent_type_ != LAND or land.left_edge.i < 2:  # noqa: PLR2004
            continue
        verb = land.head
        if land.i > verb.i:
            continue
        place = _place_before(land)
        alone = len(syntax.children(verb, syntax.SUBJECTS)) == 1
        noun = _placed_noun(place, land) if place is not None and alone else None
        if place is None or noun is None:
            continue
        if verb.head.i == noun.i:
            if noun.head.i == noun.i:
                verb.head, verb.dep_ = verb, syntax.ROOT
            else:
                verb.head, verb.dep_ = noun.head, syntax.COMPLEMENT
        noun.head, noun.dep_ = verb, land.dep_
        land.head, land.dep_ = place, syntax.APPOSITION
    for index in labelled(doc, "DEP", (syntax.CONJUNCT,)):
        _part_from_offices(doc[index])


def _part_from_offices(land: Token) -> None:
    """Hang a land from the place before its comma, where nothing coordinates the two.

    "Sheriff of Cook County, Illinois": one name of a place joins no noun without a coordinator.
    """
    if land.ent_type_ != LAND or land.left_edge.i < 2:  # noqa: PLR2004
        return
    first = land.head
    if first.ent_type_ == LAND:
        return
    place = _place_before(land)
    joined = [*first.children, *land.children]
    if place is None or not first.is_ancestor(place) or land.left_edge.i != land.i:
        return
    if any(
        t.dep_ == syntax.COORDINATOR or (t.dep_ == syntax.CONJUNCT and t != land) for t in joined
    ):
        return
    land.head, land.dep_ = place, syntax.APPOSITION


def _place_before(land: Token) -> Token | None:
    """The name right before a comma, or before what brackets add to it."""
    doc, last = land.doc, land.left_edge.i - 1
    if doc[last].text != ",":
        return None
    last -= 1
    if doc[last].text == ")":
        while last and doc[last].text != "(":
            last -= 1
        last -= 1
    place = doc[max(last, 0)]
    return place if place.pos_ == "PROPN" and place.ent_type_ in PLACED else None


def _placed_noun(place: Token, land: Token) -> Token | None:
    """The noun in whose phrases a place stands, where it may be the subject of a verb behind."""
    noun, doc = place, place.doc
    while noun.dep_ == syntax.PREPOSITIONAL_OBJECT and noun.head.head.pos_ in NOUNS:
        noun = noun.head.head
    if noun.i == place.i or noun.pos_ not in NOUNS:
        return None
    before = doc[noun.left_edge.i - 1] if noun.left_edge.i else None
    opens = before is not None and before.text == "," and noun.dep_ != syntax.PREPOSITIONAL_OBJECT
    # "According to Ann Moe, a spokeswoman for Sondra, Kenya left"
    opens = opens and not (noun.dep_ == syntax.APPOSITION and denotes_person(noun))
    ahead = noun.dep_ in syntax.SUBJECTS and noun.head.i > land.head.i
    return noun if opens or ahead or noun.dep_ == syntax.ROOT else None
