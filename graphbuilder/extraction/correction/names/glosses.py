"""Bracketed nouns right behind a pronoun, which say whom it stands for ("he [Lee] has been kind").

An editor puts them into quoted words (*The Chicago Manual of Style*, 17th ed., 13.60) for a reader
to read in the pronoun's stead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import take_place
from graphbuilder.extraction.words.spotting import spot

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

OPENING = "["
CLOSING = "]"
LONGEST = 8  # tokens
GLOSSED = frozenset(
    {"he", "she", "it", "they", "we", "him", "her", "them", "us", "this", "that", "these", "those"}
)
PLACES = syntax.SUBJECTS | syntax.OBJECTS | syntax.DATIVES | syntax.PREPOSITIONAL_OBJECTS


def hang_glosses(doc: Doc) -> None:
    """Give such a noun the place of its pronoun.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    for index in spot(doc, lambda word: word.startswith(OPENING)):
        if not index or doc[index - 1].lower_ not in GLOSSED or doc[index].is_sent_start:
            continue
        pronoun, words = doc[index - 1], doc[index : _end(doc, index)]
        inside = {token.i for token in words}
        tops = [token for token in words if token.head.i not in inside or token.head.i == token.i]
        noun = tops[-1] if tops else pronoun
        if not noun.tag_.startswith("NN") or pronoun.pos_ != "PRON":
            continue
        _give_place(pronoun, noun, inside)
        for token in tops[:-1]:
            token.head = noun
        pronoun.head, pronoun.dep_ = noun, syntax.DETERMINER


def _end(doc: Doc, start: int) -> int:
    """Where a bracket ends that a token opens; its start where nothing closes it near by."""
    for token in doc[start : start + LONGEST]:
        if CLOSING in token.text:
            return token.i + 1
    return start


def _give_place(pronoun: Token, noun: Token, inside: set[int]) -> None:
    """Hang a gloss where its pronoun hangs, unless it has its place already."""
    if pronoun.head.i not in inside and (pronoun.dep_ in PLACES or noun.dep_ not in PLACES):
        take_place(noun, pronoun)
