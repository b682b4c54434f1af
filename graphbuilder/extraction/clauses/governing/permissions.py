"""What a licence lets somebody do: "had a licence allowing him to fish" is a right to fish."""

from __future__ import annotations

from graphbuilder.extraction.clauses.clause import Clause, Clauses, Kind, Link
from graphbuilder.model import Modality


def adopt_permitted(clause: Clause, clauses: Clauses) -> None:
    """Give what a participle behind a licence lets somebody do to who has or gives the licence.

    The participle says no more than its noun: who has a licence allows nothing.

    Args:
        clause: A clause, linked; one of letting behind such a noun is forgotten.
        clauses: All clauses of the text.
    """
    governor, relation = clause.governor, clause.evoked
    if governor is None or clause.link is not Link.NOUN_CONTENT or clause.head.tag_ != "VBG":
        return
    if relation is None or relation.content is not Modality.PERMITTED:
        return
    held = governor.evoked
    noun = clause.head.head
    if held is None or held.content is not Modality.PERMITTED or noun not in governor.words:
        return
    permitted = [c for c in clauses.contents(clause) if c.kind is not Kind.NOUN]
    for content in permitted:
        content.governor, content.link = governor, Link.CONTENT
    if permitted:
        clauses.remove(clause)
