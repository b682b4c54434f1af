"""Verbs that say nothing where they stand: members of lists of nouns, bare verbs beside others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Kind, Link
from graphbuilder.extraction.words.forms import NOUNS

if TYPE_CHECKING:
    from graphbuilder.extraction.clauses.clause import Clause


def is_stray(clause: Clause) -> bool:
    """Whether a verb is another word, or has lost what it belongs to.

    Args:
        clause: A clause that governs no statement.
    """
    return _is_listed(clause) or _is_untensed(clause)


def _is_listed(clause: Clause) -> bool:
    """Whether a verb without tense or subject is a member of a list of nouns.

    "Code hosting and sharing", "floods, watches or warnings", "Lee and newly elected Berg": it
    is a noun, or stands before one.
    """
    verb = clause.hinge
    loose = clause.kind is Kind.VERB and verb.dep_ == syntax.CONJUNCT
    own = syntax.child(verb, syntax.BEFORE_VERBS) is not None
    listed = syntax.first_conjunct(verb).pos_ in NOUNS and verb.tag_ in {
        "VBG",
        "VBN",
        "VB",
    }
    return loose and not own and listed and clause.link is Link.ADVERBIAL


def _is_untensed(clause: Clause) -> bool:
    """Whether a bare verb hangs beside another one, as neither a tensed verb nor a command can.

    "Wants to learn more than criticise it": it is another word, or what it belongs to is lost.
    """
    verb, governor = clause.head, clause.governor
    if verb.tag_ != "VB" or clause.link is not Link.ADVERBIAL or governor is None:
        return False
    if verb.dep_ != syntax.ADVERBIAL_CLAUSE or verb.i == governor.head.i + 1:
        return False  # "went to buy", "go buy it"
    return syntax.child(verb, syntax.BEFORE_VERBS | syntax.SUBJECTS) is None
