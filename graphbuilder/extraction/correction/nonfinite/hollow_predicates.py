"""Infinitives that say of a subject what is done to it: *the rebels are to blame for the raid*.

A hollow infinitival behind *be* is a predicate like an adjective (Huddleston & Pullum 2002, ch. 14
§6): who is to blame is responsible, and blames nobody. Which verbs stand so is data.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from graphbuilder.lexicon import Lexicon

INFINITIVE = frozenset({"VB"})
TO = "to"


def make_predicate_phrases(doc: Doc, lexicon: Lexicon) -> None:
    """Make the phrase of *to* and a noun of an infinitive behind *be* that lacks its object.

    Args:
        doc: A parsed text; tags and labels are changed.
        lexicon: Which infinitives are listed among the adjectives.
    """
    hollow = {entry.words for entry in lexicon.find("adjective", TO)}
    for verb in [doc[index] for index in labelled(doc, "TAG", INFINITIVE)]:
        particle = syntax.before(verb)
        copula = verb.head
        listed = particle.lower_ == TO and (verb.lower_,) in hollow
        if not listed or copula.lemma_ != "be" or copula.i > particle.i:
            continue
        if verb.dep_ in syntax.CONTENT_CLAUSES and syntax.child(verb, syntax.OBJECTS) is None:
            particle.head, particle.dep_ = copula, syntax.PREPOSITION
            particle.tag_, particle.pos_ = "IN", "ADP"
            verb.head, verb.dep_ = particle, syntax.PREPOSITIONAL_OBJECT
            verb.tag_, verb.pos_ = "NN", "NOUN"
            for child in [c for c in verb.lefts if c.i < particle.i]:
                child.head = copula  # "was partly to blame"
