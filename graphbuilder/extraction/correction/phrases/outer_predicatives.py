"""What somebody is called, taken for what a participle makes them: "hailed the men held as heroes".

Verbs of calling choose *as* and what their object is called, and a participle that describes the
object has no such complement of its own (Huddleston & Pullum 2002, ch. 4 §5.1: marked predicative
complements).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.choosing import chooses
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

AS = "as"


def hand_predicatives(doc: Doc, lexicon: Lexicon) -> None:
    """Hang *as* behind a participle from the verb of calling whose object the participle describes.

    Args:
        doc: A parsed text; places in the tree are changed.
        lexicon: Which verbs choose *as*.
    """
    for index in worded(doc, (AS,)):
        phrase = doc[index]
        participle = phrase.head
        described = participle.dep_ == syntax.NOUN_CLAUSE and participle.tag_ == "VBN"
        if phrase.dep_ != syntax.PREPOSITION or not described or participle.i > index:
            continue
        noun = participle.head
        verb = noun.head.head if noun.dep_ == syntax.PREPOSITIONAL_OBJECT else noun.head
        if noun.i > participle.i or noun.dep_ not in syntax.COMPLEMENTS | syntax.INTRODUCED:
            continue
        being = syntax.child(participle, syntax.AUXILIARIES) is not None
        if verb.pos_ != "VERB" or verb.i > noun.i or being or chooses(participle, AS, lexicon):
            continue
        if _calls(verb, lexicon) and not syntax.has_phrase(verb, AS):
            phrase.head = verb


def _calls(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb tells behind *as* what somebody is taken for."""
    found = lexicon.find("verb", verb.lemma_.lower())
    return chooses(verb, AS, lexicon) or any(AS in entry.relation.roles for entry in found)
