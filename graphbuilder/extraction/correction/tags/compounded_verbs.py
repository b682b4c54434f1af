"""Verbs behind *and* that a tagger took for a part of what follows: "raise fees and *ban sales*".

A word for a deed that as a noun stands before no other noun is a verb there, which goes on the
verb whose object stands before *and* (Huddleston & Pullum 2002, ch. 19 §4.3.1: noun compounds); so
is a past form that describes no noun ("checked files and *phoned banks*").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import coordinate
from graphbuilder.extraction.syntax.verbs import first_word
from graphbuilder.extraction.words.forms import AND_OR
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

TAKEN = frozenset({"NN", "NNS", "VB", "VBP"})
ENDING = "s"


def free_compounded(doc: Doc, lexicon: Lexicon) -> None:
    """Make a verb of such a word, and its object of the noun behind it.

    Args:
        doc: A parsed text; tags, classes, labels and places in the tree are changed.
        lexicon: The words for deeds that are no part of a compound.
    """
    for index in worded(doc, lexicon.words("UncompoundedWord"), attribute="LEMMA"):
        word = doc[index]
        if not index or word.tag_ not in TAKEN or doc[index - 1].lower_ not in AND_OR:
            continue
        if word.dep_ == syntax.CONJUNCT and word.head.dep_ in syntax.COMPOUNDS:
            _part_pair(word.head, word)
        thing = word.head
        if word.dep_ != syntax.COMPOUND or word.n_lefts or thing.left_edge != word:
            continue
        verb = _verb_before(thing, word) if thing.dep_ == syntax.CONJUNCT else None
        joint = doc[index - 1]
        if verb is None or joint.head.i > index:
            continue
        word.tag_, word.pos_ = verb.tag_, "VERB"
        _go_on(word, thing, verb)
    _free_participles(doc, lexicon)


def _free_participles(doc: Doc, lexicon: Lexicon) -> None:
    """Make a verb in the past of a form that describes no noun, behind a verb in the past."""
    for index in worded(doc, lexicon.words("UnattributedVerb"), attribute="LEMMA"):
        word, thing = doc[index], doc[index].head
        behind = bool(index) and doc[index - 1].lower_ in AND_OR and thing.left_edge == word
        if word.dep_ != syntax.ADJECTIVE or word.tag_ not in syntax.PAST_TAGS or not behind:
            continue
        first = syntax.first_conjunct(thing)
        verb = next((w for w in first.ancestors if w.pos_ in syntax.VERBAL), first)
        if thing.dep_ == syntax.CONJUNCT and verb.i < first.i and first_word(verb).tag_ == "VBD":
            word.tag_, word.pos_ = "VBD", "VERB"
            _go_on(word, thing, verb)


def _go_on(word: Token, thing: Token, verb: Token) -> None:
    """Let a verb with its object go on another verb, with the *and* right before it."""
    coordinate(word, verb)
    word.dep_ = syntax.CONJUNCT
    word.nbor(-1).head = verb
    thing.head, thing.dep_ = word, syntax.OBJECT


def _verb_before(thing: Token, word: Token) -> Token | None:
    """The verb of the form that a word may have with whose object a noun was coordinated."""
    first = syntax.first_conjunct(thing)
    verb = next((w for w in first.ancestors if w.pos_ in syntax.VERBAL), first)
    ending = word.lower_.endswith(ENDING) and word.lower_ != word.lemma_
    alike = verb.tag_ == "VBZ" if ending else verb.tag_ in syntax.PLAIN_TAGS
    return verb if alike and verb.i < first.i else None


def _part_pair(first: Token, word: Token) -> None:
    """Let a noun that was made half of a pair before another noun be the object it is.

    "Bans protests and fines firms": no firms are of protests and fines.
    """
    thing = first.head
    verb = thing.head
    if thing.dep_ not in syntax.OBJECTS or not verb.i < first.i < word.i == thing.i - 1:
        return
    joints = [c for c in first.rights if c.dep_ == syntax.COORDINATOR]
    if first.left_edge.i != verb.i + 1 or len(joints) != 1 or thing.left_edge != first.left_edge:
        return
    first.head, first.dep_ = verb, thing.dep_
    thing.head, thing.dep_ = first, syntax.CONJUNCT
    word.head, word.dep_ = thing, syntax.COMPOUND
