"""Times of two ends, or from an event on: "between May and July", "within hours of the fire"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.labels import TIMES
from graphbuilder.model import Mention, Role

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Span, Token

    from graphbuilder.extraction.clauses.clause import Oblique
    from graphbuilder.model import Evidence

BETWEEN, OF, THROUGH, TO, WITHIN = "between", "of", "through", "to", "within"
UNTIL = "until"
TIME = "time"
RELATED = frozenset({"after", "before"})
MEASURE = 2  # tokens: ", days"


def spanned(oblique: Oblique, evidence: Callable[[int, int], Evidence]) -> list[Role] | None:
    """The roles of a phrase of time that spans more than one expression of time.

    Args:
        oblique: A phrase of time.
        evidence: Gives the words of a token range.

    Returns:
        None for any other phrase; no roles for what belongs to a span that stands before it.
    """
    time = oblique.filler
    first, end = time.left_edge.i, time.right_edge.i + 1
    if oblique.preposition == BETWEEN:
        later = [t for t in syntax.conjuncts(time) if t.i > time.i and t.ent_type_ in TIMES]
        if time.dep_ == syntax.CONJUNCT:
            return []
        if not later:
            return None
        return [_role(TIME, oblique.marker.i, later[-1].right_edge.i + 1, evidence)]
    if oblique.preposition == WITHIN and syntax.has_phrase(time, OF):
        return [_role(WITHIN, first, end, evidence)]
    led_to = time.head.lower_ == TO and time.head.head.i == oblique.marker.i
    if oblique.preposition == THROUGH and led_to:  # "through to Friday"
        return [_role(UNTIL, first, end, evidence)]
    return None


def _role(name: str, first: int, end: int, evidence: Callable[[int, int], Evidence]) -> Role:
    """A role whose filler is an expression of time."""
    words = evidence(first, end)
    return Role(name, Mention(words.text, words.start, words.end, type="Time"))


def end_of_day(time: Token, expression: Span) -> int:
    """Where a time ends before the measure of how long that was after something else.

    "Left on Monday, *days* after it closed": the recogniser takes both for one time.

    Args:
        time: A word of the expression.
        expression: What was recognised as a time.

    Returns:
        The index behind the time's last word.
    """
    end = expression.end
    related = end < len(time.doc) and time.doc[end].lower_ in RELATED
    parted = related and time.i < end - MEASURE and time.doc[end - MEASURE].text == ","
    return end - MEASURE if parted else end
