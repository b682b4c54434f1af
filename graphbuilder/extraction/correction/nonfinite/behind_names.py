"""Participles right behind a name, which tell of the noun in whose phrase the name stands.

"A ship run by Alba Lines *carrying* cars", "a series on NRK *called* Home": no comma parts them,
and a proper name has no restrictive modifier (Huddleston & Pullum 2002, ch. 5 §20.2).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.around import nouns_around
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

BY = "by"
BESIDE = frozenset({BY, "on", "in", "at", "near", "about"})  # not "a photo of Lee smiling"


def hang_behind_names(doc: Doc) -> None:
    """Hang such a participle from the common noun around the name.

    Args:
        doc: A parsed text; places in the tree are changed.
    """
    for index in labelled(doc, "TAG", ("VBG", "VBN")):
        verb = doc[index]
        if verb.dep_ != syntax.NOUN_CLAUSE or not _is_bare_name(verb.head, verb):
            continue
        outer = next((n for n in nouns_around(verb.head) if n.pos_ == "NOUN"), None)
        if outer is not None and outer.i < verb.head.i:
            verb.head = outer


def _is_bare_name(name: Token, verb: Token) -> bool:
    """Whether a verb's clause begins right behind a name that has nothing but a preposition."""
    named = name.tag_ == "NNP" and name.dep_ == syntax.PREPOSITIONAL_OBJECT
    bare = named and not any(c.dep_ in syntax.DETERMINATIVES for c in name.lefts)
    beside = name.i + 1 == verb.left_edge.i or name.right_edge.i + 1 == verb.left_edge.i
    return bare and beside and name.head.lower_ in (BESIDE if verb.tag_ == "VBN" else {BY})
