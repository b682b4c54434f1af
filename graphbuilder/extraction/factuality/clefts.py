"""The status of what a cleft says of its focus: "it was not Lee who fell", "is it rain that fell?".

Cleft and plain clause say the same of the world: if it is not Lee who fell, Lee did not fall
(Huddleston & Pullum 2002, ch. 16 §9).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Kind, Link
from graphbuilder.extraction.words.definite import is_definite
from graphbuilder.extraction.words.signatures import Status
from graphbuilder.model import Modality, Polarity

if TYPE_CHECKING:
    from spacy.tokens import Token

LEFT_OPEN = frozenset({Modality.QUESTION, Modality.POSSIBLE, Modality.CONDITIONAL})
OPENING = frozenset({"who", "whom", "that"})
SINGLING = frozenset({"only", "same", "sole", "kind", "sort", "type"})
SUPERLATIVES = frozenset({"JJS", "RBS"})


def of_cleft(clause: Clause, above: Status) -> Status | None:
    """The status of a clause that describes the focus of a cleft.

    Args:
        clause: A clause that describes a noun.
        above: The status of the clause that the noun takes part in.

    Returns:
        ``None`` where the clause describes what *it* is ("it is not the house that he built"), or
        the cleft says that all is so.
    """
    focus, opening = clause.hinge.head, _opening(clause)
    if opening is None or not _is_focus(focus, clause):
        return None
    named = focus.pos_ in {"PROPN", "PRON"}
    definite = is_definite(focus)
    asked = above.modality is Modality.QUESTION  # "Was it rebels who burned it?"
    pointed = definite or asked or _is_corrected(focus)
    if not named and (not pointed or _is_singled_out(focus)):
        return None
    negated = above.polarity is Polarity.NEGATED
    if negated and not (named or opening.lower_ == "who" or _is_corrected(focus)):
        if opening.dep_ not in syntax.SUBJECTS:
            return None
        # "It was not the bank that failed": another thing did, or it is another bank.
        return Status(modality=Modality.POSSIBLE, rules=above.rules).because("cleft or relative")
    return above.because("cleft") if negated or above.modality in LEFT_OPEN else None


def _opening(clause: Clause) -> Token | None:
    """The relative word that opens a clause, if clefts have it."""
    first = clause.head.doc[clause.hinge.left_edge.i]
    return first if first.lower_ in OPENING else None


def _is_focus(noun: Token, clause: Clause) -> bool:
    """Whether a noun is what *it is* puts in front of a clause."""
    copula = clause.governor
    if clause.link is not Link.RELATIVE or copula is None or copula.kind is not Kind.COPULA:
        return False
    it = syntax.child(copula.head, syntax.SUBJECTS)
    pointed = it is not None and it.lower_ == "it"
    first = syntax.first_conjunct(noun)
    if noun.i != first.i and _is_corrected(first):
        return False  # "not Lee but Reed who fell": Reed did
    beside = first.dep_ in syntax.ATTRIBUTES and first.head.i == copula.head.i
    return pointed and beside and not syntax.is_set_off(clause.head)


def _is_corrected(noun: Token) -> bool:
    """Whether *but* says what it is instead ("it was not Lee *but Reed*")."""
    return any(c.lower_ == "but" and c.dep_ == syntax.COORDINATOR for c in noun.rights)


def _is_singled_out(noun: Token) -> bool:
    """Whether a noun is said to be one of a kind ("not the first law that failed")."""
    return noun.lemma_ in SINGLING or any(
        c.lower_ in SINGLING or c.tag_ in SUPERLATIVES or c.ent_type_ == "ORDINAL"
        for c in noun.lefts
    )
