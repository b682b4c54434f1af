"""Conditions of what is promised or threatened, which were hung from the promise.

"Threatened to leave, if the vote failed": the threat was made, and the leaving depends on the vote
(Huddleston & Pullum 2002, ch. 8 §14.2: scope of conditional adjuncts).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Clauses, Kind, Link
from graphbuilder.model import Modality

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

FORWARD = frozenset({Modality.INTENDED, Modality.ADVOCATED})
HAD = frozenset({"had", "'d", "’d"})


def hand_on_conditions(clauses: Clauses) -> None:
    """Hang a condition from what is promised on it, where the promise was made in the past.

    Args:
        clauses: All clauses, linked; changed in place.
    """
    found = [c for c in clauses if c.link is Link.CONDITION and c.governor is not None]
    for condition in found:
        promise = condition.governor
        if promise is None or not _is_made(promise) or _is_unreal(condition):
            continue
        promised = [c for c in _contents(clauses, promise) if syntax.is_infinitive(c.head)]
        if len(promised) == 1:
            condition.governor = promised[0]


def _contents(clauses: Clauses, promise: Clause) -> Iterator[Clause]:
    """What a clause has for its content."""
    return (c for c in clauses if c.governor is promise and c.link is Link.CONTENT)


def _is_made(promise: Clause) -> bool:
    """Whether a clause tells in the past or the perfect what somebody means to do."""
    verb, relation = promise.hinge, promise.evoked
    helping = syntax.children(verb, syntax.AUXILIARIES)
    perfect = verb.tag_ == "VBN" and [*map(_has, helping)] == [True]
    past = verb.tag_ == "VBD" or perfect
    if promise.kind is not Kind.VERB or not past or relation is None:
        return False
    return relation.voices is not None and relation.content in FORWARD


def _has(auxiliary: Token) -> bool:
    """Whether an auxiliary is that of a perfect."""
    return auxiliary.lower_ in syntax.HAVE


def _is_unreal(condition: Clause) -> bool:
    """Whether a condition is one that failed ("would have left if he had promised it")."""
    return any(child.lower_ in HAD for child in condition.hinge.lefts)
