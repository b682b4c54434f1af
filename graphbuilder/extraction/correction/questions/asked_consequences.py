"""Questions behind a condition, taken for a relative clause: "If it closes in Bern, who pays?".

A sentence does not consist of a condition alone; what it asks stands behind the comma (Huddleston &
Pullum 2002, ch. 8 §14.1).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

CONDITIONS = frozenset({"if", "unless", "supposing", "assuming"})


def ask_consequences(doc: Doc) -> None:
    """Make a question behind a condition its sentence's main clause.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    for index in worded(doc, ("?",)):
        root = doc[index].sent.root
        mark = syntax.marker(root)
        if mark is None or mark.lower_ not in CONDITIONS or root.pos_ not in syntax.VERBAL:
            continue
        asking = next(
            (w for w in doc[root.i : index] if w.dep_ == syntax.RELATIVE_CLAUSE and _asks(w)), None
        )
        if asking is None:
            continue
        noun = asking.head
        for comma in [c for c in noun.rights if c.is_punct]:
            comma.head = asking
        asking.head, asking.dep_ = asking, syntax.ROOT
        for mark in [c for c in root.rights if c.i > asking.i]:
            mark.head = asking
        root.head, root.dep_ = asking, syntax.ADVERBIAL_CLAUSE


def _asks(verb: Token) -> bool:
    """Whether a question word behind a comma opens a clause."""
    first = verb.doc[verb.left_edge.i]
    if first.is_punct:
        first = first.nbor()
    return syntax.is_relative(first) and first.lower_ != "that" and syntax.follows_comma(first)
