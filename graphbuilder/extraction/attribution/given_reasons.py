"""Whose reason a clause with *because* gives: "rejected the bid *because it would harm us*".

Who judges, asks or decides has a reason for it, and the clause tells that one's reason and no fact
of the reporter's, where it is a judgement itself or is held against somebody (Sweetser 1990, *From
Etymology to Pragmatics*, ch. 4: causes in the content of what somebody does or says).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.attribution import AttributionKind
from graphbuilder.extraction import syntax
from graphbuilder.extraction.attribution.sources import Source
from graphbuilder.extraction.clauses.clause import Clause, Link
from graphbuilder.model import AttributionType

if TYPE_CHECKING:
    from graphbuilder.lexicon import Lexicon

BECAUSE = "because"
SPEAKERS = frozenset({"i", "we"})  # who says so is named already
ACCUSES = "accuses"
JUDGING = frozenset(
    {
        AttributionKind.ACCUSATION,
        AttributionKind.ATTITUDE,
        AttributionKind.DECISION,
        AttributionKind.REQUEST,
    }
)


def reasoners(clause: Clause, lexicon: Lexicon) -> tuple[Source, ...]:
    """Who gives a reason, by what it is a reason for.

    Args:
        clause: Any clause.
        lexicon: What the relations voice, and under which they stand.

    Returns:
        The subjects of the verb that the reason is for; empty where a clause is no such reason.
    """
    governor, verb = clause.governor, clause.hinge
    mark = syntax.marker(verb)
    if governor is None or clause.link is not Link.ADVERBIAL or governor.passive:
        return ()
    relation = governor.entry.relation if governor.entry is not None else None
    if mark is None or mark.lower_ != BECAUSE or relation is None:
        return ()
    blames = lexicon.is_a(relation.name, ACCUSES)
    weighs = relation.voices in JUDGING and _is_judgement(clause)
    if not (blames or weighs):
        return ()
    form = AttributionType.ACCUSATION if blames else AttributionType.ATTITUDE
    cue = tuple(sorted(governor.words, key=lambda word: word.i))
    judges = (subject for subject in governor.subjects if subject.lower_ not in SPEAKERS)
    return tuple(Source(judge, cue, form) for judge in judges)


def _is_judgement(clause: Clause) -> bool:
    """Whether a clause tells what would, could or may be, and no fact."""
    verb = clause.hinge
    return any(word.tag_ == "MD" for word in syntax.children(verb, syntax.AUXILIARIES))
