"""In what somebody speaks or judges, hung from what is judged: "praised the vote *on Twitter*".

The phrase is an adjunct of the verb: the vote was nowhere on Twitter, and no attack in a statement
(Huddleston & Pullum 2002, ch. 8 §1, on adjuncts; ch. 5 §14, on what may modify a noun).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.around import verb_taking
from graphbuilder.extraction.words.reporting import claims
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

ON, IN = frozenset({"on", "via"}), frozenset({"in", "during"})
INDEFINITE = frozenset({"a", "an", "another", "his", "her", "their", "its"})
TEXTS = ("UtteranceNoun", "EncounterNoun")


def hand_media(doc: Doc, lexicon: Lexicon) -> None:
    """Hang a medium, or an utterance not yet known, from the verb that speaks or judges.

    Args:
        doc: A parsed text; places in the tree are changed.
        lexicon: Verbs of speaking and judging, media, and nouns for what somebody says.
    """
    for index in worded(doc, tuple(ON | IN)):
        phrase, noun = doc[index], doc[index].head
        told = syntax.child(phrase, syntax.PREPOSITIONAL_OBJECTS)
        if phrase.dep_ != syntax.PREPOSITION or told is None or noun.i > index:
            continue
        verb = verb_taking(noun)
        if verb is None:
            continue
        if any(noun.lemma_.lower() in lexicon.words(name) for name in TEXTS):
            continue  # "mocked the post on Facebook"
        if _judges(verb, lexicon) and _is_medium(told, phrase, lexicon):
            phrase.head = verb


def _judges(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb says something, or judges what it has for its object."""
    return claims(verb, lexicon) or verb.lemma_.lower() in lexicon.words("JudgingVerb")


def _is_medium(noun: Token, phrase: Token, lexicon: Lexicon) -> bool:
    """Whether a noun behind a preposition is a medium, or an utterance that nothing points back to.

    "Slammed the errors in *the* letter" tells which errors.
    """
    media = lexicon.words("MediumNoun")
    words = [noun, *syntax.children(noun, syntax.COMPOUNDS)]
    if phrase.lower_ in ON:
        return any(word.lemma_.lower() in media for word in words)
    first = [c for c in noun.lefts if c.dep_ in syntax.DETERMINATIVES | syntax.POSSESSORS]
    new = all(c.lower_ in INDEFINITE for c in first)
    plural = noun.tag_ == "NNS" or bool(first)
    return new and plural and any(noun.lemma_.lower() in lexicon.words(name) for name in TEXTS)
