"""Reasons that are denied: "left *not because he was ill*", "did not leave because …, but because".

*Not* denies there that it was the reason: what was done was done, and the reason may be so or not
(Huddleston & Pullum 2002, ch. 9 §1.3.3: the scope and the focus of negation).
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.factuality.fronted import stands_before_marker
from graphbuilder.extraction.syntax.tense import is_past

if TYPE_CHECKING:
    from spacy.tokens import Token

BECAUSE = "because"
LONGEST = 8  # tokens between two reasons: ", he said, but"


def is_denied_reason(verb: Token) -> bool:
    """Whether a clause with *because* is said not to be the reason.

    Args:
        verb: The verb of any clause.
    """
    mark = syntax.marker(verb)
    if mark is None or mark.lower_ != BECAUSE:
        return False
    denied = mark.i > 0 and stands_before_marker(mark.nbor(-1))
    return denied or (syntax.is_negated(verb.head) and _has_better(verb))


def is_done_for_another_reason(verb: Token) -> bool:
    """Whether *not* with a verb only denies why it was done ("did not … because, but because").

    So does one before the same verb without it ("did not leave because of …; she left to study").
    """
    reasons = [child for child in verb.rights if child.doc[child.left_edge.i].lower_ == BECAUSE]
    return any(map(_has_better, reasons)) or any(_is_done_behind(verb, r) for r in reasons)


def _is_done_behind(verb: Token, reason: Token) -> bool:
    """Whether a sentence tells behind a reason that what was denied before it was done."""
    behind = verb.doc[reason.right_edge.i + 1 : verb.sent.end]
    again = (t for t in behind if t.lemma_ == verb.lemma_ and t.pos_ == verb.pos_)
    return any(not syntax.is_negated(token) and is_past(token) for token in again)


def _has_better(reason: Token) -> bool:
    """Whether *but because* follows a reason."""
    end = min(reason.right_edge.i + 1 + LONGEST, reason.sent.end)
    words = [token.lower_ for token in reason.doc[reason.i + 1 : end]]
    return ("but", BECAUSE) in pairwise(words)
