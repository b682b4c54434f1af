"""*That* as a part of a relative clause, which a tagger took for a conjunction.

A conjunction has no part in its clause, so that what a parser makes the subject is the pronoun:
"raids that they say killed two" (Huddleston & Pullum 2002, ch. 12 §3.5). So is what a preposition
at the end of the clause lacks: "raids on towns that they took part in".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def tell_pronouns(doc: Doc) -> None:
    """Tag *that* as a pronoun where it is the subject of what a relative clause reports.

    Args:
        doc: A parsed text; tags, and places of pronouns in the tree, are changed.
    """
    for index in worded(doc, ("that",)):
        that = doc[index]
        _give_preposition(that)
        if that.tag_ != "IN" or that.dep_ not in syntax.SUBJECTS:
            continue
        above = that.head.ancestors
        clause = next((v for v in above if v.dep_ == syntax.RELATIVE_CLAUSE), None)
        if clause is not None and clause.left_edge.i == index and clause.head.i < index:
            that.tag_, that.pos_ = "WDT", "PRON"


def _give_preposition(that: Token) -> None:
    """Make *that* the object of the bare preposition that ends the clause it opens.

    Where a phrase parts it from its noun; right behind that, the preposition is known to be bare.
    """
    verb = that.head
    apart = verb.head.i < that.i - 1
    if that.dep_ != syntax.MARK or verb.dep_ != syntax.RELATIVE_CLAUSE or not apart:
        return
    last = verb.right_edge
    while last.is_punct and last.i > verb.i:
        last = last.nbor(-1)
    stranded = last.head.i == verb.i and last.dep_ == syntax.PREPOSITION and not last.n_rights
    if stranded and verb.left_edge.i == that.i:
        that.head, that.dep_, that.tag_, that.pos_ = (
            last,
            syntax.PREPOSITIONAL_OBJECT,
            "WDT",
            "PRON",
        )
