"""Phrases that a verb needs beside its object, which a parser hung from the object.

"Compare the maps with the plans", "impose a tax on wool": the preposition is the verb's, which
chooses it (Huddleston & Pullum 2002, ch. 4 §6.1: specified prepositions). And where a journey ends
is of the noun that where it starts is of: "began a trip from Oslo *to Lund*".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.forms import NOUNS
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

AS, IN = "as", "in"
CALLED = "as NP"


def return_phrases(doc: Doc, lexicon: Lexicon) -> None:
    """Hang the phrase that a verb chooses from the verb.

    Args:
        doc: A parsed text; places in the tree are changed.
        lexicon: Which verbs choose which preposition.
    """
    pairs = lexicon.words("PairingVerb")
    for index in worded(doc, lexicon.phrases("PairingVerb"), attribute="LEMMA"):
        verb = doc[index]
        noun = syntax.child(verb, syntax.OBJECTS) if verb.pos_ in syntax.VERBAL else None
        if noun is None or noun.i < index or noun.pos_ not in NOUNS:
            continue
        for host in (noun, *_placed(noun, verb)):
            phrase = next((c for c in host.rights if f"{verb.lemma_} {c.lower_}" in pairs), None)
            if phrase is not None and _is_next(phrase, host) and not _has(verb, phrase):
                phrase.head = verb
    for index in worded(doc, (AS,)):
        _free_calling(doc[index], lexicon)
    for index in worded(doc, lexicon.words("JourneyNoun"), attribute="LEMMA"):
        _end_journey(doc[index])


def _end_journey(journey: Token) -> None:
    """Hang where a journey ends from it, where a parser hung that from the verb."""
    verb = journey.head
    start = next((c for c in journey.rights if c.lower_ == "from"), None)
    if start is None or journey.dep_ not in syntax.OBJECTS:
        return
    for end in verb.rights:
        if end.lower_ == "to" and end.dep_ == syntax.PREPOSITION:
            end.head = journey if end.i == start.right_edge.i + 1 else end.head


def _free_calling(phrase: Token, lexicon: Lexicon) -> None:
    """Hang what something is called from the verb ("referred to the ship as a wreck")."""
    noun, before = phrase.head, phrase.head.head
    verb = before.head
    if phrase.dep_ != syntax.PREPOSITION or noun.dep_ != syntax.PREPOSITIONAL_OBJECT:
        return
    if phrase.i != noun.i + 1 or verb.pos_ not in syntax.VERBAL or verb.i > before.i:
        return
    called = (CALLED, (before.lower_,))
    found = lexicon.find("verb", verb.lemma_.lower())
    if any((entry.frame, tuple(entry.words)) == called for entry in found):
        phrase.head = verb


def _placed(noun: Token, verb: Token) -> list[Token]:
    """What stands behind *in* right behind an object ("charged a man in the raid with theft")."""
    return [
        inner
        for phrase in (*noun.rights, *verb.rights)
        if phrase.i == noun.i + 1 and phrase.lower_ == IN
        for inner in syntax.children(phrase, syntax.PREPOSITIONAL_OBJECTS)
    ]


def _is_next(phrase: Token, host: Token) -> bool:
    """Whether only a phrase of its own stands between a noun and a preposition."""
    return phrase.i == host.i + 1 or any(
        c.dep_ == syntax.PREPOSITION and c.i == host.i + 1 and c.right_edge.i + 1 == phrase.i
        for c in host.rights
    )


def _has(verb: Token, phrase: Token) -> bool:
    """Whether a preposition like another one hangs from a verb already, or opens no phrase."""
    own = any(c.dep_ in syntax.PREPOSITIONS and c.lower_ == phrase.lower_ for c in verb.rights)
    return own or phrase.dep_ != syntax.PREPOSITION or not phrase.n_rights
