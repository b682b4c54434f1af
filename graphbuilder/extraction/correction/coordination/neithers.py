"""*Neither* that a parser takes for a second subject ("he neither saw nor …") or for a determiner.

It is the first half of a pair of conjunctions (Huddleston & Pullum 2002, ch. 15 §2.4), which joins
verbs of one form: "he neither said that it broke nor *told* why".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def part_neithers(doc: Doc) -> None:
    """Make *neither* behind the subject of a verb a conjunction, and join the verb behind *nor*.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    for index in worded(doc, ("neither", "Neither")):
        word = doc[index]
        others = syntax.children(word.head, syntax.SUBJECTS)
        doubled = any(other.i < index < word.head.i for other in others)
        if word.dep_ in syntax.SUBJECTS and doubled:
            word.dep_ = syntax.PRECONJUNCTION
        if word.head.dep_ in syntax.SUBJECTS and word.i == word.head.i + 1 == word.head.head.i - 1:
            word.head, word.dep_ = word.head.head, syntax.PRECONJUNCTION
        if word.dep_ == syntax.DETERMINER and _joins_nouns(word):
            word.dep_ = syntax.PRECONJUNCTION
        elif word.dep_ == syntax.PRECONJUNCTION and word.head.i > index:
            _join_second(word.head)


def _joins_nouns(word: Token) -> bool:
    """Whether *neither* stands before one of two nouns, and says of one alone that it is neither.

    "Neither Lee nor Kim", but "neither side".
    """
    return any(c.dep_ == syntax.COORDINATOR and c.lower_ == "nor" for c in word.head.rights)


def _join_second(first: Token) -> None:
    """Join to a verb behind *neither* the one behind *nor* that went to a clause within it."""
    behind = first.doc[first.i + 1 : first.sent.end]
    nor = next((token for token in behind if token.lower_ == "nor"), None)
    if nor is None or nor.i + 1 >= len(first.doc):
        return
    verb = nor.nbor()
    alike = verb.tag_ == first.tag_ or {verb.tag_, first.tag_} <= syntax.PAST_TAGS
    joined = verb.dep_ == syntax.CONJUNCT and syntax.child(verb, syntax.BEFORE_VERBS) is None
    if joined and alike and first.is_ancestor(verb):
        verb.head, nor.head, nor.dep_ = first, first, syntax.COORDINATOR
