"""People whom *and* joins to a name behind its title: "Lee, the mayor, and Kim".

What stands between commas behind a name describes it, so that *and* behind the second comma goes
on from the name (Huddleston & Pullum 2002, ch. 15 §1.2; on appositions, ch. 5 §14.3).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.people import denotes_person
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def join_members(doc: Doc) -> None:
    """Coordinate people with the name before a title that stands between commas.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    for index in labelled(doc, "DEP", (syntax.APPOSITION,)):
        title = doc[index]
        name = title.head
        if name.pos_ != "PROPN" or title.pos_ != "NOUN" or not denotes_person(title):
            continue
        for other in [c for c in title.rights if c.dep_ == syntax.CONJUNCT]:
            joint = other.left_edge.i - 1
            closed = doc[joint].lower_ == "and" and doc[joint - 1].text == ","
            if closed and syntax.follows_comma(title.left_edge) and _is_person(other):
                doc[joint].head = name
                other.head = name


def _is_person(noun: Token) -> bool:
    """Whether a noun is somebody's name."""
    return noun.pos_ == "PROPN" and noun.ent_type_ == "PERSON"
