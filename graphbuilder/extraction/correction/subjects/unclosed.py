"""Subjects behind a name that tells who was spoken of: "through her aide, Lee, the mayor left".

A comma closes an apposition within its sentence as well as opening it (Quirk et al. 1985, *A
Comprehensive Grammar of the English Language*, §17.65 and III.17): where none stands between a
noun phrase and the verb, that is the subject, and the name before it tells of the phrase in front.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import make_subject
from graphbuilder.extraction.words.people import denotes_person
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def part_unclosed(doc: Doc) -> None:
    """Give a verb the phrase right before it for its subject, and the name to the one in front.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    for index in labelled(doc, "DEP", (syntax.APPOSITION,)):
        noun, name = doc[index], doc[index].head
        if name.pos_ != "PROPN" or name.dep_ not in syntax.SUBJECTS or name.i > index:
            continue
        verb, start = name.head, name.left_edge.i
        if not _is_unclosed(noun, verb):
            continue
        led = start > 1 and doc[start - 1].text == ","
        person = _led_to(doc[start - 2], verb) if led else None
        if person is not None:
            name.head, name.dep_ = person, syntax.APPOSITION
            make_subject(noun, verb)


def _is_unclosed(noun: Token, verb: Token) -> bool:
    """Whether a comma opens a phrase with *the* that nothing parts from the verb behind it."""
    first, last = noun.left_edge, noun.right_edge
    opened = first.lower_ == "the" and syntax.follows_comma(first)
    between = noun.doc[last.i + 1 : verb.i]
    return (
        opened
        and last.i < verb.i
        and all(token.head == verb for token in between)
        and not any(token.is_punct for token in between)
    )


def _led_to(noun: Token, verb: Token) -> Token | None:
    """The person whom a phrase in front of a verb ends in: *through his lawyer*."""
    phrase = noun.head
    fronted = phrase.dep_ == syntax.PREPOSITION and phrase.head == verb and noun.i < verb.i
    one = noun.tag_ not in syntax.PLURAL_TAGS and denotes_person(noun)
    return noun if fronted and one and noun.dep_ == syntax.PREPOSITIONAL_OBJECT else None
