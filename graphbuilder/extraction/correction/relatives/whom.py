"""Clauses behind *whom* and *which* whose verb was taken for a noun, or for what describes one.

*Whom* is an object, so that a verb is to follow with its subject (Huddleston & Pullum 2002, ch. 5
§16.2): a form in *-s* right behind the first noun phrase ("men *whom the court suspects* of it").
So is *which* before another noun phrase behind a comma ("the sale, *which a judge halted*").
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
    for index in worded(doc, ("whom", "which")):
        whom = doc[index]
        if whom.lower_ == "which":
            _open_which(whom)
            continue
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


def _open_which(which: Token) -> None:
    """Make the verb of a relative clause of a bare past form behind the noun phrase after *which*.

    Before an article *which* is no determiner, and behind a comma it asks nothing.
    """
    inside = 1 < which.i < len(which.doc) - 1
    if not inside or which.nbor().dep_ != syntax.DETERMINER:
        return
    subject, described = which.nbor().head, which.nbor(-2)
    told = syntax.child(subject, frozenset({syntax.NOUN_CLAUSE}))
    apart = which.nbor(-1).text == "," and described.pos_ in NOUNS
    if told is None or not apart or which.n_lefts or subject.i < which.i:
        return
    has_verb = subject.dep_ in syntax.SUBJECTS and subject.head.i != which.i
    bare = syntax.child(told, syntax.OBJECTS | syntax.AGENTS) is None
    if has_verb or not bare or told.tag_ not in syntax.PAST_TAGS or subject.is_ancestor(described):
        return
    told.tag_, told.head, told.dep_ = "VBD", described, syntax.RELATIVE_CLAUSE
    subject.head, subject.dep_ = told, syntax.SUBJECT
    which.head, which.dep_ = told, syntax.OBJECT


def _open(whom: Token, subject: Token, verb: Token, base: str) -> None:
    """Give a verb its subject and *whom* for its object, and hang it from the noun before."""
    described = whom.nbor(-1)
    for child in [c for c in verb.lefts if c.i < subject.i and c.i != whom.i]:
        child.head = subject
    subject.dep_ = syntax.SUBJECT
    verb.tag_, verb.pos_, verb.lemma_ = "VBZ", "VERB", base
    verb.head, verb.dep_ = described, syntax.RELATIVE_CLAUSE
    whom.head, whom.dep_ = verb, syntax.OBJECT
