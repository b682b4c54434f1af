"""Participles that a parser hangs too low, and that belong to the clause further out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Link
from graphbuilder.extraction.clauses.governing.withheld import raise_withheld
from graphbuilder.extraction.words.people import is_somebody

if TYPE_CHECKING:
    from graphbuilder.lexicon import Lexicon

THIRD = frozenset({"he", "she", "they", "it"})


def raise_hanging(clause: Clause, lexicon: Lexicon) -> None:
    """Give what hangs too low to the clause that it belongs to.

    Args:
        clause: Any clause, whose governor may be changed.
        lexicon: Verbs and nouns of what a report tells more of.
    """
    raise_circumstance(clause)
    raise_from_infinitive(clause)
    raise_withheld(clause, lexicon)


def raise_circumstance(clause: Clause) -> None:
    """Give a participle behind what is reported to the report around it.

    "A spokeswoman said the ship had been seized, confirming rumours": who says or decides that is
    somebody, and in a passive without agent only the speaker is there; "said the road had been
    closed, forcing many to turn back" tells what came of the closing.
    "She said the trial was late, citing a strike": a trial cites nothing.
    """
    governor = clause.governor
    if clause.link is not Link.PARTICIPIAL or governor is None:
        return
    report = governor.governor
    if clause.subjects and not _speaks_apart(clause):
        return
    told = report is not None and report.claims
    late = clause.head.i > governor.head.i and syntax.is_set_off(clause.head)
    nobody = clause.voices and governor.passive and not governor.subjects
    aside = nobody or (clause.claims and not any(map(is_somebody, governor.subjects)))
    if told and late and (aside or clause.subjects):
        clause.governor = report


def _speaks_apart(clause: Clause) -> bool:
    """Whether somebody else speaks behind *with* and a comma ("…, with papers claiming …")."""
    verb = clause.head
    opened = verb.dep_ == syntax.PREPOSITIONAL_CLAUSE and verb.head.lower_ == "with"
    apart = opened and verb.head.i > 0 and verb.doc[verb.head.i - 1].text == ","
    return apart and clause.claims


def raise_from_infinitive(clause: Clause) -> None:
    """Give what a comma sets off behind an infinitive to the finite verb before ("…, with X …").

    "She flew to Oslo to sign the pact, before moving to Bergen": what happens beside or after a
    whole is no part of what was aimed at.
    """
    first = syntax.first_conjunct(clause.head)
    preposition = first.head
    behind = clause.link is Link.PARTICIPIAL and first.dep_ == syntax.PREPOSITIONAL_CLAUSE
    if not behind or not syntax.follows_comma(preposition.left_edge):
        return
    above = clause.governor
    if above is None or above.head.i > preposition.i:
        return
    while above.governor is not None and syntax.is_infinitive(above.hinge):
        above = above.governor
    if preposition.lower_ == "before" and _vows(above) and above.governor is not None:
        above = above.governor
    clause.governor = above


def _vows(clause: Clause) -> bool:
    """Whether somebody says what they would do ("said he would go, before changing his mind")."""
    report, own = clause.governor, [s.lower_ for s in clause.grammatical_subjects]
    if report is None or clause.link is not Link.CONTENT or not report.claims:
        return False
    ahead = any(child.tag_ == "MD" for child in clause.head.children)
    told = report.head.tag_ == "VBD" and any(map(is_somebody, report.subjects))
    return ahead and told and len(own) == 1 and own[0] in THIRD
