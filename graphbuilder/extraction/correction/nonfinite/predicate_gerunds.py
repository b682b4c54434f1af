"""Gerunds that say what *it* is, which a parser took for its doing: "it's reminding myself".

What somebody does to himself he does, and not *it* (Principle A: Huddleston & Pullum 2002, ch. 17
§3.1); and *maybe* between *be* and a form in *-ing* weighs what something may be.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

REFLEXIVES = frozenset({"myself", "yourself", "ourselves", "themselves", "himself", "herself"})
WEIGHING = frozenset({"maybe", "perhaps", "basically"})
BE = "be"


def make_predicates(doc: Doc) -> None:
    """Make *be* the verb of such a clause, and the gerund what it says.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    for index in worded(doc, ("it", "It")):
        pronoun, verb = doc[index], doc[index].head
        if pronoun.dep_ != syntax.SUBJECT or verb.tag_ != "VBG" or verb.i < index:
            continue
        copula = verb.doc[verb.i]
        for child in syntax.children(verb, syntax.AUXILIARIES):
            copula = child if child.lemma_ == BE or child.lower_ in {"'s", "’s"} else copula
        if copula.i == verb.i or not (_is_reflexive(verb) or _is_weighed(copula, verb)):
            continue
        _part(copula, verb)


def _is_reflexive(verb: Token) -> bool:
    """Whether somebody is the object of a verb who must be its subject."""
    return any(c.lower_ in REFLEXIVES for c in syntax.children(verb, syntax.OBJECTS))


def _is_weighed(copula: Token, verb: Token) -> bool:
    """Whether an adverb between *be* and a verb weighs what something is."""
    between = (verb.doc[i] for i in range(copula.i + 1, verb.i))
    return any(token.lower_ in WEIGHING for token in between)


def _part(copula: Token, verb: Token) -> None:
    """Let *be* take the place of a gerund that is hung from it."""
    if verb.head.i == verb.i:
        copula.head, copula.dep_ = copula, syntax.ROOT
    else:
        copula.head, copula.dep_ = verb.head, verb.dep_
    copula.lemma_, copula.pos_ = BE, "AUX"
    for child in list(verb.children):
        if child.i < verb.i and child.i != copula.i:
            child.head = copula
    for other in syntax.children(verb, frozenset({syntax.CONJUNCT})):
        other.head = copula if syntax.is_finite(other) else verb
    for mark in [c for c in verb.rights if c.is_punct and c.i == verb.right_edge.i]:
        mark.head = copula
    verb.head, verb.dep_ = copula, syntax.OPEN_COMPLEMENT
