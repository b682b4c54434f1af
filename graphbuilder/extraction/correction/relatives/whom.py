"""Clauses behind *whom* whose verb a tagger took for a noun: "men *whom the court suspects* of it".

*Whom* is an object, so that a verb is to follow with its subject (Huddleston & Pullum 2002, ch. 5
§16.2): a form in *-s* right behind the first noun phrase.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.forms import NOUNS, NOUNS_AND_PRONOUNS
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon


def open_whom(doc: Doc, lexicon: Lexicon) -> None:
    """Make a relative clause with its verb of *whom* and what a tagger took for a noun phrase.

    Args:
        doc: A parsed text; tags, classes and places in the tree are changed.
        lexicon: The verbs that are known.
    """
    for index in worded(doc, ("whom",)):
        whom = doc[index]
        if not index or whom.head.pos_ in syntax.VERBAL or index + 2 >= len(doc):
            continue
        word = doc[index + 1]
        while word.i + 1 < len(doc) and word.head.i > word.i:
            word = word.head
        base = word.lower_.removesuffix("s")
        subject = word.nbor(-1)
        phrase = word.left_edge.i in {index, index + 1} and subject.head.i == word.i
        if word.tag_ != "NNS" or not phrase or subject.pos_ not in NOUNS:
            continue
        described = doc[index - 1]
        if described.pos_ in NOUNS_AND_PRONOUNS and lexicon.find("verb", base):
            _open(whom, subject, word, base)


def _open(whom: Token, subject: Token, verb: Token, base: str) -> None:
    """Give a verb its subject and *whom* for its object, and hang it from the noun before."""
    described = whom.nbor(-1)
    for child in [c for c in verb.lefts if c.i < subject.i and c.i != whom.i]:
        child.head = subject
    subject.dep_ = syntax.SUBJECT
    verb.tag_, verb.pos_, verb.lemma_ = "VBZ", "VERB", base
    verb.head, verb.dep_ = described, syntax.RELATIVE_CLAUSE
    whom.head, whom.dep_ = verb, syntax.OBJECT
