"""Adjectives behind *to* that a parser took for infinitives: "led to *open* conflict".

A singular common noun that can be counted has a determiner (Huddleston & Pullum 2002, ch. 5 §7), so
that *open* has no object in "led to open conflict"; it says of what kind the conflict is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded
from graphbuilder.model import Modality

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

WANTED = frozenset({Modality.ADVOCATED, Modality.INTENDED})
OPEN = syntax.VERB_CLAUSES | syntax.NOUN_CLAUSES


def describe_aims(doc: Doc, lexicon: Lexicon) -> None:
    """Make such a word an adjective, and *to* a preposition.

    Args:
        doc: A parsed text; tags, labels and places in the tree are changed.
        lexicon: The adjectives that are verbs as well, and the words that lead to a thing.
    """
    for index in worded(doc, lexicon.words("AdjectiveOrVerb")):
        word = doc[index]
        particle = syntax.before(word)
        if particle.tag_ != "TO" or particle.head != word or word.dep_ not in OPEN:
            continue
        noun, before = syntax.child(word, syntax.OBJECTS), word.head
        leads = before.lemma_.lower() in lexicon.words("LeadingWord") and before.i == index - 2
        if noun is None or not leads or not _is_bare(noun, index) or _wants(before, lexicon):
            continue
        particle.tag_, particle.pos_ = "IN", "ADP"
        particle.head, particle.dep_ = before, syntax.PREPOSITION
        noun.head, noun.dep_ = particle, syntax.PREPOSITIONAL_OBJECT
        for child in [c for c in word.children if c.i > index and c != noun]:
            child.head = before if child.dep_ != syntax.PREPOSITION else noun
        word.tag_, word.pos_, word.lemma_ = "JJ", "ADJ", word.lower_
        word.head, word.dep_ = noun, syntax.ADJECTIVE


def _wants(verb: Token, lexicon: Lexicon) -> bool:
    """Whether what comes to be is only wanted ("the demands grew to complete withdrawal")."""
    subjects = syntax.children(verb, syntax.SUBJECTS)
    entries = [e for s in subjects for e in lexicon.find("noun", s.lemma_.lower())]
    return any(entry.relation.content in WANTED for entry in entries)


def _is_bare(noun: Token, index: int) -> bool:
    """Whether a singular noun stands behind a word with nothing but what describes it between."""
    plain = noun.tag_ == "NN" and noun.left_edge.i == index + 1
    return plain and all(c.dep_ in syntax.ATTRIBUTIVES for c in noun.lefts)
