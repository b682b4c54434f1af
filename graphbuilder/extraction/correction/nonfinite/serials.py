"""Verbs of motion that make one doing with a bare verb right behind them: *go get it*.

Pullum 1990, *Constraints on intransitive quasi-serial verb constructions in modern colloquial
English*: both verbs are plain forms, and the second has the object.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

BEHIND = syntax.VERB_CLAUSES | syntax.OBJECTS | {syntax.CONJUNCT}


def join_serials(doc: Doc, lexicon: Lexicon) -> None:
    """Let the second of two plain verbs take the place of the first.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: The verbs that make one doing with another.
    """
    serial = lexicon.words("SerialVerb")
    listed = {word for word, value in serial.items() if not value}
    for index in worded(doc, listed, attribute="LOWER"):
        first = doc[index]
        second = doc[index + 1] if index + 1 < len(doc) else first
        if second.tag_ == "NN" and _is_done(second, lexicon):
            second.tag_, second.pos_ = "VB", "VERB"
        plain = {first.tag_, second.tag_} <= syntax.PLAIN_TAGS and second.lemma_ not in serial
        if plain and _goes_on(first, second):
            _join(first, second)


def _is_done(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a bare word taken for the object of *go* is what one goes to do ("go work")."""
    bare = noun.dep_ in syntax.OBJECTS and not noun.n_lefts and noun.head.i == noun.i - 1
    plain = bare and noun.head.tag_ in syntax.PLAIN_TAGS and noun.head.lower_ == "go"
    return plain and bool(
        lexicon.find("verb", noun.lower_) or noun.lower_ in lexicon.words("OutingVerb")
    )


def _goes_on(first: Token, second: Token) -> bool:
    """Whether a plain verb hangs from the verb before it, with no subject of its own."""
    hung = second.head.i == first.i and second.i == first.i + 1 and second.dep_ in BEHIND
    return hung and syntax.child(second, syntax.BEFORE_VERBS) is None


def _join(first: Token, second: Token) -> None:
    """Hang a verb, with all that hung from it, from the verb behind it."""
    if first.dep_ == syntax.ROOT:
        second.head, second.dep_ = second, syntax.ROOT
    else:
        second.head, second.dep_ = first.head, first.dep_
    for child in [c for c in first.children if c.i != second.i]:
        child.head = second
    second.tag_ = first.tag_
    first.head, first.dep_ = second, syntax.ADVERB
    first.tag_, first.pos_ = "RB", "ADV"
