"""What must not be done is prohibited; what need not be done is not.

The *not* of "must not" denies the deed, that of "need not" the duty (Palmer 2001, *Mood and
Modality*, §3.3).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction.clauses.modality.mood import auxiliaries_of
from graphbuilder.extraction.words.signatures import Status
from graphbuilder.model import Modality, Polarity

if TYPE_CHECKING:
    from graphbuilder.extraction.clauses.clause import Clause

NEGATED_DUTY = (Polarity.NEGATED, Modality.OBLIGATION)
BESIDE_MUST = tuple(f"negated by {word!r}" for word in ("not", "n't", "n’t", "never"))


def as_stated(clause: Clause, status: Status) -> Status:
    """The status that a clause is stated with: a ban affirms what it prohibits.

    Args:
        clause: A clause.
        status: What its own words and its governors give it.
    """
    if (status.polarity, status.modality) != NEGATED_DUTY or status.rules[-1] not in BESIDE_MUST:
        return status
    if all(auxiliary.lower_ != "must" for auxiliary in auxiliaries_of(clause)):
        return status
    return Status(Polarity.AFFIRMED, Modality.PROHIBITED, status.rules)
