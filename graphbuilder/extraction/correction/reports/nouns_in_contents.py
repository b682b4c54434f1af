"""Nouns that open what somebody claims, taken for verbs: "claims by men that *waste* had leaked".

Behind *that* a finite verb without a subject needs one, and the word that has no other part there
is it: nouns of saying have a whole clause for their content (Huddleston & Pullum 2002, ch. 11 §3).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import make_subject
from graphbuilder.extraction.syntax.verbs import verb_opened_by
from graphbuilder.extraction.words.reporting import takes_content
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.extraction.correction.dictionary import Dictionary
    from graphbuilder.lexicon import Lexicon

FORMS = {"VBP": "NN", "VB": "NN", "VBZ": "NNS"}
WHOSE = frozenset({"by", "from", "of"})
BEHIND = frozenset({syntax.PREPOSITION})


def open_contents(doc: Doc, lists: Dictionary, lexicon: Lexicon) -> None:
    """Make the subject of a content of what was taken for a verb that describes who claims it.

    Args:
        doc: A parsed text; tags, classes, labels and places in the tree are changed.
        lists: Which words are nouns.
        lexicon: Which nouns say that something is so.
    """
    nouns = lists.get("noun", frozenset())
    for index in worded(doc, ("that",)):
        that, word = doc[index], doc[index].head
        if word.i != index + 1 or word.dep_ != syntax.RELATIVE_CLAUSE or word.tag_ not in FORMS:
            continue
        if that.dep_ not in syntax.SUBJECTS or word.lemma_.lower() not in nouns:
            continue
        claim = _claim_before(that, word.head, lexicon)
        verb = None if claim is None else _verb_behind(word, claim)
        if claim is not None and verb is not None:
            _open(that, word, claim, verb)


def _claim_before(that: Token, noun: Token, lexicon: Lexicon) -> Token | None:
    """The noun of saying that a clause belongs to, itself or across who says it."""
    if noun.dep_ == syntax.PREPOSITIONAL_OBJECT and noun.head.lower_ in WHOSE:
        noun = noun.head.head
    told = noun.pos_ == "NOUN" and noun.i < that.i and takes_content(noun, lexicon, "noun")
    return noun if told else None


def _verb_behind(word: Token, claim: Token) -> Token | None:
    """The finite verb right behind a word and its phrases that has no subject, or that noun."""
    end = word.right_edge.i + 1
    if end >= word.sent.end or any(c.dep_ not in BEHIND for c in word.rights):
        return None
    first = word.doc[end]
    verb = verb_opened_by(first)
    if first.tag_ not in syntax.FINITE_TAGS or verb.pos_ not in syntax.VERBAL or verb.i < end:
        return None
    subject = syntax.child(verb, syntax.SUBJECTS)
    joined = any(c.dep_ == syntax.COORDINATOR for c in verb.head.rights if c.i < end)
    free = subject is None and verb.dep_ == syntax.CONJUNCT and not joined
    return verb if free or (subject is not None and subject.i == claim.i) else None


def _open(that: Token, word: Token, claim: Token, verb: Token) -> None:
    """Give a verb a word for its subject, and a noun of saying that verb for its content."""
    word.tag_, word.pos_ = FORMS[word.tag_], "NOUN"
    outer = verb.head if claim.head.i == verb.i else claim.head
    for beside in [c for c in verb.rights if _goes_on(c) and outer.i != verb.i]:
        beside.head = outer  # "rejected claims …, saying that it was clean"
    if claim.head.i == verb.i:
        claim.head, claim.dep_ = verb.head, syntax.OBJECT
    verb.head, verb.dep_ = claim, syntax.NOUN_CLAUSE
    make_subject(word, verb)
    that.head, that.dep_, that.tag_, that.pos_ = verb, syntax.MARK, "IN", "SCONJ"


def _goes_on(clause: Token) -> bool:
    """Whether a gerund behind a comma tells what somebody does besides."""
    before = clause.doc[clause.left_edge.i - 1].text
    gerund = clause.dep_ == syntax.ADVERBIAL_CLAUSE and clause.tag_ == "VBG"
    return gerund and "," in {before, clause.left_edge.text}
