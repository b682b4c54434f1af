"""List members that a parser took for appositions: "*the mayor, the governor and* two guards"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.forms import NOUNS
from graphbuilder.extraction.words.labels import AMOUNTS, TIMES
from graphbuilder.extraction.words.people import is_somebody
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LOOSE = syntax.LOOSE_NAMES - syntax.SUBJECTS - syntax.OBJECTS
CLOSING = frozenset({",", "—", "–", "-", ")", "]", ":"})
SINGULAR = frozenset({"NN"})
PERSON = "PERSON"
PLACES = frozenset({"GPE"})


def join_lists(doc: Doc) -> None:
    """Coordinate with the noun before it what a comma parts from it and *and* joins to more.

    An apposition is set off by two commas, and one thing is not two (Huddleston & Pullum 2002,
    ch. 15 §5, ch. 20 §3.2): "the mayor, the governor and two guards left" lists who left.

    Args:
        doc: A parsed text; labels are changed.
    """
    for index in labelled(doc, "DEP", LOOSE):
        second = doc[index]
        first = second.head if second.dep_ == syntax.APPOSITION else _object_before(second)
        if first is None or first.i > index or not syntax.follows_comma(second.left_edge):
            continue
        members = syntax.conjuncts(second)
        if len(members) > 1 and _is_open(second) and _may_be_listed(first, members):
            second.head, second.dep_ = first, syntax.CONJUNCT


def _object_before(second: Token) -> Token | None:
    """The object right before a comma and a noun that was hung from the verb ("a hut, a barn")."""
    edge = second.left_edge.i - 2
    objects = syntax.children(second.head, syntax.OBJECTS)
    return next((noun for noun in objects if noun.right_edge.i == edge), None)


def _is_open(second: Token) -> bool:
    """Whether no second mark closes what a comma before a noun opens."""
    end = second.right_edge.i + 1
    while end < len(second.doc) and second.doc[end].is_space:
        end += 1
    return end < len(second.doc) and second.doc[end].text not in CLOSING


def _may_be_listed(first: Token, members: list[Token]) -> bool:
    """Whether a noun can be one of several, and what follows it cannot be what it is.

    Of several, the names and kinds may follow ("her sons, Ann and Tom"; "ten bodies, six women and
    four men"), and of somebody, what they do ("a nurse, a mother and a poet").
    """
    if first.pos_ not in NOUNS or any(m.pos_ not in NOUNS for m in members):
        return False
    if any(member.ent_type_ in TIMES | AMOUNTS for member in members):
        return False
    if first.pos_ == "PROPN":
        if first.ent_type_ == members[0].ent_type_ == PERSON and members[0].pos_ == "PROPN":
            return True  # "Ann Lee, Tom Berg and a guard": nobody is somebody else
        alike = all(m.pos_ == "PROPN" and m.ent_type_ == first.ent_type_ for m in members)
        owned = all(syntax.child(m, syntax.POSSESSORS) is not None for m in members)
        return (alike and first.ent_type_ not in PLACES) or (owned and not _ends(members[-1]))
    if first.tag_ not in SINGULAR or any(m.pos_ == "PROPN" for m in members):
        return False
    several = any(m.tag_ == "NNS" for m in members)
    return several or not (is_somebody(first) and _ends(members[-1]))


def _ends(noun: Token) -> bool:
    """Whether a noun's phrase ends a sentence, so that no second comma could be seen."""
    end = noun.right_edge.i + 1
    return end >= len(noun.doc) or noun.doc[end].is_punct
