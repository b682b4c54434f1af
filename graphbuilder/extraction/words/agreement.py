"""The number that a verb shows, and the numbers in which it can agree with a noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.syntax.verbs import first_word
from graphbuilder.extraction.words.forms import NOUNS
from graphbuilder.extraction.words.people import denotes_body

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

SINGULAR = frozenset({"is", "was", "has", "does", "am"})
PLURAL = frozenset({"are", "were", "have", "do"})
ALONE = frozenset({"me", "him", "her", "it"})


def number_of(verb: Token) -> str | None:
    """The number that a verb or its first auxiliary shows: "sg", "pl" or ``None``."""
    first = first_word(verb)
    if first.lower_ in SINGULAR or first.tag_ == "VBZ":
        return "sg"
    plain = first.tag_ == "VBP" and first.pos_ in syntax.VERBAL
    return "pl" if first.lower_ in PLURAL or plain else None


def numbers_of(noun: Token, lexicon: Lexicon) -> str:
    """The numbers that a noun can be agreed with in: "sg", "pl" or both.

    Args:
        noun: The head of a noun phrase.
        lexicon: Plural forms with which the singular of a verb stands as well.
    """
    if noun.lower_ in ALONE:
        return "sg"
    both = noun.lower_ in lexicon.words("PluralAsSingular")
    if both or noun.pos_ not in NOUNS or len(syntax.conjuncts(noun)) > 1:
        return "sg pl"
    if noun.tag_ in syntax.PLURAL_TAGS:
        return "sg pl" if noun.tag_ == "NNPS" or noun.ent_type_ else "pl"
    return "sg pl" if noun.pos_ == "PROPN" or denotes_body(noun) else "sg"
