"""Whom a charge is against, taken for the victim of the crime: "a charge of theft *against Lee*".

A noun of accusing has two complements, what is charged behind *of* and who is charged behind
*against*, and they stand in this order (Huddleston & Pullum 2002, ch. 5 §14.1).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

AGAINST, OF = "against", "of"


def hand_charges(doc: Doc, lexicon: Lexicon) -> None:
    """Hang *against* behind a crime from the noun of accusing in front.

    Args:
        doc: A parsed text; places in the tree are changed.
        lexicon: Nouns of accusing, and of crimes that are against nobody in particular.
    """
    crimes = lexicon.words("ChargedCrime")  # "accusations of bias against women"
    for index in worded(doc, (AGAINST,)):
        against = doc[index]
        charge = _charge_above(against) if against.head.lemma_.lower() in crimes else None
        if charge is None or charge.lemma_.lower() not in lexicon.words("ChargeNoun"):
            continue
        if syntax.has_phrase(charge, AGAINST):
            continue
        against.head = charge


def _charge_above(against: Token) -> Token | None:
    """The noun before *of* and the crime that *against* hangs from, if it does."""
    crime = against.head
    if against.dep_ != syntax.PREPOSITION or crime.i > against.i:
        return None
    of = syntax.first_conjunct(crime).head
    charged = of.lower_ == OF and of.dep_ == syntax.PREPOSITION and of.head.i == of.i - 1
    return of.head if charged and of.head.pos_ == "NOUN" else None
