"""Verbs that a parser coordinated with an object: "close the port and *tax the ships*".

Coordinates are alike: a verb goes on the verb of the same form before it, and never its object
(Huddleston & Pullum 2002, ch. 15 §2).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import coordinate
from graphbuilder.extraction.words.forms import NOUNS
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

FORMS = {"VB": {"VB", "VBP"}, "VBP": {"VB", "VBP"}, "VBD": {"VBD"}, "VBZ": {"VBZ"}}
TAKEN = syntax.OBJECTS | {syntax.PREPOSITIONAL_OBJECT, syntax.ATTRIBUTE}
OWN = syntax.SUBJECTS | syntax.AUXILIARIES | {syntax.MARK}
COMPLETE = syntax.OBJECTS | syntax.CONTENT_CLAUSES | {syntax.PREPOSITION}


def join_verbs(doc: Doc) -> None:
    """Coordinate such a verb with the verb that it goes on.

    Args:
        doc: A parsed text; places in the tree are changed.
    """
    for index in labelled(doc, "DEP", (syntax.CONJUNCT,)):
        verb = doc[index]
        noun = verb.head
        if noun.dep_ == syntax.PREPOSITION and verb.pos_ == "VERB":
            _rejoin_relative(verb, noun)
            continue
        if verb.pos_ != "VERB" or noun.pos_ not in NOUNS or noun.dep_ not in TAKEN:
            continue
        if verb.tag_ not in FORMS or verb.text != verb.lower_:
            continue  # "between Lee and Trump himself"
        if syntax.child(verb, OWN) is not None or not _is_joined(verb):
            continue
        if not any(c.i > index and c.dep_ in COMPLETE for c in verb.children):
            continue
        first = next((w for w in noun.ancestors if w.pos_ in syntax.VERBAL), None)
        if first is not None and first.i < noun.i and first.tag_ in FORMS[verb.tag_]:
            coordinate(verb, first)


def _rejoin_relative(verb: Token, preposition: Token) -> None:
    """Coordinate a finite verb with the relative clause behind a preposition that it was hung from.

    "For people who liked the shop, but *were put off* by the noise, it will be better."
    """
    if not syntax.is_finite(verb) or syntax.child(verb, syntax.SUBJECTS) is not None:
        return
    inside = (word for word in preposition.subtree if word.i < verb.left_edge.i)
    relatives = [word for word in inside if word.dep_ == syntax.RELATIVE_CLAUSE]
    if relatives and _is_joined(verb):
        coordinate(verb, relatives[-1])


def _is_joined(verb: Token) -> bool:
    """Whether a coordinator of its own, or one with an adverb, stands right before a verb."""
    start = verb.left_edge.i
    return start > 0 and verb.doc[start - 1].dep_ == syntax.COORDINATOR
