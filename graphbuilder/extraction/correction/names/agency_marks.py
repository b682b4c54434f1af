"""Short names behind the nouns of press agencies ("the Danish news agency RNB"), taken for verbs.

What stands behind such a noun in capitals, or is known as the short name of an agency, is its name
(Huddleston & Pullum 2002, ch. 5 §14.3: appositive modifiers).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

AGENCIES = ("agency", "service", "broadcaster")
SHORTEST = 2
TAKEN = syntax.SUBJECTS | syntax.OBJECTS | syntax.DATIVES


def name_agencies(doc: Doc, lexicon: Lexicon) -> None:
    """Hang such names from their noun, and what hung from them from the verb before.

    Args:
        doc: A parsed text; tags, classes, labels and places in the tree are changed.
        lexicon: The short names of press agencies.
    """
    known = lexicon.words("AgencyName")
    for index in worded(doc, AGENCIES, attribute="LOWER"):
        if index + 1 == len(doc):
            continue
        noun, name = doc[index], doc[index + 1]
        short = name.text.isupper() and len(name) >= SHORTEST and name.is_alpha
        if not (short or name.lower_ in known) or name.dep_ not in syntax.CLAUSE_HEADS:
            continue
        if noun.head.i == name.i and name.dep_ != syntax.ROOT:
            _join(noun, name)
        elif name.head.i < noun.i and name.dep_ != syntax.ROOT:
            _appose(noun, name, name.head)


def _join(noun: Token, name: Token) -> None:
    """Give the verb above the noun that was taken for the subject of a name."""
    verb = name.head
    noun.head, noun.dep_ = verb, syntax.OBJECT
    _appose(noun, name, verb)


def _appose(noun: Token, name: Token, verb: Token) -> None:
    """Hang a name from its noun, and its clauses and phrases from the verb."""
    for child in [c for c in name.children if c.i > name.i or c.dep_ in TAKEN]:
        child.head = verb
    name.head, name.dep_ = noun, syntax.APPOSITION
    name.tag_, name.pos_, name.lemma_ = "NNP", "PROPN", name.text
