"""Names in *-ing* and *-ed* that a parser took for verbs: *Peru left, Reading its only heir*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Kind

if TYPE_CHECKING:
    from spacy.tokens import Token

DEPTH = 3  # clauses


def hangs_from_name(clause: Clause) -> bool:
    """Whether a clause is no clause, since its verb is a name, or hangs from such a one.

    English gives no verb a capital within a sentence (*Chicago Manual of Style* 17, 8.1); what
    the words around such a name say is lost with it.

    Args:
        clause: A clause with its governor.
    """
    above: Clause | None = clause
    for _ in range(DEPTH):
        if above is None:
            return False
        if above.kind is Kind.VERB and _is_name(above.head):
            return True
        above = above.governor
    return False


def _is_name(verb: Token) -> bool:
    """Whether a participle has a capital among words in small letters."""
    if verb.tag_ not in syntax.PARTICIPLE_TAGS or not verb.is_title or verb.is_sent_start:
        return False
    before, behind = verb.nbor(-1), verb.doc[verb.i + 1 : verb.i + 2]
    opened = before.is_lower or before.text == ","
    return opened and all(token.is_lower for token in behind)
