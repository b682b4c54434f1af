"""Names of who is spoken to, which a parser took for the subject: "Roger, is the ship safe?".

A clause has one subject, and no comma parts a subject from its verb; a name that a comma parts
from a question with its own subject calls somebody (Huddleston & Pullum 2002, ch. 5 §20).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

SUBJECTS = syntax.ACTIVE_SUBJECTS | syntax.ATTRIBUTES


def part_vocatives(doc: Doc) -> None:
    """Make an adjunct of a name that calls somebody, and hang the subject from the verb.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    for index in labelled(doc, "TAG", ("NNP",)):
        name = doc[index]
        if name.dep_ not in syntax.ACTIVE_SUBJECTS or not _is_in_question(name):
            continue
        subject = next((other for other in _others(name) if _calls(name, other)), None)
        if subject is not None:
            verb = name.head
            name.dep_ = syntax.MEASURE  # as parsers label vocatives
            subject.head, subject.dep_ = verb, syntax.SUBJECT


def _is_in_question(name: Token) -> bool:
    """Whether the sentence of a name ends with a question mark."""
    return any(token.text == "?" for token in name.doc[name.i : name.sent.end])


def _others(name: Token) -> Iterator[Token]:
    """What may be the verb's subject: others, and nouns taken for what is said of the name."""
    verb = name.head
    for holder in (verb, *syntax.children(verb, syntax.PREDICATIVES)):
        labels = SUBJECTS if holder.i == verb.i else syntax.ACTIVE_SUBJECTS
        for child in syntax.children(holder, labels):
            if child.i != name.i:
                yield child


def _calls(name: Token, subject: Token) -> bool:
    """Whether a comma parts a name from a verb that has its subject right behind it."""
    doc, verb = name.doc, name.head
    opening = subject.left_edge.i
    if not opening or doc[opening - 1].tag_ not in syntax.FINITE_TAGS:
        return False
    if doc[opening - 1] not in {verb, *syntax.children(verb, syntax.AUXILIARIES)}:
        return False
    if name.i < opening:
        return doc[name.i + 1].text == ","
    return syntax.follows_comma(name.left_edge) and name.i > verb.i
