"""Gerunds that go on with a noun behind a preposition: "accused of *neglect and hiding it*".

What *and* joins stands behind the same preposition (Huddleston & Pullum 2002, ch. 15 §3.2: what
unlike conjuncts have in common is what each could be alone), so that hiding it, too, is what
somebody is accused of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

DONE = syntax.OBJECTS | {syntax.PREPOSITION, syntax.PARTICLE} | syntax.CONTENT_CLAUSES
NOUN_LIKE = syntax.DETERMINING | syntax.ATTRIBUTIVES


def share_prepositions(doc: Doc) -> None:
    """Hang a gerund that goes on with a preposition's noun from the preposition.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    for index in labelled(doc, "DEP", (syntax.CONJUNCT,)):
        gerund, noun = doc[index], doc[index].head
        if gerund.tag_ != "VBG" or gerund.pos_ not in syntax.VERBAL or noun.i > index:
            continue
        if noun.dep_ != syntax.PREPOSITIONAL_OBJECT or noun.tag_ == "VBG":
            continue
        opening = noun.head
        if opening.dep_ in syntax.PREPOSITIONS and _is_done(gerund):
            gerund.head, gerund.dep_ = opening, syntax.PREPOSITIONAL_CLAUSE


def _is_done(gerund: Token) -> bool:
    """Whether a word in *-ing* right behind *and* has what a verb has, and nothing of a noun."""
    joint = gerund.doc[gerund.left_edge.i - 1]
    behind = any(c.i > gerund.i and c.dep_ in DONE for c in gerund.children)
    bare = syntax.child(gerund, NOUN_LIKE | syntax.SUBJECTS) is None
    return joint.dep_ == syntax.COORDINATOR and behind and bare
