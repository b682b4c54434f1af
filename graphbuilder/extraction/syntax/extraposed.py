"""The word that is said of *it* where *it* stands for a clause: "finds it *odd* that he left".

Extraposition from a subject or an object (Huddleston & Pullum 2002, ch. 16 §7).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction.syntax.scheme import RELATIVE_TAGS
from graphbuilder.extraction.syntax.verbs import is_finite, marker

if TYPE_CHECKING:
    from spacy.tokens import Token

JUDGING = frozenset({"ADJ", "ADV", "NOUN"})


def announcer(clause: Token, verb: Token) -> Token | None:
    """The word right before a finite clause that is said of *it*: "is thought *likely* that".

    Args:
        clause: The head of the clause.
        verb: What the clause or that word hangs from.
    """
    opening, mark = clause.left_edge, marker(clause)
    that = opening.lower_ == "that"
    opens = that or (mark is None and opening.tag_ not in RELATIVE_TAGS)
    if not opens or not opening.i or not is_finite(clause):
        return None
    word = opening.nbor(-1)
    if word.pos_ not in JUDGING or (word.pos_ == "NOUN" and not that) or word in verb.lefts:
        return None  # "called it a lie they told"
    places = {verb.i, word.i, word.head.i}
    between = clause.doc[verb.left_edge.i : word.i]
    return word if any(t.lower_ == "it" and t.head.i in places for t in between) else None
