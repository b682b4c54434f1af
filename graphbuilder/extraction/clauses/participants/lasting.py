"""Participles that say how something is, and not what was done to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.people import is_somebody

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

ACCUSTOMED = "to"  # the value of participles that need it behind them
TO = ("to", "IN")


def is_lasting(participle: Token, lexicon: Lexicon) -> bool:
    """Whether a participle and its phrase say how something is ("based in", "aligned with").

    Such a participle is an adjective, and no passive whose agent is not expressed (Huddleston &
    Pullum 2002, ch. 16 §10.1.3).

    Args:
        participle: A past participle.
        lexicon: Which participles are states, and what must stand behind them.
    """
    states = lexicon.words("StativeParticiple")
    if states.get(participle.lower_) == ACCUSTOMED:
        return _is_accustomed(participle)
    completed = any(
        c.dep_ in syntax.PREPOSITIONS or syntax.has_phrase(c, "of") for c in participle.children
    )
    return participle.lower_ in states and (completed or bool(states[participle.lower_]))


def _is_accustomed(participle: Token) -> bool:
    """Whether *to* behind a participle tells what somebody knows well ("is used to the noise").

    A gerund tells it of anybody; a tool may be "used to great effect".
    """
    goals = [c for c in participle.rights if (c.left_edge.lower_, c.left_edge.tag_) == TO]
    if any(syntax.child(goal, syntax.PREPOSITIONAL_CLAUSES) for goal in goals):
        return True
    subject = syntax.child(participle, syntax.SUBJECTS)
    return bool(goals) and subject is not None and is_somebody(subject)
