"""Infinitives that say what somebody sues for or what is done, and not what their verb governs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Link
from graphbuilder.model import Modality

if TYPE_CHECKING:
    from graphbuilder.extraction.clauses.clause import Clause
    from graphbuilder.extraction.words.signatures import Status


def is_sought(clause: Clause, governor: Clause) -> bool:
    """Whether an infinitive is the end of an accusation ("sued to stop it"), not what it says.

    Of a passive it is what is said ("is alleged to steal"), and so it is in the perfect, of what
    was done ("alleged to have won").

    Args:
        clause: A clause that is content.
        governor: The clause that governs it.
    """
    relation = governor.entry.relation if governor.entry else None
    accuses = relation is not None and relation.content is Modality.ALLEGED
    if not accuses or governor.passive or clause.top is not None:
        return False
    perfect = any(c.lower_ in syntax.HAVE for c in clause.head.lefts)
    return syntax.is_infinitive(clause.head) and not perfect and not syntax.is_finite(clause.head)


def is_over(clause: Clause, given: Status) -> bool:
    """Whether an infinitive in the perfect tells what has been ("is projected to have won").

    With a term it lies ahead ("is forecast to have sunk by May").

    Args:
        clause: A clause that is content.
        given: What its governor says of it.
    """
    perfect = any(c.lower_ == "have" for c in clause.head.lefts)
    if given.modality is not Modality.FUTURE or not perfect or syntax.is_finite(clause.head):
        return False
    return all(oblique.preposition != "by" for oblique in clause.obliques)


def is_to_tell(clause: Clause, governor: Clause, given: Status) -> bool:
    """Whether a clause is what somebody did something to tell or find ("rang to say it rained").

    Args:
        clause: A clause that is content.
        governor: The clause that governs it.
        given: What its governor says of it.
    """
    told = governor.claims and governor.link is Link.PURPOSE and syntax.is_finite(clause.head)
    return told and given.modality is Modality.INTENDED
