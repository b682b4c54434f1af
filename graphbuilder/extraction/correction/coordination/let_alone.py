"""*Let alone*, which a parser takes for a verb ("cannot walk, let alone run").

It is a conjunction: what stands behind it is denied along with what stands before it, and the more
so (Huddleston & Pullum 2002, ch. 15 §2.9).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

CLAUSES = syntax.VERB_CLAUSES | {syntax.CONJUNCT, syntax.UNCLASSIFIED, syntax.PARATAXIS}


def join_alternatives(doc: Doc) -> None:
    """Make *let alone* behind another word a conjunction and not a verb.

    Args:
        doc: A parsed text; tags, labels and places in the tree are changed.
    """
    for index in worded(doc, ("alone",)):
        alone, let = doc[index], syntax.before(doc[index])
        if let.lower_ != "let" or let.dep_ not in CLAUSES or alone.head.i != let.i:
            continue
        if syntax.child(let, syntax.BEFORE_VERBS) is not None or let.i < 1:
            continue
        before = _verb_before(let)
        if before is not None:
            _join(let, alone, before)


def _verb_before(let: Token) -> Token | None:
    """The verb that is denied in front of *let alone*."""
    inner = next((c for c in let.lefts if c.pos_ in syntax.VERBAL), None)
    verb = inner if inner is not None else let.head
    return verb if verb.pos_ in syntax.VERBAL and verb.i < let.i else None


def _join(let: Token, alone: Token, verb: Token) -> None:
    """Hang both words, and what stands behind them, from the verb in front."""
    if verb.head.i == let.i:
        verb.head, verb.dep_ = let.head, let.dep_
    for child in [c for c in let.children if c.i not in {alone.i, verb.i}]:
        child.head = verb
        if child.dep_ in CLAUSES | syntax.PREDICATIVES | syntax.OBJECTS:
            verbal = child.pos_ in syntax.VERBAL and child.tag_ != "VBG"  # of which verb, is open
            child.dep_ = syntax.CONJUNCT if verbal else syntax.PARATAXIS
    for word in (let, alone):
        word.head, word.dep_, word.pos_, word.tag_ = verb, syntax.COORDINATOR, "CCONJ", "CC"
