"""Nouns that name no event here although they could: in fixed phrases, in the names of bodies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.events.frozen import is_in_set_phrase
from graphbuilder.extraction.words.people import denotes_body

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

LONGEST_OPENING = 3  # words before the noun of a fixed phrase


def is_in_fixed_phrase(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun only makes a conjunction or preposition, or a set phrase ("in order to")."""
    classes = [lexicon.phrases(name) for name in ("Purpose", "SourcePreposition", "TimePhrase")]
    for first in noun.doc[max(0, noun.i - LONGEST_OPENING) : noun.i]:
        word = first.lower_
        for phrases in classes:
            if word in phrases and syntax.opens_phrase(first, phrases, through=noun.i):
                return True
    return is_in_set_phrase(noun, lexicon)


def names_body(noun: Token) -> bool:
    """Whether a bare noun says what a body is for ("court of appeal", "ministry of defence")."""
    body = noun.head.head
    bare = not any(child.dep_ in syntax.DETERMINATIVES for child in noun.children)
    return (
        bare
        and noun.dep_ == syntax.PREPOSITIONAL_OBJECT
        and noun.head.lower_ == "of"
        and body.pos_ in {"NOUN", "PROPN"}
        and denotes_body(body)
    )


def is_bare(noun: Token) -> bool:
    """Whether a noun is a name, or a singular without determiner ("a need of approval by Peru")."""
    plain = noun.tag_ not in syntax.PLURAL_TAGS
    undetermined = syntax.child(noun, syntax.DETERMINATIVES) is None
    return noun.pos_ == "PROPN" or (plain and undetermined)
