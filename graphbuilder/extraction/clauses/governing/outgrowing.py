"""Coordinated verbs that go on a clause further out than the one that they were hung from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.governing.contents import shares_perfect
from graphbuilder.extraction.syntax.verbs import first_word
from graphbuilder.extraction.words.forms import AND_BUT

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.clauses.clause import Clause

THIRD = frozenset({"he", "she", "it", "they"})  # whom reported words may go on about


def outgrows(clause: Clause, first: Clause) -> bool:
    """Whether a finite verb was coordinated with an infinitive ("agreed to go and left").

    Nor does the past tense share what a modal began ("said it would close and left").

    Args:
        clause: The clause of the finite verb.
        first: The clause that it was coordinated with.
    """
    verb, other = clause.hinge, first.hinge
    modal = any(child.tag_ == "MD" for child in syntax.children(other, syntax.AUXILIARIES))
    report = first.content_of
    if modal and verb.tag_ == "VBD" and report is not None and report.claims:
        bare = syntax.child(verb, syntax.BEFORE_VERBS | syntax.SUBJECTS) is None
        late = report.head.tag_ == "VBD" and report.head.i < other.i < verb.i
        return bare and late and not any(s.lower_ in THIRD for s in first.grammatical_subjects)
    if shares_perfect(verb, other, first.governor):
        return False
    tensed = (
        verb.tag_ in syntax.MARKED_TAGS
        or _is_plural_again(verb, first)
        or any(
            child.dep_ in syntax.AUXILIARIES and child.tag_ in syntax.TENSED_TAGS
            for child in verb.children
        )
    )
    return tensed and not syntax.is_finite(other) and _is_bare(other)


def _is_plural_again(verb: Token, first: Clause) -> bool:
    """Whether a verb has the form of a plural subject, as the one above the infinitive before it.

    "The calves are learning how to feed and often wander off": *to wander* would be bare.
    """
    above, before = first.governor, verb.doc[verb.left_edge.i - 1]
    if verb.tag_ != "VBP" or above is None or before.lower_ not in AND_BUT:
        return False
    return first_word(above.head).tag_ == "VBP"


def _is_bare(verb: Token) -> bool:
    """Whether a verb is an infinitive, with or without *to*."""
    return syntax.is_infinitive(verb) or verb.tag_ == "VB"
