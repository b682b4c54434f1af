"""What a legend or a rumour "has it": parsers hang the clause from *it* ("Rumour has it that …").

*It* is part of the idiom there, and no noun that a relative clause describes (Huddleston & Pullum
2002, ch. 17 §2.5).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc

FORMS = ("has", "had", "have")


def give_contents(doc: Doc) -> None:
    """Hang the clause behind "has it that" from the verb.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    for index in worded(doc, FORMS):
        words = doc[index : index + 3]
        if [word.lower_ for word in words[1:]] != ["it", "that"]:
            continue
        verb, pronoun, that = words
        hung = [c for owner in (verb, pronoun) for c in owner.children if c.left_edge.i == that.i]
        clause = next((c for c in hung if c.pos_ in syntax.VERBAL), None)
        if clause is None or pronoun.head.i != verb.i or verb.dep_ in syntax.AUXILIARIES:
            continue
        clause.head, clause.dep_ = verb, syntax.COMPLEMENT
        that.head, that.dep_, that.tag_ = clause, syntax.MARK, "IN"
        pronoun.dep_ = syntax.PARTICLE
