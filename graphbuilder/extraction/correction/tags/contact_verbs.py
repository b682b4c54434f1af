"""Verbs in *-s* that a parser took for nouns behind a noun: "a process *the board affords* us"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax

if TYPE_CHECKING:
    from collections.abc import Container

    from spacy.tokens import Token


def describe_with_contact(noun: Token, verbs: Container[str], nouns: Container[str]) -> None:
    """Make a relative clause of what stands behind a noun as its object, and can only be a verb.

    A noun has no object; what ends in *-s*, and is listed as a verb alone, has the noun phrase
    before it for its subject (Huddleston & Pullum 2002, ch. 12 §3.2: bare relatives).

    Args:
        noun: A noun that was taken for a verb; its dependents are changed.
        verbs: What is listed as a verb.
        nouns: What is listed as a noun.
    """
    word = next((c for c in noun.rights if c.dep_ in syntax.OBJECTS), None)
    base = word.lower_.removesuffix("s") if word is not None else ""
    if word is None or word.tag_ != "NNS" or base not in verbs or base in nouns:
        return
    subject = word.nbor(-1)
    if subject.head.i != word.i or subject.dep_ not in syntax.COMPOUNDS:
        return
    for child in [c for c in word.lefts if c.i < subject.i]:
        child.head = subject
    for phrase in [c for c in noun.rights if c.i > word.i and c.dep_ == syntax.PREPOSITION]:
        phrase.head = word
    subject.dep_ = syntax.SUBJECT
    word.dep_, word.tag_, word.pos_, word.lemma_ = syntax.RELATIVE_CLAUSE, "VBZ", "VERB", base
