"""Conjunctions of conditions whose clause is none: *even if*, *whether … or not*, *as if*."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_no_condition(mark: Token) -> bool:
    """Whether what a conjunction opens changes nothing, or only says what the other is like.

    Args:
        mark: The conjunction of a clause.
    """
    return _likens(mark) or _concedes(mark)


def _likens(mark: Token) -> bool:
    """Whether a conjunction is *as if* or *as though*."""
    first = mark if mark.lower_ == "as" or not mark.i else mark.nbor(-1)
    return first.lower_ == "as" and first.nbor().lower_ in {"if", "though"}


def _concedes(mark: Token) -> bool:
    """Whether a conjunction is *even if* or *whether*: what holds even so has no such condition."""
    even = mark.lower_ == "if" and mark.i > 0 and mark.nbor(-1).lower_ == "even"
    return even or mark.lower_ == "whether"
