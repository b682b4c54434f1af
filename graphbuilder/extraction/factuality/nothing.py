"""Clauses that describe what there is not, or none of what there may be: "no law that helps"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.definite import is_definite
from graphbuilder.extraction.words.signatures import Status
from graphbuilder.model import Modality, Polarity

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.clauses.clause import Clause

FREE_CHOICE = frozenset({"anyone", "anybody", "anything", "whoever"})
NONE = frozenset({"no", "any", "neither"})
NOBODY = frozenset({"nobody", "none", "nothing"})
LEAST = frozenset({"one", "single"})  # "does not know one who left": none at all


def of_nothing(clause: Clause, above: Status) -> Status | None:
    """The status of what describes none of a kind: denied where there is none of it at all.

    "They met no rebels who had fought there", but others may have.

    Args:
        clause: A clause that describes a noun.
        above: The status of the clause that the noun takes part in.

    Returns:
        ``None`` where the noun is for what there is.
    """
    if clause.governor is None or not _is_of_nothing(clause, above):
        return None
    if _has(clause.governor):
        return replace(above, polarity=Polarity.NEGATED).because("of what there is not")
    return Status(modality=Modality.POSSIBLE, rules=above.rules).because("of none of them")


def _is_of_nothing(clause: Clause, above: Status) -> bool:
    """Whether a clause describes what is said not to be there, and so does not do it either.

    "There is no law that helps", "she has no friends living here"; but "he did not read a letter
    that came": it came.
    """
    governor = clause.governor
    noun = clause.hinge.head
    if governor is None or above.polarity is Polarity.AFFIRMED or syntax.is_set_off(clause.head):
        return False
    if clause.subject_clause is governor:  # "had no water, which caused fires"
        return False
    least = noun.tag_ == "NN" and any(child.lower_ in LEAST for child in noun.lefts)
    none = noun.lower_ in FREE_CHOICE | NOBODY or any(child.lower_ in NONE for child in noun.lefts)
    named = noun.pos_ == "PROPN" or is_definite(noun) or any(c.pos_ == "NUM" for c in noun.lefts)
    # "Shops that open early will not be fined", with or without *any*: they do open early.
    there = governor.expletive and not _is_aside(noun)
    lacking = there or (noun in governor.objects and noun.i > governor.head.i)
    return lacking and (none or least or (_has(governor) and not named))


def _has(governor: Clause) -> bool:
    """Whether a clause says that there is something, or that somebody has it."""
    return governor.expletive or governor.head.lower_ in syntax.HAVE


def _is_aside(noun: Token) -> bool:
    """Whether a noun is what something that is not there would be about ("nothing new *about it*").

    What there is no sign *of* is not there either.
    """
    phrase = noun.head
    return noun.dep_ == syntax.PREPOSITIONAL_OBJECT and phrase.lower_ != "of"
