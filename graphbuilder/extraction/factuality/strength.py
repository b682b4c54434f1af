"""Which of two modalities a clause has: the one that it says itself, or the one passed on to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction.clauses.clause import DESCRIBING_LINKS, Clause, Link
from graphbuilder.extraction.clauses.modality.mood import ADVERB, MODAL, UNMARKED
from graphbuilder.extraction.factuality.relatives import DEONTIC
from graphbuilder.model import Modality, Polarity

if TYPE_CHECKING:
    from graphbuilder.extraction.words.signatures import Status

LESSER = {
    Modality.OBLIGATION: {Modality.POSSIBLE, Modality.FUTURE, Modality.INTENDED},
    Modality.ADVOCATED: {Modality.POSSIBLE},
    Modality.CONDITIONAL: {Modality.POSSIBLE, Modality.FUTURE},
    # "They demand an inquiry into the alleged attack": nobody wants the attack.
    Modality.ALLEGED: {
        Modality.POSSIBLE,
        Modality.FUTURE,
        Modality.INTENDED,
        Modality.OBLIGATION,
        Modality.ADVOCATED,
        Modality.CONSIDERED,
    },
}
# What is done to or said of a content, and tells nothing of when or whether it is so.
AROUND = frozenset(
    {Modality.FUTURE, Modality.INTENDED, Modality.OBLIGATION, Modality.ADVOCATED, Modality.ALLEGED}
)
DOUBT = "doubts"


def is_stronger(own: tuple[Modality, str], clause: Clause, inherited: Status) -> bool:
    """Whether what a clause says itself tells more than what it inherits.

    Args:
        own: The modality that the clause's words give, with the name of the rule.
        clause: The clause.
        inherited: What its governor passes on.
    """
    modality, rule = own
    if rule == UNMARKED:
        return True  # "you must decide do you stay": what is asked is decided, and nobody wants it
    if inherited.modality in LESSER.get(modality, ()):
        # "doubts that it will last unless it rains": it is doubted, whatever it depends on
        return not (clause.link is Link.CONTENT and _is_doubted(clause))
    if inherited.modality is Modality.FUTURE and modality is Modality.POSSIBLE:
        before = (f"{ADVERB} {child.lower_!r}" for child in clause.head.lefts)
        if clause.link is Link.AWAITED or rule in before:
            return True  # "expects it to perhaps rain", "learnt to glide before it could fly"
    return rule.startswith(MODAL) and _is_told(clause, modality, inherited.modality)


def is_denied_duty(own: Modality, clause: Clause, inherited: Status, above: Status) -> bool:
    """Whether a duty is one that nobody is said to state, or that nothing means.

    "That does not mean that you have to stay": nobody says that you have to.

    Args:
        own: The modality that the clause's words give.
        clause: The clause.
        inherited: What its governor passes on.
        above: The governor's own status.
    """
    denied = above.polarity is Polarity.NEGATED and inherited.modality is Modality.POSSIBLE
    return clause.link is Link.CONTENT and own in DEONTIC and denied


def _is_doubted(clause: Clause) -> bool:
    """Whether a content is doubted."""
    return clause.governor is not None and clause.governor.relation_name == DOUBT


def _is_told(clause: Clause, own: Modality, inherited: Modality) -> bool:
    """Whether a modal verb tells how things are in what another clause speaks of.

    "They want to show that it can float" wants the showing; "we need a boat that can float".
    """
    governor = clause.governor
    if clause.link in DESCRIBING_LINKS and own is Modality.POSSIBLE:
        asked = governor is not None and governor.expletive  # "is there a way she could leave?"
        return inherited in (AROUND if asked else AROUND | {Modality.QUESTION})
    if clause.link is Link.NOUN_CONTENT and own is Modality.POSSIBLE:
        return inherited in AROUND  # "want to find evidence that it can float"
    if clause.link is not Link.CONTENT or own not in {Modality.POSSIBLE, Modality.FUTURE}:
        return False
    relation = governor.entry.relation if governor is not None and governor.entry else None
    wanted = relation.content if relation is not None else None
    if inherited is Modality.ALLEGED:
        return own is Modality.POSSIBLE  # "suspects that it might break"
    return inherited in AROUND and inherited not in {own, wanted}
