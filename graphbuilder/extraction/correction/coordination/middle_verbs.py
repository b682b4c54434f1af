"""Middle verbs of a list that a parser left beside the first: "fled, *never called* and hid".

What a comma parts from a verb, without a subject and with another verb joined to it by *and*, goes
on with its subject (Huddleston & Pullum 2002, ch. 15 §1: a coordination has its joint before the
last member).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.syntax.verbs import first_word
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

COMMA = ","
JOINTS = frozenset({"and", "or", "but"})
OPENING = frozenset({syntax.NEGATION, syntax.ADVERB, syntax.AUXILIARY})


def join_middle_verbs(doc: Doc) -> None:
    """Join such a verb to the one before it.

    Args:
        doc: A parsed text; labels in the tree are changed.
    """
    for index in labelled(doc, "DEP", (syntax.UNCLASSIFIED,)):
        verb = doc[index]
        first = verb.head
        if verb.pos_ != "VERB" or first.pos_ not in syntax.VERBAL or first.i > index:
            continue
        tenses = {first_word(first).tag_, first_word(verb).tag_}
        bare = syntax.child(verb, syntax.SUBJECTS | {syntax.MARK}) is None
        if len(tenses) == 1 and tenses <= syntax.FINITE_TAGS and bare and _is_listed(verb):
            verb.dep_ = syntax.CONJUNCT


def _is_listed(verb: Token) -> bool:
    """Whether a comma opens the words of a verb, and *and* joins another verb to it."""
    start = verb.left_edge
    opened = start if start.text == COMMA else start.doc[max(start.i - 1, 0)]
    plain = all(c.dep_ in OPENING for c in verb.lefts if not c.is_punct)
    joined = any(c.dep_ == syntax.COORDINATOR and c.lower_ in JOINTS for c in verb.rights)
    last = any(c.dep_ == syntax.CONJUNCT and c.pos_ in syntax.VERBAL for c in verb.rights)
    return opened.text == COMMA and plain and joined and last
