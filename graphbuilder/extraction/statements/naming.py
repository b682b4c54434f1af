"""Phrases behind what somebody is called, which belong to that and not to the calling.

"Named as traders from Lund", "described as a friend of farmers in the valley": where somebody is
called something is hardly ever told behind what they are called.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.clauses.clause import Clause, Oblique

ROLE = "role"
PLACED = frozenset({"location", "source"})
TELLING_WHO = frozenset({"identifies", "names"})


def names_somebody(clause: Clause) -> bool:
    """Whether a clause says what somebody calls or takes something for, wherever that is.

    Args:
        clause: Any clause.
    """
    relation = clause.evoked
    called = bool(clause.objects) or clause.passive
    told = relation is not None and (relation.voices is not None or relation.name in TELLING_WHO)
    return called and told


def belongs_to_name(oblique: Oblique, role: str | None, named: Token | None) -> bool:
    """Whether a phrase stands behind what somebody is called, and says where that one is.

    Args:
        oblique: A phrase.
        role: The role that it would have.
        named: The head of what somebody was called before it, if anything.
    """
    if named is None or role not in PLACED:
        return False
    between = named.doc[named.i + 1 : oblique.marker.i]
    return not any(token.pos_ in syntax.VERBAL or token.text == ";" for token in between)
