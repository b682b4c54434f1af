"""What clauses of purpose say of themselves where they do not say what somebody means to do.

They may tell what came of it, what there is too much or enough of something for, what a thing is
not made for, what is due, and what is not to come about ("hid it *lest they burn it*").
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.understood.errands import is_due
from graphbuilder.extraction.factuality.degrees import of_degree
from graphbuilder.extraction.factuality.outcomes import of_outcome
from graphbuilder.extraction.words.signatures import Status
from graphbuilder.model import Modality, Polarity

if TYPE_CHECKING:
    from graphbuilder.extraction.clauses.clause import Clause
    from graphbuilder.lexicon import Lexicon

AVERTED = "averted"  # a value of gb:Purpose


def of_purpose(
    clause: Clause, above: Status, given: Status | None, lexicon: Lexicon
) -> Status | None:
    """The status of a clause of purpose; ``None`` where it says what somebody means to do.

    Args:
        clause: The clause.
        above: The status of its governor.
        given: The status that it has for another reason.
        lexicon: Verbs of making, of coming to be and of giving time, and words of purpose.
    """
    found = given or of_outcome(clause, above, lexicon) or of_degree(clause, above)
    found = found or _of_denied_use(clause, above, lexicon) or _of_averted(clause, above, lexicon)
    if clause.governor is not None and is_due(clause.governor, lexicon):
        due = replace(above, polarity=Polarity.AFFIRMED, modality=Modality.OBLIGATION)
        return (found or due).because("time limit")  # "gave the firm until May to pay"
    return found


def _of_averted(clause: Clause, above: Status, lexicon: Lexicon) -> Status | None:
    """The status of what something is done to avoid ("lest they see it", "for fear of losing")."""
    listed = lexicon.words("Purpose")
    if all(listed.get(words) != AVERTED for words in syntax.opening_words(clause.head)):
        return None
    return Status(Polarity.NEGATED, Modality.INTENDED, above.rules).because("to avoid it")


def _of_denied_use(clause: Clause, above: Status, lexicon: Lexicon) -> Status | None:
    """The status of what a thing is said not to be made or used for ("not built to carry trains").

    What is denied of the making or using is its end.
    """
    governor = clause.governor
    if governor is None or not governor.passive or above.polarity is Polarity.AFFIRMED:
        return None
    if governor.head.lemma_.lower() not in lexicon.words("PurposeVerb"):
        return None
    return Status(Polarity.NEGATED, Modality.INTENDED, above.rules).because("no such purpose")
