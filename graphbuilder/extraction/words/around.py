"""The nouns, prepositions and verbs that a noun stands under ("was won by a boy from Oslo")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.forms import NOUNS
from graphbuilder.extraction.words.labels import TIMES

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from spacy.tokens import Token

BEFORE_PHRASES = syntax.OBJECTS | {syntax.PREPOSITIONAL_OBJECT, syntax.ATTRIBUTE}


def nouns_around(noun: Token) -> Iterator[Token]:
    """The nouns in whose phrases a noun stands, the nearest first.

    A phrase that a parser hung from a word above can belong to the noun right before it ("the race
    was won by a boy from Oslo, who …"), and one behind a participle to what that describes.
    """
    above = syntax.first_conjunct(noun)
    while above.head.head.i != above.head.i:
        described = above.head.dep_ in syntax.NOUN_CLAUSES and above.dep_ in syntax.OBJECTS
        if above.dep_ != syntax.PREPOSITIONAL_OBJECT and not described:
            return
        joint, above = above.head, above.head.head
        if above.dep_ == syntax.NOUN_CLAUSE and above.tag_ == "VBN":
            above = above.head
        if above.i < joint.i - 1:
            before = joint.nbor(-1)
            placed = before.pos_ in NOUNS and before.ent_type_ not in TIMES
            placed = placed and noun.ent_type_ != "PERSON"  # storms bear such names, too
            if placed and before.dep_ in BEFORE_PHRASES and above.is_ancestor(before):
                yield before
        if above.pos_ not in NOUNS:
            return
        yield above


def preposition_over(last: Token, words: Container[str]) -> Token | None:
    """The preposition of a phrase that a word stands in, with nothing but nouns between the two.

    Args:
        last: A word of the phrase.
        words: The prepositions that are looked for, in lower case.
    """
    for word in (last, *last.ancestors):
        if word.lower_ in words and word.dep_ in syntax.PREPOSITIONS:
            return word
        if word.pos_ not in syntax.NOMINAL and word.dep_ not in syntax.PREPOSITIONS:
            return None
    return None


def verb_taking(noun: Token) -> Token | None:
    """The verb before a noun that has it for its object, or behind a preposition of its own."""
    introduced = noun.dep_ == syntax.PREPOSITIONAL_OBJECT
    verb = noun.head.head if introduced else noun.head
    taken = introduced or noun.dep_ in syntax.OBJECTS
    return verb if taken and verb.pos_ in syntax.VERBAL and verb.i < noun.i else None
