"""Main verbs that a parser took for descriptions: *the claim surprised nobody*.

What stands behind *rather than* is no main verb ("Lee *preferred* to go rather than stay"), and an
indefinite pronoun has no adjective before it (Huddleston & Pullum 2002, ch. 5 §9.6).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import make_subject
from graphbuilder.extraction.words.spotting import labelled, worded

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
    for index in labelled(doc, "DEP", (syntax.ROOT,)):
        if doc[max(0, index - 2) : index].text.lower() == "rather than":
            _return_place(doc[index])
    for index in worded(doc, PRONOUNS):
        verb = doc[index - 1] if index else doc[index]
        if verb.dep_ == syntax.ADJECTIVE and verb.head.i == index and verb.lower_.endswith("ed"):
            _take_pronoun(verb, doc[index])


def _return_place(other: Token) -> None:
    """Make the verb behind the subject of a verb with *rather than* the main one in its stead."""
    subject = syntax.child(other, syntax.SUBJECTS)
    verb = (
        None
        if subject is None
        else next(
            (
                c
                for c in subject.rights
                if c.dep_ == syntax.NOUN_CLAUSE and c.tag_ in syntax.PAST_TAGS
            ),
            None,
        )
    )
    joint = other.doc[other.i - 1]
    if subject is None or verb is None or joint.head.i in {other.i, joint.i}:
        return
    if not (verb.is_ancestor(joint) and subject.i < verb.i):
        return
    verb.head, verb.dep_, verb.tag_ = verb, syntax.ROOT, "VBD"
    for child in [c for c in other.children if c.i < verb.i or c.is_punct]:
        child.head = verb
    make_subject(subject, verb)
    other.head, other.dep_, other.tag_ = joint.head, syntax.CONJUNCT, "VB"


def _take_pronoun(verb: Token, pronoun: Token) -> None:
    """Make a past form before a pronoun the main verb of a sentence that is only a noun."""
    root = verb.sent.root
    if root.pos_ != "NOUN" or root.i > verb.i or not root.is_ancestor(pronoun):
        return
    if syntax.child(root, syntax.BEFORE_VERBS) is not None:
        return
    verb.head, verb.dep_, verb.tag_, verb.pos_ = verb, syntax.ROOT, "VBD", "VERB"
    pronoun.head, pronoun.dep_ = verb, syntax.OBJECT
    for child in [c for c in root.children if c.i > pronoun.i]:
        child.head = verb
    root.head, root.dep_ = verb, syntax.SUBJECT
