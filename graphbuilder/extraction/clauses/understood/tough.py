"""What is hard or easy to do to a subject, and who finds it so ("the wreck is hard to find")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Kind, Link

if TYPE_CHECKING:
    from graphbuilder.lexicon import Lexicon


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
