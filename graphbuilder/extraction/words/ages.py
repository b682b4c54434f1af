"""How old somebody is said to be: *Ann Lee, 44*, *the 44-year-old*, *the 44-year-old nurse*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

_YEARS = ("-", "year", "-")
_OLD = "old"
_CLOSING = frozenset({",", ".", ")", ";"})
_OPENING = frozenset({",", "("})
_PARTS = 4  # 44 - year -


def aged(doc: Doc) -> Iterator[Token]:
    """The words that stand for somebody by age alone: *old* of *the 44-year-old*, in text order."""
    for i in worded(doc, {_OLD}):
        word = doc[i]
        if age_before(doc, i) and word.dep_ in syntax.ARGUMENTS | {syntax.POSSESSOR}:
            yield word


def age_before(doc: Doc, old: int) -> str:
    """The number of years before *old*, or the empty string: *44-year-old*.

    Args:
        doc: A text.
        old: Where the word stands.
    """
    if old < _PARTS or doc[old].lower_ != _OLD:
        return ""
    years = tuple(token.lower_ for token in doc[old - 3 : old])
    number = doc[old - _PARTS]
    return str(number.lower_) if years == _YEARS and number.like_num else ""


def age_of(doc: Doc, start: int, end: int) -> str:
    """The age that a text gives in or right behind a mention, or the empty string.

    Args:
        doc: A text.
        start: Where the mention starts.
        end: Where it ends.
    """
    within = (age_before(doc, i) for i in range(start, end))
    said = next((age for age in within if age), "")
    if said or end + 2 >= len(doc):
        return said
    opening, age, closing = doc[end : end + 3]
    behind = opening.text in _OPENING and closing.text in _CLOSING and age.text.isdecimal()
    return str(age.text) if behind else ""
