"""What somebody says that makes no statement of its own, in its words: *the bank said it did not*.

Who said what is worth knowing where what was said leaves a reader nothing by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Kind

if TYPE_CHECKING:
    from spacy.tokens import Token

SPEECH = "speech"


def said_in_words(clause: Clause) -> Token | None:
    """The verb of the clause that a report has for its content.

    Args:
        clause: A clause of which no content was stated.

    Returns:
        ``None`` where it reports nothing, or has an object already.
    """
    relation = clause.evoked
    speaks = relation is not None and relation.attributes == SPEECH
    if not speaks or clause.kind is not Kind.VERB or clause.objects or clause.passive:
        return None
    said = syntax.child(clause.head, frozenset({syntax.COMPLEMENT}))
    if said is None or said.left_edge.i < clause.head.i or not syntax.is_finite(said):
        return None  # "which she said was late"
    mark = syntax.marker(said)
    if mark is not None and mark.lower_ != "that":
        return None  # "declared an emergency so he could build a wall"
    after = said.right_edge.i + 1
    quoted = sum(token.is_quote for token in said.subtree) % 2
    behind = said.doc[after : said.sent.end]
    if behind and behind[0].is_quote:  # "they were “mad”", hung elsewhere
        quoted = quoted or sum(token.is_quote for token in behind) % 2 == 0
    return said if syntax.child(said, syntax.SUBJECTS) is not None and not quoted else None
