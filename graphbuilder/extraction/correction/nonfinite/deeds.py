"""Gerunds behind a preposition that a parser took for the first half of a compound.

*Accused of withholding water*: what somebody is accused, suspected or convicted of is a deed, and
the noun behind is what it is done to. A word that takes a gerund behind its preposition has one
there, where the word in *-ing* stands bare before a noun (Huddleston & Pullum 2002, ch. 14 §5.6).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.pipeline import Lemmatizer
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

ENDING = "ing"
OF_NOUNS = frozenset({"of", "about", "between"})


def free_deeds(doc: Doc, lemmatizer: Lemmatizer | None, lexicon: Lexicon) -> None:
    """Make a gerund with its object of a compound, where the word before asks for a deed.

    Args:
        doc: A parsed text; tags, lemmas and places in the tree are changed.
        lemmatizer: Gives a verb for its gerund.
        lexicon: Which verbs take a gerund behind which preposition.
    """
    for index in labelled(doc, "DEP", (syntax.PREPOSITION,)):
        word = doc[min(index + 1, len(doc) - 1)]
        if word.dep_ not in syntax.ATTRIBUTIVES or not word.lower_.endswith(ENDING):
            continue
        joint, noun = doc[index], word.head
        if noun.i < word.i or noun.head.i != index:
            continue
        verb = next((v for v in _above(joint) if _asks_for_deed(v, joint, lexicon)), None)
        if verb is not None:
            joint.head = verb
            word.tag_, word.pos_ = "VBG", "VERB"
            if lemmatizer is not None:
                word.lemma_ = lemmatizer.lemmatize(word)[0]
            word.head, word.dep_ = joint, syntax.PREPOSITIONAL_CLAUSE
            noun.head, noun.dep_ = word, syntax.OBJECT
            for phrase in syntax.children(noun, frozenset({syntax.PREPOSITION})):
                if phrase.lower_ not in OF_NOUNS:
                    phrase.head = word  # "withholding evidence from the court"


def _above(joint: Token) -> Iterator[Token]:
    """What a preposition hangs from, and the verb whose object or subject that is."""
    above = joint.head
    yield above
    if above.dep_ in syntax.OBJECTS or above.dep_ in syntax.SUBJECTS:
        yield above.head


def _asks_for_deed(verb: Token, joint: Token, lexicon: Lexicon) -> bool:
    """Whether a verb takes a gerund behind a preposition ("accuse somebody of doing it")."""
    frames = {f"{joint.lower_} VP-ing", f"NP {joint.lower_} VP-ing"}
    return any(entry.frame in frames for entry in lexicon.find("verb", verb.lemma_.lower()))
