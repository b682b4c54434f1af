"""Main verbs that a parser took for descriptions: *the claim surprised nobody*.

What stands behind *rather than* is no main verb ("Lee *preferred* to go rather than stay"), and an
indefinite pronoun has no adjective before it (Huddleston & Pullum 2002, ch. 5 §9.6).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

PRONOUNS = frozenset(
    {"nobody", "nothing", "everybody", "everyone", "anybody", "anyone", "somebody", "someone"}
)


def restore_verbs(doc: Doc) -> None:
    """Give a sentence the past form in it as its main verb, where it cannot describe a noun.

    Args:
        doc: A parsed text; tags, labels and places in the tree are changed.
    """
    for index in worded(doc, ("than",)):
        joint = doc[index]
        beside = index and doc[index - 1].lower_ == "rather" and joint.dep_ == syntax.COORDINATOR
        if beside and index + 1 < len(doc):
            _pass_over(doc[index + 1], joint.head)
    for index in worded(doc, PRONOUNS):
        verb = syntax.before(doc[index])
        if verb.dep_ == syntax.ADJECTIVE and verb.head.i == index and verb.lower_.endswith("ed"):
            _take_pronoun(verb, doc[index])


def _pass_over(other: Token, first: Token) -> None:
    """Coordinate a verb behind *rather than* with the one before, whose place it may have taken."""
    if other.dep_ in syntax.CONTENT_CLAUSES and other.head.i == first.head.i < first.i:
        other.head, other.dep_ = first, syntax.CONJUNCT


def _take_pronoun(verb: Token, pronoun: Token) -> None:
    """Make a past form before a pronoun the main verb of a sentence that has none."""
    root = verb.sent.root
    if root.i != pronoun.i or syntax.child(verb, syntax.SUBJECTS) is None:
        return
    verb.head, verb.dep_, verb.tag_, verb.pos_ = verb, syntax.ROOT, "VBD", "VERB"
    for child in [c for c in root.children if c.i > pronoun.i]:
        child.head = verb
    pronoun.head, pronoun.dep_ = verb, syntax.OBJECT
