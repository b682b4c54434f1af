"""Opinions that nobody is said to hold, which says nothing against what they hold.

"She did not think it would fail" thinks the contrary; "she had never thought so", "not everybody
thinks so" and "she was not sure of it" do not (Horn 1978, *Remarks on Neg-Raising*: it takes a
plain *not* beside a verb).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction.clauses.clause import Link
from graphbuilder.extraction.factuality.negation import negator_of
from graphbuilder.model import Modality

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.clauses.clause import Clause, Clauses
    from graphbuilder.lexicon import Lexicon

REASON = "reason"
OPINION = "attitude"


def is_not_held(governor: Clause, clauses: Clauses, lexicon: Lexicon) -> bool:
    """Whether it is denied that an opinion is held, and no more than that.

    Args:
        governor: A negated clause that has a content.
        clauses: All clauses of the text.
        lexicon: The closed classes that negate.
    """
    entry = governor.entry
    held = entry is not None and entry.relation.attributes == OPINION
    signature = entry.relation.signature if entry is not None else None
    given = signature is not None and signature.negated == "+"  # "never regretted leaving": left
    # "Nobody doubts it": all hold it.
    held = held and not given and not _is_held_where_denied(governor)
    if held and entry is not None and entry.part == "adjective":
        return signature is not None and signature.negated == "-"
    negator = negator_of(governor, clauses, lexicon) if held else None
    if negator is None and governor.link is Link.NOUN_CONTENT:
        return False  # "there is no reason to think it would fail" thinks the contrary
    if negator is None:
        return held and entry is not None and entry.relation.content is None
    return negator.lower_ == "never" or _is_of_holders(negator, governor)


def tells_by_denial(governor: Clause, clauses: Clauses, lexicon: Lexicon) -> bool:
    """Whether who is said not to think something thinks the contrary ("did not think it failed").

    Who does not doubt something thinks that it is so.

    Args:
        governor: A clause of saying or thinking.
        clauses: All clauses of the text.
        lexicon: The closed classes that negate.
    """
    if _is_held_where_denied(governor):
        negator = negator_of(governor, clauses, lexicon)
        return negator is not None and not _is_of_holders(negator, governor)
    relation = governor.evoked
    signature = relation.signature if relation is not None else None
    opinion = relation is not None and relation.attributes == OPINION
    raised = opinion and signature is not None and signature.negated == "-"
    denied = raised and negator_of(governor, clauses, lexicon) is not None
    return denied and not is_not_held(governor, clauses, lexicon)


def has_no_reason(clause: Clause, noun: str) -> bool:
    """Whether a clause says what there is no reason to hold, and so is not held.

    Args:
        clause: The content of a noun that is said not to be there.
        noun: The noun's lemma.
    """
    relation = clause.evoked
    return noun == REASON and relation is not None and relation.attributes == OPINION


def _is_of_holders(negator: Token, governor: Clause) -> bool:
    """Whether it is denied that there is anybody who holds an opinion ("nobody doubts that …")."""
    holders = [subject.i for subject in governor.subjects if subject.i < governor.head.i]
    return negator.i <= max(holders, default=-1)


def _is_held_where_denied(governor: Clause) -> bool:
    """Whether a clause denies what would leave its content open ("does not doubt that …")."""
    relation = governor.evoked
    opinion = relation is not None and relation.attributes == OPINION
    return opinion and relation is not None and relation.negated_content is Modality.ACTUAL
