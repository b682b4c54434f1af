"""Infinitives that a tagger took for nouns behind a preposition: *it began to malfunction*.

Verbs of beginning, trying and intending have an infinitive behind *to*, and no noun phrase
(Huddleston & Pullum 2002, ch. 14 §5: catenative verbs); and of two noun phrases behind *to*, the
first is a verb with its object ("a bid *to sanction* Peru").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

TO = ("to",)
AIMING = ("ModalNoun", "AimNoun", "EnactedNoun", "PlanNoun", "StepNoun")
PERSONAL = frozenset({"PROPN", "DET", "PRON"})


def find_infinitives(doc: Doc, lexicon: Lexicon) -> None:
    """Make an infinitive of a bare noun behind *to* and a verb that has no other complement.

    Args:
        doc: A parsed text; tags, classes, lemmas and places in the tree are changed.
        lexicon: The verbs that have an infinitive behind them.
    """
    for index in worded(doc, TO):
        to, verb = doc[index], doc[index].head
        if to.dep_ == syntax.AUXILIARY and to.tag_ == "TO" and verb.tag_ == "NN":
            known = verb.i == index + 1 and verb.text == verb.lower_
            if known and (_acts_on_next(verb) or lexicon.find("verb", verb.lower_)):
                _act(verb)
            continue
        if (
            to.dep_ == syntax.PREPOSITION
            and 0 < index < len(doc) - 2
            and doc[index + 1].n_lefts == 0
        ):
            _aim(doc[index - 1], to, doc[index + 1], lexicon)
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


def _acts_on_next(verb: Token) -> bool:
    """Whether *to* and a bare noun open a phrase that lacks a verb ("a firm *to channel bribes*").

    No noun phrase begins with *to*, so that its first word is what somebody does with the rest.
    """
    noun = verb.head
    return verb.dep_ in syntax.COMPOUNDS and noun.tag_ in syntax.PLURAL_TAGS and noun.i > verb.i


def _act(verb: Token) -> None:
    """Make an infinitive of a noun behind *to*, and its object of the noun that it was part of."""
    verb.tag_, verb.pos_, verb.lemma_ = "VB", "VERB", verb.lower_
    noun = verb.head
    if verb.dep_ not in syntax.COMPOUNDS or noun.i < verb.i or noun.head.i == noun.i:
        return
    verb.head, verb.dep_ = noun.head, syntax.ADVERBIAL_CLAUSE
    for word in [c for c in noun.lefts if c.i < verb.i]:
        word.head = verb
    noun.head, noun.dep_ = verb, syntax.OBJECT


def _aim(aim: Token, to: Token, verb: Token, lexicon: Lexicon) -> None:
    """Make an infinitive with an object of a noun behind *to* that another one follows."""
    plain = verb.tag_ == "NN" and verb.text == verb.lower_ and verb.head == to
    first = verb.nbor()
    if not plain or first.pos_ not in PERSONAL or first.tag_ in syntax.RELATIVE_TAGS:
        return
    if aim.pos_ != "NOUN" or not any(aim.lemma_.lower() in lexicon.words(c) for c in AIMING):
        return
    if not lexicon.find("verb", verb.lower_):
        return
    thing = first
    while thing.dep_ in syntax.PRENOMINAL and thing.head.i > thing.i:
        thing = thing.head
    if thing.is_ancestor(aim) or thing.is_ancestor(to):
        return
    verb.tag_, verb.pos_, verb.lemma_ = "VB", "VERB", verb.lower_
    verb.head, verb.dep_ = aim, syntax.NOUN_CLAUSE
    to.head, to.dep_, to.tag_, to.pos_ = verb, syntax.AUXILIARY, "TO", "PART"
    thing.head, thing.dep_ = verb, syntax.OBJECT
