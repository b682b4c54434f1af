"""Marks that come in pairs are quoted in pairs."""

from __future__ import annotations

import pytest

from graphbuilder.extraction.statements.balance import balanced


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ('she had a "clear mandate" then', 'a "clear mandate', 'a "clear mandate"'),
        ('it is in "not grave" form', 'not grave" form', '"not grave" form'),
        ("gave them a “clear lead” then", "a “clear lead", "a “clear lead”"),
        ("in “not grave” form", "not grave” form", "“not grave” form"),
        ("left the Tulip Club (TC) today", "the Tulip Club (TC", "the Tulip Club (TC)"),
        ("signed DDT (the duty to pay) now", "DDT (the duty", "DDT"),
        ("sold (very old) coins", "very old) coins", "(very old) coins"),
        ("in [their own] right", "[their", "their"),
        ("sold two coins", "two coins", "two coins"),
    ],
)
def test_a_range_has_whole_pairs(text: str, words: str, found: str) -> None:
    """The other mark of a pair is added beside the words; what it only opens is left out."""
    start = text.index(words)
    first, after = balanced(text, start, start + len(words))
    assert text[first:after] == found
