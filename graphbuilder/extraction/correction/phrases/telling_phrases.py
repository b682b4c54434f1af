"""Phrases behind a noun that only tell which one it is: "the man in question", "one in her name".

A parser hangs them from the verb, and what follows from them; but nobody acts *in question*: the
phrase is a modifier of its noun (Huddleston & Pullum 2002, ch. 5 §14).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import move
from graphbuilder.extraction.syntax.tree import verb_above
from graphbuilder.extraction.words.forms import NOUNS
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

PLACES = syntax.OBJECTS | syntax.SUBJECTS | {syntax.PREPOSITIONAL_OBJECT}


def return_tellings(doc: Doc, lexicon: Lexicon) -> None:
    """Hang such a phrase from its noun, and what hangs behind it from the verb.

    Args:
        doc: A parsed text; places in the tree are changed.
        lexicon: The phrases.
    """
    phrases = lexicon.phrases("TellingPhrase")
    for index in worded(doc, phrases):
        marker = doc[index]
        if (
            not index
            or marker.dep_ != syntax.PREPOSITION
            or not syntax.opens_phrase(marker, phrases)
        ):
            continue
        noun, verb = marker.nbor(-1), marker.head
        object_ = syntax.child(marker, syntax.PREPOSITIONAL_OBJECTS)
        if object_ is None or noun.pos_ not in NOUNS or noun.dep_ not in PLACES:
            continue
        _free_behind(object_, verb, noun)
        if verb.pos_ in syntax.VERBAL and verb.i < noun.i:
            move(marker, noun)


def _free_behind(end: Token, verb: Token, noun: Token) -> None:
    """Hang the phrases behind the last word of such a phrase from the verb above."""
    verb = verb_above(verb)
    if verb.pos_ not in syntax.VERBAL or verb.i > noun.i:
        return
    for child in [c for c in end.rights if c.dep_ == syntax.PREPOSITION]:
        move(child, verb)
