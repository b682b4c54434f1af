"""*Neither* before a content: "denied neither that she left nor that she lied".

The pair stands before what is said and denies that it is: who says neither, says nothing of either
(Huddleston & Pullum 2002, ch. 9 §2.3). A parser hangs *neither* within the content.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

NOR = "nor"


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


def _deny_nothing(nor: Token, verb: Token) -> None:
    """Take *nor* from between two contents, the second of which it does not deny."""
    nor.head, nor.dep_ = verb, syntax.PUNCTUATION
