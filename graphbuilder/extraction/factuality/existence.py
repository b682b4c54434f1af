"""The status of an event that there is, or that something is said to be: "it is a raid on Lima".

A negated copula denies what is new in its predicate, and an adjective before a noun is
(Huddleston & Pullum 2002, ch. 9 §1.3: the focus of a negation): "it was no easy decision".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.signatures import Status
from graphbuilder.model import Modality, Polarity

if TYPE_CHECKING:
    from graphbuilder.extraction.clauses.clause import Clause

POINTING = frozenset({"it", "this", "that", "these", "those"})
OTHER_KIND = "of another kind"


def of_existence(clause: Clause, above: Status) -> Status:
    """The status of an event, which is open where only an adjective of it is denied.

    Args:
        clause: An event that a noun names.
        above: The status of the clause that says that there is one, or what is one.
    """
    denied = above.polarity is Polarity.NEGATED and above.modality.is_real
    described = any(c.dep_ == syntax.ADJECTIVE for c in clause.head.lefts)
    if denied and described and _says_what_is(clause):
        return Status(modality=Modality.POSSIBLE, rules=above.rules).because(OTHER_KIND)
    return above.because("existence")


def _says_what_is(clause: Clause) -> bool:
    """Whether an event is what is pointed to, not what there is or what somebody does it by."""
    governor = clause.governor
    if governor is None or not syntax.is_copula(governor.head):
        return False
    subject = syntax.child(governor.head, syntax.SUBJECTS)
    return subject is not None and subject.lower_ in POINTING
