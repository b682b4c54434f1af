"""Noun phrases with *whatever* and its like that a parser took for what somebody says or asks.

"Play whatever game you want": the clause says which game, and the game is what is played
(Huddleston & Pullum 2002, ch. 12 §6: the fused relative). Behind a comma, it concedes the clause.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

FREE_RELATIVES = frozenset({"whatever", "whichever", "whoever", "whomever"})
ASIDE = frozenset({syntax.COMPLEMENT})
ASKING = ("wh S", "NP wh S")


def fuse_relatives(doc: Doc, lexicon: Lexicon) -> None:
    """Make what *whatever* opens the subject or object of the verb around its clause.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: Which verbs ask something.
    """
    for index in worded(doc, FREE_RELATIVES, attribute="LOWER"):
        word = doc[index]
        noun = word.head if word.dep_ == syntax.DETERMINER else word
        verb = noun.head
        if noun.left_edge.i != verb.left_edge.i or noun.left_edge.i != index:
            continue
        if verb.dep_ in ASIDE and syntax.follows_comma(doc[index]) and verb.head.i < index:
            verb.dep_ = syntax.ADVERBIAL_CLAUSE  # "left, whatever she said": no matter what
            continue
        label = _label(verb, lexicon)
        if label is not None:
            noun.head, noun.dep_ = verb.head, label
            verb.head, verb.dep_ = noun, syntax.RELATIVE_CLAUSE


def _label(verb: Token, lexicon: Lexicon) -> str | None:
    """What a phrase that opens with *whatever* is of the verb around it, or ``None``."""
    outer = verb.head
    if verb.dep_ in syntax.CLAUSAL_SUBJECTS:
        passive = syntax.has_passive_auxiliary(outer)
        return syntax.PASSIVE_SUBJECT if passive else syntax.SUBJECT
    asks = any(e.frame in ASKING for e in lexicon.find("verb", outer.lemma_.lower()))
    inside = verb.dep_ == syntax.COMPLEMENT and outer.i < verb.left_edge.i
    whole = syntax.child(outer, syntax.OBJECTS | syntax.PREDICATIVES) is not None
    return syntax.OBJECT if inside and not (asks or whole or syntax.is_copula(outer)) else None
