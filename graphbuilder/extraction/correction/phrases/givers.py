"""Whose words or deeds a noun names, where a parser gave the phrase to the verb before the noun.

"Ignored *criticism by two officials*", "followed *calls from Peru for aid*": an active verb has no
agent behind *by*, and what comes from somebody completes the noun for it, before what else does
(Huddleston & Pullum 2002, ch. 5 §14.1: complements of nouns).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.people import has_voice
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

BY = "by"
FROM = "from"
FURTHER = frozenset({"of", "for", "to", "about", "against", "on", "over"})


def hand_givers(doc: Doc, lexicon: Lexicon) -> None:
    """Hang such a phrase, and what completes the noun behind it, from the noun.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: The nouns for what is said or done, and which phrases complete a verb.
    """
    for index in worded(doc, (BY, FROM)):
        phrase = doc[index]
        giver = syntax.child(phrase, syntax.PREPOSITIONAL_OBJECTS)
        noun = syntax.before(phrase)
        if giver is None or noun.pos_ != "NOUN" or not has_voice(giver) or giver.i < index:
            continue
        verb = noun.head
        if noun.dep_ not in syntax.OBJECTS or verb.pos_ not in syntax.VERBAL or verb.i > noun.i:
            continue
        if phrase.head not in {verb, noun} or not _comes_from_somebody(noun, phrase, lexicon):
            continue
        if phrase.head == verb:
            if syntax.has_passive_auxiliary(verb) or _takes(verb, phrase, lexicon):
                continue
            phrase.head, phrase.dep_ = noun, syntax.PREPOSITION
        _hand_further(giver, noun, lexicon)


def _comes_from_somebody(noun: Token, phrase: Token, lexicon: Lexicon) -> bool:
    """Whether a noun names what somebody says, thinks or does to others."""
    entries = lexicon.find("noun", noun.lemma_.lower())
    if phrase.lower_ == BY:
        return bool(entries)
    return any(e.relation.attributes or e.relation.voices or e.relation.sign for e in entries)


def _takes(verb: Token, phrase: Token, lexicon: Lexicon) -> bool:
    """Whether a phrase completes a verb ("*sought* aid *from* Peru")."""
    word = phrase.lower_
    if word == BY:
        return False
    entries = lexicon.find("verb", verb.lemma_.lower())
    return any(word in e.relation.roles or word in e.words for e in entries)


def _hand_further(giver: Token, noun: Token, lexicon: Lexicon) -> None:
    """Hang what stands right behind whose words they are from the noun that it completes."""
    verb = noun.head
    names = [giver, *(t for t in giver.subtree if t.dep_ == syntax.CONJUNCT)]
    end = max(t.i for t in names) + 1
    if end >= len(noun.doc):
        return
    word, entries = noun.doc[end], lexicon.find("noun", noun.lemma_.lower())
    if word.dep_ == syntax.PREPOSITION and word.lower_ in FURTHER:
        named = word.head in names and word.head.pos_ == "PROPN"
        own = any(word.lower_ in entry.relation.roles for entry in entries)
        if named or (word.head == verb and (own or not _takes(verb, word, lexicon))):
            word.head = noun
        return
    clause = word.head
    told = word.dep_ == syntax.MARK and word.lower_ == "that" and clause.head == verb
    if told and clause.dep_ == syntax.COMPLEMENT and any(e.relation.takes_content for e in entries):
        clause.head, clause.dep_ = noun, syntax.NOUN_CLAUSE
