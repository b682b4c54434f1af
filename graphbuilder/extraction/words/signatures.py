"""What a word implies of its content: verb signatures, composed with the word's own status.

The signatures are those of Karttunen (1971, 2012) and Nairn, Condoravdi & Karttunen (2006,
*Computing relative polarity*).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graphbuilder.model import Modality, Polarity

if TYPE_CHECKING:
    from graphbuilder.lexicon import Relation

MODAL = frozenset(
    {
        Modality.POSSIBLE,
        Modality.FUTURE,
        Modality.OBLIGATION,
        Modality.INTENDED,
        Modality.ADVOCATED,
        Modality.PERMITTED,
        Modality.CONSIDERED,
    }
)
# "When did you learn that it rains?" takes it for granted, too, and so does who always knows.
TAKEN_UP = MODAL | {Modality.QUESTION, Modality.GENERIC}
BINDING = frozenset({Modality.PERMITTED, Modality.PROHIBITED, Modality.OBLIGATION})
AHEAD = frozenset({Modality.FUTURE, Modality.GENERIC})  # it is said all the same
FLIPPED = {Polarity.AFFIRMED: Polarity.NEGATED, Polarity.NEGATED: Polarity.AFFIRMED}


@dataclass(frozen=True, slots=True)
class Status:
    """How a text presents a clause, and by which rules that was found.

    Attributes:
        polarity: Affirmed or negated.
        modality: Actual, permitted, conditional, ….
        rules: Names of the rules, outermost first.
    """

    polarity: Polarity = Polarity.AFFIRMED
    modality: Modality = Modality.ACTUAL
    rules: tuple[str, ...] = ()

    def because(self, rule: str) -> Status:
        """The same status, with one more rule."""
        return Status(self.polarity, self.modality, (*self.rules, rule))


def apply_signature(relation: Relation, above: Status) -> Status:
    """The status of a content from its governor's relation and status.

    Args:
        relation: What the governor evokes, with its signature and content modalities.
        above: The governor's own status.

    Returns:
        The content's status before its own negation and modal verbs.
    """
    affirmed = above.polarity is Polarity.AFFIRMED
    signature = relation.signature
    symbol = "o" if signature is None else signature.affirmed if affirmed else signature.negated
    modality = relation.content if affirmed else relation.negated_content
    # What is banned is prohibited, not negated; advice against something asks for its negation.
    negates = symbol == "-" and modality is not Modality.PROHIBITED
    polarity = Polarity.NEGATED if negates else Polarity.AFFIRMED
    if modality in BINDING and above.modality is Modality.CONDITIONAL:
        # "The bill would have let them fish": it does not let them, nor does one ban what would be.
        forbids = modality is Modality.PROHIBITED
        return Status(FLIPPED[polarity] if forbids else polarity, above.modality, above.rules)
    if modality is not None and not modality.is_real:
        asked = above.modality is Modality.QUESTION  # "How would you let them know?"
        return Status(polarity, above.modality if asked else modality, above.rules)
    if not above.modality.is_real:
        factive = signature is not None and signature.affirmed == signature.negated == "+"
        passed = above.modality
        if factive and passed in TAKEN_UP:
            passed = Modality.PRESUPPOSED  # "we can see that it rains": it does
        elif relation.claims and affirmed and passed in AHEAD:
            passed = Modality.ACTUAL  # "they will declare that it is void"
        elif negates and affirmed and passed is Modality.PERMITTED:
            passed = Modality.POSSIBLE  # "may stop them from copying": to stop them is allowed
        return Status(polarity, passed, above.rules)
    if modality is not None:
        return Status(polarity, modality, above.rules)
    if symbol == "o" and (relation.attributes is None or not affirmed):
        return Status(polarity, Modality.POSSIBLE, above.rules)
    return Status(polarity, Modality.ACTUAL, above.rules)


def unless_asked(modality: Modality, above: Status) -> Modality:
    """The modality of a content, which is asked for where its governor is ("is it safe to go?").

    A duty that there may be binds nobody yet ("if there is an order to leave, …").

    Args:
        modality: What the content has where nothing is asked.
        above: The status of its governor.
    """
    supposed = above.modality is Modality.CONDITIONAL and modality is Modality.OBLIGATION
    return above.modality if supposed or above.modality is Modality.QUESTION else modality
