"""Main verbs that a parser took for descriptions: *the claim surprised nobody*, *it is used oil*.

What stands behind *rather than* is no main verb ("Lee *preferred* to go rather than stay"), and an
indefinite pronoun has no adjective before it (Huddleston & Pullum 2002, ch. 5 §9.6).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
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
    for index in worded(doc, ("than",)):
        joint = doc[index]
        beside = index and doc[index - 1].lower_ == "rather" and joint.dep_ == syntax.COORDINATOR
        if beside and index + 1 < len(doc):
            _pass_over(doc[index + 1], joint.head)
    for index in labelled(doc, "DEP", (syntax.PASSIVE_AUXILIARY,)):
        _take_predicative(doc[index])
    for index in worded(doc, PRONOUNS):
        verb = syntax.before(doc[index])
        if verb.dep_ == syntax.ADJECTIVE and verb.head.i == index and verb.lower_.endswith("ed"):
            _take_pronoun(verb, doc[index])


def _take_predicative(be: Token) -> None:
    """Make *be* before a participle that describes a noun the verb that ascribes this noun.

    "Git is *decentralised software*": an adjective has neither auxiliary nor subject.
    """
    participle, noun = be.head, be.head.head
    within = participle.dep_ == syntax.ADJECTIVE and be.i < participle.i < noun.i
    before = (*participle.lefts, *be.lefts, *noun.lefts)
    subject = next((c for c in before if c.dep_ in syntax.SUBJECTS), None)
    if not within or be.lemma_ != "be" or noun.dep_ != syntax.ROOT or noun.tag_ == "NNP":
        return
    if subject is None or subject.i > be.i or noun.pos_ != "NOUN":
        return
    be.head, be.dep_, be.pos_ = be, syntax.ROOT, "AUX"
    for child in [*participle.lefts, *noun.lefts]:
        if child.i < participle.i and child != be:
            child.head = be
    subject.head, subject.dep_ = be, syntax.SUBJECT
    for mark in [c for c in noun.rights if c.is_punct and c.i > noun.right_edge.i - 1]:
        mark.head = be
    noun.head, noun.dep_ = be, syntax.ATTRIBUTE


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
