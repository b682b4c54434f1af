"""Sums behind whom they are taken from or given to: "fined *the bank 10 million dollars*".

Nothing but a determiner stands before a numeral in an English noun phrase (Huddleston & Pullum
2002, ch. 5 §1), so that a noun before one is an object of its own; and a verb that gives nothing
has one object, which the sum beside it measures ("fined the club 500 euros").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words import roles
from graphbuilder.extraction.words.frames import gives
from graphbuilder.extraction.words.people import is_somebody
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

MONEY, SUM, SIGN = "MONEY", "Money", "$"


def part_sums(doc: Doc, lexicon: Lexicon) -> None:
    """Make an object of the noun before a sum of money, and a measure of the sum.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: Verbs that give something to somebody.
    """
    for index in labelled(doc, "DEP", (syntax.OBJECT,)):
        money, verb = doc[index], doc[index].head
        if not _is_sum(money) or verb.i > index or verb.pos_ not in syntax.VERBAL:
            continue
        payer = _glued(money) or syntax.child(verb, syntax.DATIVES)
        if payer is None or not verb.i < payer.i < index or payer.pos_ not in syntax.NOMINAL:
            continue
        for word in [c for c in money.lefts if c.i < payer.i]:
            word.head = payer
        glued = payer.head.i == money.i
        payer.head, payer.dep_ = verb, syntax.DATIVE if glued else payer.dep_
        if lexicon.find("verb", verb.lemma_.lower()) and not gives(verb, lexicon):
            payer.dep_, money.dep_ = syntax.OBJECT, syntax.MEASURE


def _is_sum(noun: Token) -> bool:
    """Whether a noun is of money, and a numeral counts it."""
    kinds = roles.load().noun(noun.lemma_.lower()).types
    counted = syntax.child(noun, frozenset({syntax.NUMBER})) is not None
    marked = any(child.tag_ == SIGN for child in noun.lefts)  # "$10 million"
    return marked or (counted and (noun.ent_type_ == MONEY or kinds == {SUM}))


def _glued(money: Token) -> Token | None:
    """The noun right before the numeral of a sum that was taken into its phrase."""
    number = next((c for c in money.lefts if c.dep_ == syntax.NUMBER or c.tag_ == SIGN), None)
    before = number.left_edge.i - 1 if number is not None else -1
    noun = money.doc[before] if before >= 0 else money
    glued = noun.head.i == money.i and noun.dep_ in syntax.COMPOUNDS
    named = noun.ent_type_ and number is not None and number.ent_iob_ == "I"
    return noun if glued and not named and is_somebody(noun) else None  # not "a record 5 pounds"
