"""What is hard or easy to do to a subject, and who finds it so ("the wreck is hard to find")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Clauses, Kind, Link, Oblique
from graphbuilder.extraction.clauses.modality.judged_doings import EASY, MEASURING

if TYPE_CHECKING:
    from graphbuilder.lexicon import Lexicon


def announce_hollow(clauses: Clauses, lexicon: Lexicon) -> None:
    """Take what is hard to do for "it is hard to do it", and for whom it is for no doer.

    "The wreck is hard to find" tells of no finding, nor does "it is hard for crews to find a job";
    clauses are changed in place.

    Args:
        clauses: All clauses, linked, with their participants.
        lexicon: The adjectives of what is easy or hard to do.
    """
    for clause in clauses:
        governor = clause.governor
        if governor is None or governor.entry is not None or not _is_hard(governor, lexicon):
            continue
        mark = syntax.marker(clause.head)
        if governor.expletive and clause.subjects and mark is not None and mark.lower_ == "for":
            clause.obliques.append(Oblique(mark.lower_, clause.subjects[0], mark))
            clause.subjects = []
        hollow = is_tough(clause, governor, lexicon) and clause.objects == governor.subjects
        if hollow and clause.objects and not (clause.subjects or clause.passive):
            governor.subjects, governor.expletive = [], True


def _is_hard(governor: Clause, lexicon: Lexicon) -> bool:
    """Whether an adjective says that something is hard, and no more ("too hard", "not easy")."""
    adjective = syntax.predicative(governor.head)
    if adjective is None or adjective.lower_ not in lexicon.words("ToughAdjective"):
        return False
    measured = any(word.lower_ in MEASURING for word in (adjective, *adjective.children))
    told = adjective.lower_ in EASY or adjective.lower_ in lexicon.words("ModalAdjective")
    return governor.kind is Kind.COPULA and not (measured or told)


def is_tough(clause: Clause, governor: Clause, lexicon: Lexicon) -> bool:
    """Whether an infinitive is done to the subject of its adjective ("the wreck is hard to find").

    Huddleston & Pullum 2002, ch. 14 §6.3: hollow clauses.
    """
    adjective = syntax.predicative(governor.head)
    return (
        governor.kind is Kind.COPULA
        and clause.link is Link.CONTENT
        and not governor.expletive
        and adjective is not None
        and adjective.lower_ in lexicon.words("ToughAdjective")
        and syntax.is_infinitive(clause.head)
    )


def is_stranding(clause: Clause) -> bool:
    """Whether something else than an object lacks its noun ("easy to rely on in a storm")."""
    last = [o.marker for o in clause.obliques if o.preposition == "than"]
    prepositions = [c for c in clause.head.rights if c.dep_ == syntax.PREPOSITION]
    return bool(clause.obliques) and any(not p.n_rights for p in prepositions if p not in last)


def is_found_hard(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether somebody finds it hard to do something, and so is to do it ("finds it hard")."""
    hard = clause.head.head.lower_ in lexicon.words("ToughAdjective")
    return hard and clause.governor is not None and clause.governor.claims
