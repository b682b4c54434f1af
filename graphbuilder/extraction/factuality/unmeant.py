"""A negation that takes back the one in its content: "that does not mean it is not true"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Link
from graphbuilder.model import Modality, Polarity

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.clauses.clause import Clause
    from graphbuilder.extraction.words.signatures import Status

MEANING = "means"


def is_taken_back(negator: Token, clause: Clause, above: Status, given: Status) -> bool:
    """Whether a clause tells what it would be wrong to conclude, so that its *not* does not count.

    "That doesn't mean she can't win": it may be that she can, and nothing says that she cannot.

    Args:
        negator: What negates the clause itself; a pronoun ("nobody") stays a part of what is said.
        clause: The clause that it negates.
        above: The status of its governor.
        given: The status that the governor passes on.
    """
    governor = clause.governor
    if governor is None or clause.link is not Link.CONTENT or governor.relation_name != MEANING:
        return False
    if negator.dep_ != syntax.NEGATION:
        return False
    denied = above.polarity is Polarity.NEGATED and above.modality is not Modality.QUESTION
    return denied and given.modality is Modality.POSSIBLE and given.polarity is Polarity.AFFIRMED
