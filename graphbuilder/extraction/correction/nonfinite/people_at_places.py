"""Participles of what only people do or undergo, right behind the place where or whither they go.

"Marched to the square chanting slogans": no square chants, but whoever marches to it does
(Huddleston & Pullum 2002, ch. 14 §9: participles as adjuncts).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.forms import NOUNS
from graphbuilder.extraction.words.labels import PLACES
from graphbuilder.extraction.words.people import is_somebody
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

AT = frozenset({"in", "at", "near", "outside", "inside", "along", "around", "through", "across"})
WHITHER = frozenset({"to", "from", "into", "towards", "toward", "on", "onto", "for"})
COUNTED = frozenset({"dozens", "scores", "hundreds", "thousands", "millions", "many", "some"})


def hang_doings(doc: Doc, lexicon: Lexicon) -> None:
    """Hang participles of what people do from the verb of whoever is at a place.

    Args:
        doc: A parsed text; places and labels in the tree are changed.
        lexicon: What only people do or undergo, and nouns for events and sayings.
    """
    for index in labelled(doc, "TAG", ("VBG", "VBN")):
        verb = doc[index]
        noun = verb.head
        if verb.dep_ != syntax.NOUN_CLAUSE or noun.dep_ != syntax.PREPOSITIONAL_OBJECT:
            continue
        does = verb.tag_ == "VBG" and verb.lower_ in lexicon.words("PeopleParticiple")
        undergoes = verb.tag_ == "VBN" and verb.lemma_.lower() in lexicon.words("PersonObjectVerb")
        if not (does or undergoes) or noun.i > verb.i:
            continue
        main = noun.head.head
        if main.pos_ in {"ADP", "ADV"}:
            main = main.head
        if main.pos_ == "VERB" and _is_place(noun, lexicon) and _has_people(main):
            verb.head, verb.dep_ = main, syntax.ADVERBIAL_CLAUSE


def _is_place(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun behind a preposition is only where or whither somebody goes."""
    if lexicon.find("noun", noun.lemma_.lower()) or noun.pos_ not in NOUNS:
        return False
    if noun.head.lower_ in AT:
        return noun.tag_ not in syntax.PLURAL_TAGS or not is_somebody(noun)
    placed = noun.ent_type_ in PLACES or not is_somebody(noun)
    return noun.head.lower_ in WHITHER and placed


def _has_people(main: Token) -> bool:
    """Whether the subject of a verb is people, or a word that stands for some."""
    subject = syntax.child(main, syntax.SUBJECTS)
    if subject is None or subject.pos_ == "NUM" or subject.lower_ in COUNTED:
        return subject is not None
    members = [filler for word, filler in syntax.prepositional(subject) if word.lower_ == "of"]
    return any(map(is_somebody, (subject, *members)))
