"""Topics that a parser hung from whom, or where, one talks: "talked to a nurse about the fire".

Verbs of talking choose *about* for what is talked of, whoever stands before it (Huddleston &
Pullum 2002, ch. 4 §6.1: specified prepositions). "Thought a lot about it": nobody thinks a lot.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words import roles
from graphbuilder.extraction.words.forms import INDEFINITE
from graphbuilder.extraction.words.people import is_somebody
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

ABOUT = "about"
QUANTITIES = frozenset({"lot", "deal"})
BEFORE = frozenset({"at", "in", "to", "with"})
PLACES = frozenset({"City", "Place", "Region", "State"})


def hand_topics(doc: Doc, lexicon: Lexicon) -> None:
    """Hang a topic from the verb that chooses it.

    Args:
        doc: A parsed text; places in the tree are changed.
        lexicon: Which verbs choose *about*.
    """
    for index in worded(doc, (ABOUT,)):
        about = doc[index]
        noun = about.head
        before = noun.head
        much = about.dep_ == syntax.PREPOSITION and _is_how_much(noun, lexicon)
        if much and _chooses(before, lexicon):
            about.head, noun.dep_ = before, syntax.MEASURE
            continue
        if about.dep_ != syntax.PREPOSITION or noun.dep_ != syntax.PREPOSITIONAL_OBJECT:
            continue
        verb = before.head
        if before.lower_ not in BEFORE or verb.pos_ != "VERB" or verb.i > before.i:
            continue
        if _chooses(verb, lexicon) and (is_somebody(noun) or _is_place(noun)):
            about.head = verb


def _chooses(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb takes *about* for what is talked or thought of."""
    return any(ABOUT in entry.words for entry in lexicon.find("verb", verb.lemma_.lower()))


def _is_how_much(noun: Token, lexicon: Lexicon) -> bool:
    """Whether *a lot* is taken for what one thinks or talks, as what one learns can be."""
    if noun.head.lemma_.lower() in lexicon.words("AmountVerb"):
        return False
    counted = noun.lemma_.lower() in QUANTITIES and noun.left_edge.lower_ in INDEFINITE
    return counted and noun.dep_ in syntax.OBJECTS and noun.head.pos_ == "VERB"


def _is_place(noun: Token) -> bool:
    """Whether a noun names a place or calls one."""
    return noun.ent_type_ in {"FAC", "LOC"} or bool(
        roles.load().noun(noun.lemma_.lower()).types & PLACES
    )
