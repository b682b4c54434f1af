"""*There* that says where, behind the noun that it belongs to: "our work there was to help"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import take_place
from graphbuilder.extraction.syntax.verbs import has_that
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


SAID = syntax.NOUN_CLAUSES | {syntax.COMPLEMENT}
PLURAL = {"VBZ": "NNS"}  # no sentence opens with a verb in -s and a clause


def place_there(doc: Doc) -> None:
    """Hang *there* from the subject right before it, where a parser takes it for an empty one.

    A verb has one subject: where a noun is it, *there* stands for no other (Huddleston & Pullum
    2002, ch. 16 §6.1).

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    for index in worded(doc, ("there",)):
        word = doc[index]
        verb = word.head
        if word.dep_ != syntax.EXPLETIVE or not word.i < verb.i or not index:
            continue
        nouns = [c for c in verb.lefts if c.dep_ == syntax.SUBJECT and c.pos_ == "NOUN"]
        if len(nouns) == 1 and nouns[0].right_edge.i == index - 1:
            word.head, word.dep_ = nouns[0], syntax.ADVERB
        elif not nouns and (noun := _opening_noun(word)) is not None:
            if verb.head.i == noun.i:
                take_place(verb, noun)
            noun.head, noun.dep_ = verb, syntax.SUBJECT
            word.head, word.dep_ = noun, syntax.ADVERB


def _opening_noun(there: Token) -> Token | None:
    """The noun that opens a sentence, whose content ends right before *there*, as no clause's own.

    "Reports that he bought a mill there are lies": the sentence has no other subject.
    """
    noun, verb = there.sent[0], there.head
    beside = noun.i in {verb.i, verb.head.i} or noun.head.i in {verb.i, verb.head.i}
    own = syntax.child(noun, syntax.SUBJECTS | syntax.AUXILIARIES)
    named = noun.pos_ == "NOUN" or (noun.tag_ == "VBZ" and own is None)
    if not named or noun.dep_ in syntax.SUBJECTS or not beside:
        return None
    told = next((c for c in noun.rights if c.dep_ in SAID and has_that(c)), None)
    if told is None or told.right_edge.i != there.i - 1 or told.left_edge.i != noun.i + 1:
        return None
    told.dep_, noun.tag_, noun.pos_ = syntax.NOUN_CLAUSE, PLURAL.get(noun.tag_, noun.tag_), "NOUN"
    return noun
