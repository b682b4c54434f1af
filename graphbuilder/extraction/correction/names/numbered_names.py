"""Numbers that belong to the name before them: *HR 6819*, *Directive 2000*, *Article 50*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc

LOOSE = (syntax.APPOSITION,)


def join_numbers(doc: Doc) -> None:
    """Make a number right behind a noun a part of its name, and no apposition.

    What stands in apposition to a noun is a noun phrase that could stand in its place (Huddleston
    & Pullum 2002, ch. 5 §14.3); a bare number says which of several is meant.

    Args:
        doc: A parsed text; labels are changed.
    """
    for index in labelled(doc, "DEP", LOOSE):
        number = doc[index]
        noun = number.head
        plain = number.pos_ == "NUM" and not number.n_lefts and not number.n_rights
        if plain and noun.i == index - 1 and noun.tag_ in syntax.SINGULAR_TAGS:
            number.dep_ = syntax.NUMBER
