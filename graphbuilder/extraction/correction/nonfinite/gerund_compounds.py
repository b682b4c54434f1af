"""Compounds of a noun and a gerund that a parser tore: *charged with arson and witness tampering*.

A bare gerund right behind a bare singular noun is the head of a compound, for the noun names
nobody who does anything (Huddleston & Pullum 2002, ch. 19 §4.2: *-ing* compounds).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

TORN = (syntax.OPEN_COMPLEMENT, syntax.NOUN_CLAUSE, syntax.CONJUNCT)
PLACES = syntax.INTRODUCED | {syntax.OBJECT, syntax.CONJUNCT, syntax.ATTRIBUTE}
DOING = "NP VP-ing"


def join_compounds(doc: Doc, lexicon: Lexicon) -> None:
    """Make a gerund the head of the noun phrase that ends right before it.

    Args:
        doc: A parsed text; tags, classes, labels and places in the tree are changed.
        lexicon: Which verbs take an object that does something ("saw smoke rising").
    """
    for index in labelled(doc, "DEP", TORN):
        gerund, noun = doc[index], doc[index - 1]
        if gerund.tag_ != "VBG" or gerund.dep_ not in TORN or any(gerund.children):
            continue
        bare = noun.tag_ == "NN" and not any(c.dep_ in syntax.DETERMINATIVES for c in noun.lefts)
        if not bare or noun.dep_ not in PLACES or gerund.head not in (noun, *noun.ancestors):
            continue
        verb = next((word for word in noun.ancestors if word.pos_ in syntax.VERBAL), noun)
        if not any(e.frame == DOING for e in lexicon.find("verb", verb.lemma_.lower())):
            _join(gerund, noun)


def _join(gerund: Token, noun: Token) -> None:
    """Give a gerund the place of its noun, and what hung from that."""
    gerund.head, gerund.dep_ = noun.head, noun.dep_
    gerund.tag_, gerund.pos_, gerund.lemma_ = "NN", "NOUN", gerund.lower_
    for word in [c for c in noun.children if c.dep_ != syntax.COMPOUND and c.i != gerund.i]:
        word.head = gerund
    noun.head, noun.dep_ = gerund, syntax.COMPOUND
