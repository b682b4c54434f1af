"""Two people whom a parser took for one: "Lee and newly elected President Ann Park met".

What stands between *and* and a name describes that name where it is the name's title (Huddleston
& Pullum 2002, ch. 15 §1.2; on titles, ch. 5 §14.3): the name before *and* is somebody else's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import take_place
from graphbuilder.extraction.words.people import denotes_person
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

AND, PERSON, VICE = "and", "PERSON", "vice"
LANDS = frozenset({"GPE", "NORP", "LOC"})
DESCRIBING = frozenset({"ADJ", "ADV", "VERB"})


def part_people(doc: Doc) -> None:
    """Coordinate a name with the one behind *and* and a title, which it was taken to modify.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    for index in labelled(doc, "DEP", (syntax.COORDINATOR,)):
        first = doc[index].head
        if doc[index].lower_ != AND or first.i > index or first.dep_ not in syntax.COMPOUNDS:
            continue
        other = first.head
        while other.dep_ in syntax.COMPOUNDS and other.head.i > other.i:
            other = other.head
        if other.i > index and other.ent_type_ == PERSON and _is_other(first, index, other):
            _join(first, index, other)


def _is_other(first: Token, index: int, other: Token) -> bool:
    """Whether a name before *and* is not one more word of the title behind it."""
    title = next((t for t in first.doc[index + 1 : other.i] if denotes_person(t)), None)
    if title is None or denotes_person(first) or not first.is_title:
        return False
    if first.ent_type_ == PERSON:
        return True
    behind = first.doc[index + 1]
    described = behind.pos_ in DESCRIBING or behind.ent_type_ in LANDS or behind.lower_ == VICE
    alone = first.left_edge.i == first.i and first.ent_type_ not in LANDS
    return alone and described and first.pos_ != "ADJ"


def _join(first: Token, index: int, other: Token) -> None:
    """Let a name take another's place, which is coordinated with it from now on."""
    take_place(first, other)
    for child in [c for c in other.lefts if c.i < first.i]:
        child.head = first
    for child in [c for c in first.rights if index < c.i < other.i]:
        child.head, child.dep_ = other, syntax.COMPOUND
    other.head, other.dep_ = first, syntax.CONJUNCT
    if first.pos_ != "PROPN":
        first.tag_, first.pos_ = "NNP", "PROPN"  # "Trump and …" for an imperative
