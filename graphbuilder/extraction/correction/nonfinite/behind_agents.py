"""Participles right behind who acts in a clause: "a deal that was delayed *by Peru leaving it*".

No participle without a comma stands behind a finite clause that describes its noun: it is not the
deal that leaves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

RELATIVES = frozenset({syntax.RELATIVE_CLAUSE})


def hang_behind_agents(doc: Doc) -> None:
    """Hang such a participle from the noun right before it.

    Args:
        doc: A parsed text; places in the tree are changed.
    """
    for index in labelled(doc, "DEP", (syntax.NOUN_CLAUSE,)):
        participle = doc[index]
        doer = _doer_before(participle) if participle.tag_ == "VBG" else None
        if doer is not None:
            participle.head = doer


def _doer_before(participle: Token) -> Token | None:
    """Who stands behind *by* right before a participle, in a clause that describes its noun."""
    if (
        syntax.child(participle, syntax.BEFORE_VERBS) is not None
        or participle.left_edge.i != participle.i
    ):
        return None
    clauses = [c for c in syntax.children(participle.head, RELATIVES) if c.i < participle.i]
    before = syntax.before(participle)
    for clause in clauses:
        for agent in (c for c in clause.rights if c.lower_ == "by"):
            doer = syntax.child(agent, syntax.PREPOSITIONAL_OBJECTS)
            if doer is not None and doer.right_edge.i == before.i and doer.i < participle.i:
                return doer
    return None
