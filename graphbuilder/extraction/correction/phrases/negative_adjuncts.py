"""Phrases that deny the verb behind them, hung from its subject: "the town *in no way* gains".

Between a subject and its verb, *by no means* and its kind say nothing of the subject (Huddleston &
Pullum 2002, ch. 9 §3.2).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from graphbuilder.lexicon import Lexicon


def hang_negative_adjuncts(doc: Doc, lexicon: Lexicon) -> None:
    """Hang such a phrase from the verb.

    Args:
        doc: A parsed text; places in the tree are changed.
        lexicon: The nouns of such phrases.
    """
    nouns = lexicon.words("DenyingNoun")
    for index in worded(doc, ("no",)):
        noun = doc[index].head
        phrase, subject = noun.head, noun.head.head
        if noun.lemma_.lower() not in nouns or phrase.dep_ != syntax.PREPOSITION:
            continue
        verb = subject.head
        between = subject.i < phrase.i < noun.i < verb.i and phrase.right_edge.i == noun.i
        if subject.dep_ in syntax.SUBJECTS and between:
            phrase.head = verb
