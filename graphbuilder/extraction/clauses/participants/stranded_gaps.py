"""What a preposition without its noun opens at the end of a relative clause: the noun before it.

"The rules I was struggling to deal with", "the traits that people link a town to":
preposition stranding, also out of an infinitive inside (Huddleston & Pullum 2002, ch. 7 §4.1).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Clauses, Kind, Oblique
from graphbuilder.extraction.clauses.participants.shared_objects import INTRODUCING

if TYPE_CHECKING:
    from spacy.tokens import Token


def fill_stranded(clause: Clause, noun: Token, clauses: Clauses) -> bool:
    """Let a noun stand behind the preposition that a relative clause leaves without one.

    Args:
        clause: A relative clause without a relative word of its own.
        noun: What it describes.
        clauses: All clauses, in which those inside are found.

    Returns:
        Whether there was such a preposition.
    """
    below = clauses.at(_innermost(clause.hinge))
    if below is None or below.kind is Kind.NOUN:
        return False
    left = left_alone(below.head)
    own = [token for token in below.objects if token.lower_ != "that" or token.i > below.head.i]
    filled = bool(own) and not below.passive
    if left is None or (filled and left.lower_ not in INTRODUCING):
        return False  # "the day she put the hat on"
    below.objects = own
    if all(oblique.marker.i != left.i for oblique in below.obliques):
        below.obliques.append(Oblique(left.lower_, noun, left))
    return True


def _innermost(verb: Token) -> Token:
    """The last verb in the contents below one ("hopes to go on living in", "said she knew of")."""
    for child in syntax.children(verb, syntax.CONTENT_CLAUSES):
        opened = syntax.marker(child) is not None or child.left_edge.tag_ in syntax.RELATIVE_TAGS
        if child.i > verb.i and child.pos_ == "VERB" and not opened:
            return _innermost(child)
    return verb


def left_alone(verb: Token) -> Token | None:
    """The last preposition of a verb that introduces nothing."""
    for child in reversed([*verb.rights]):
        alone = child.dep_ == syntax.PREPOSITION and not (child.n_lefts or child.n_rights)
        if alone and child.tag_ in {"IN", "TO"}:
            return child
    return None
