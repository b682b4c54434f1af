"""Verbs of commands to somebody called, which a parser takes for a part of what follows.

"Soldiers, cease fire!", "boys, lower your voices!": behind the name of who is called and a comma,
a bare verb with its object is a command (Huddleston & Pullum 2002, ch. 10 §9.1; ch. 5 §20).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import move, take_place
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.extraction.correction.dictionary import Dictionary

MARK, COMMA = "!", ","
LONGEST = 20  # tokens of what is called out
LONGEST_NAME = 5  # tokens, the comma among them
WITHIN = syntax.NOUN_TAGS | {"JJ", "PRP$"}


def command_called(doc: Doc, lists: Dictionary) -> None:
    """Make commands of bare verbs between who is called and what is to be done.

    Args:
        doc: A parsed text; tags, classes and places in the tree are changed.
        lists: What ``word_lists`` found.
    """
    for end in worded(doc, (MARK,)):
        start = _start(doc, end)
        called = doc[start : min(start + LONGEST_NAME, end)]
        comma = next((t.i for t in called if t.text == COMMA), start)
        if comma == start or comma + 2 >= end:
            continue
        named, verb = doc[start:comma], doc[comma + 1]
        if named[-1].tag_ not in syntax.NOUN_TAGS or any(t.tag_ not in WITHIN for t in named):
            continue
        rest = doc[verb.i + 1 : end]
        glued = verb.tag_ == "VB" and verb.dep_ in syntax.COMPOUNDS
        listed = verb.text in lists.get("verb", ())
        if listed and glued and not any(t.tag_ in syntax.FINITE_TAGS for t in rest):
            _make_command(named[-1], verb, end)


def _start(doc: Doc, end: int) -> int:
    """The first word of what is called out before an exclamation mark."""
    start = end
    while start > max(0, end - LONGEST) and not doc[start - 1].is_quote:
        start -= 1
        if doc[start].is_sent_start:
            break
    return start


def _make_command(called: Token, verb: Token, end: int) -> None:
    """Give a verb the place of what it was hung from, who is called, and its object."""
    old = verb.head
    verb.tag_, verb.pos_, verb.lemma_ = "VB", "VERB", verb.lower_
    take_place(verb, called if called.i == old.head.i else old)
    old.head, old.dep_ = verb, syntax.OBJECT
    for child in [c for word in (old, called) for c in word.children]:
        if child.i >= end or (child.i < verb.i and old.i > verb.i and child.head.i == old.i):
            move(child, verb)
    if called.head.i in {verb.i, called.i}:
        called.head, called.dep_ = verb, syntax.SUBJECT
