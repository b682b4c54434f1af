"""*Neither* before a content, and *but* behind one: "denied neither that she left nor that …".

The pair stands before what is said and denies that it is: who says neither, says nothing of either
(Huddleston & Pullum 2002, ch. 9 §2.3). A parser hangs *neither* within the content. So it does with
what is said instead: "did not say that she left, but only that she slept".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.syntax.verbs import has_that
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

NOR = "nor"
ONLY, BUT = "only", "but"
BESIDE = frozenset({syntax.CONJUNCT, syntax.ADVERBIAL_CLAUSE})


def deny_governors(doc: Doc) -> None:
    """Let *neither* before *that* deny the verb which governs the content.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    for index in worded(doc, ("neither",)):
        content = doc[index].head
        verb = content.head
        before_that = doc[index + 1 : index + 2].text == "that"
        if not (before_that and content.dep_ == syntax.COMPLEMENT and verb.i < index):
            continue
        doc[index].head, doc[index].dep_ = verb, syntax.NEGATION
        for nor in [c for c in content.rights if c.lower_ == NOR]:
            _deny_nothing(nor, verb)
    for index in worded(doc, ("that",)):
        if index > 1 and doc[index - 1].lower_ in {ONLY, BUT} and doc[index].head.i > index:
            _oppose(doc[index])


def _oppose(that: Token) -> None:
    """Join what *but* or *only* opposes to what is not said to that, and not to its verb."""
    clause, verb = that.head, that.head.head
    if clause.dep_ not in BESIDE or that.dep_ != syntax.MARK or clause.i < that.i:
        return
    report = verb.head if verb.dep_ == syntax.COMPLEMENT else verb
    said = next((c for c in report.rights if c.dep_ == syntax.COMPLEMENT and has_that(c)), None)
    if said is None or not said.i < that.i or not syntax.is_negated(report):
        return
    clause.head, clause.dep_ = said, syntax.CONJUNCT


def _deny_nothing(nor: Token, verb: Token) -> None:
    """Take *nor* from between two contents, the second of which it does not deny."""
    nor.head, nor.dep_ = verb, syntax.PUNCTUATION
