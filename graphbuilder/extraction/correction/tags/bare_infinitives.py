"""Infinitives that a tagger took for nouns behind a preposition: *it began to malfunction*.

Verbs of beginning, trying and intending have an infinitive behind *to*, and no noun phrase
(Huddleston & Pullum 2002, ch. 14 §5: catenative verbs).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from graphbuilder.lexicon import Lexicon

TO = ("to",)


def find_infinitives(doc: Doc, lexicon: Lexicon) -> None:
    """Make an infinitive of a bare noun behind *to* and a verb that has no other complement.

    Args:
        doc: A parsed text; tags, classes, lemmas and places in the tree are changed.
        lexicon: The verbs that have an infinitive behind them.
    """
    for index in worded(doc, TO):
        to, verb = doc[index], doc[index].head
        if to.dep_ != syntax.PREPOSITION or verb.i != index - 1 or to.tag_ not in {"IN", "TO"}:
            continue
        if verb.lemma_.lower() not in lexicon.words("CatenativeVerb"):
            continue
        noun = syntax.child(to, syntax.PREPOSITIONAL_OBJECTS)
        plain = noun is not None and noun.tag_ in {"NN", "VB"} and noun.text == noun.lower_
        if noun is None or not plain or noun.i != index + 1 or any(noun.lefts):
            continue
        noun.tag_, noun.pos_, noun.lemma_ = "VB", "VERB", noun.lower_
        noun.head, noun.dep_ = verb, syntax.OPEN_COMPLEMENT
        to.head, to.dep_, to.tag_, to.pos_ = noun, syntax.AUXILIARY, "TO", "PART"
