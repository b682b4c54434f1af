"""Verbs behind *and* that a tagger took for part of a compound: "raise fees and *ban sales*".

A word for a deed that as a noun stands before no other noun is a verb there, which goes on the
verb whose object stands before *and* (Huddleston & Pullum 2002, ch. 19 §4.3.1: noun compounds).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import coordinate
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

PLAIN = frozenset({"VB", "VBP"})
JOINTS = frozenset({"and", "or"})
TAKEN = frozenset({"NN", "VB", "VBP"})


def free_compounded(doc: Doc, lexicon: Lexicon) -> None:
    """Make a verb of such a word, and its object of the noun behind it.

    Args:
        doc: A parsed text; tags, classes, labels and places in the tree are changed.
        lexicon: The words for deeds that are no part of a compound.
    """
    for index in worded(doc, lexicon.words("UncompoundedWord")):
        word = doc[index]
        thing = word.head
        if not index or word.tag_ not in TAKEN or word.dep_ != syntax.COMPOUND or word.n_lefts:
            continue
        joint = doc[index - 1]
        if joint.lower_ not in JOINTS or thing.dep_ != syntax.CONJUNCT or thing.left_edge != word:
            continue
        verb = _verb_before(thing)
        if verb is None or joint.head.i > index:
            continue
        word.tag_, word.pos_, word.lemma_ = verb.tag_, "VERB", word.lower_
        coordinate(word, verb)
        word.dep_ = syntax.CONJUNCT
        joint.head = verb
        thing.head, thing.dep_ = word, syntax.OBJECT


def _verb_before(thing: Token) -> Token | None:
    """The verb in its plain form with whose object a noun was coordinated."""
    first = syntax.first_conjunct(thing)
    verb = next((w for w in first.ancestors if w.pos_ in syntax.VERBAL), first)
    return verb if verb.tag_ in PLAIN and verb.i < first.i else None
