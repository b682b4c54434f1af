"""The tree of a text's words: what hangs from each of them, and where that begins and ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from graphbuilder.extraction.text.snapshot import Word


def hang(words: Sequence[Word], heads: Sequence[int]) -> None:
    """Make a tree of words.

    Args:
        words: The words of a text; each gets its head, what hangs from it and where that ends.
        heads: The index of each one's head, its own for what hangs from nothing.
    """
    lefts: dict[int, list[Word]] = {}
    rights: dict[int, list[Word]] = {}
    for word, head in zip(words, heads, strict=True):
        word.head = words[head]
        if head != word.i:
            (lefts if word.i < head else rights).setdefault(head, []).append(word)
    for index, below in lefts.items():
        words[index].children = words[index].lefts = tuple(below)
    for index, below in rights.items():
        word = words[index]
        word.rights = tuple(below)
        word.children = word.lefts + word.rights
    places = range(len(words))
    firsts, lasts = _edges(places, heads), _edges(reversed(places), heads)
    for word, first, last in zip(words, firsts, lasts, strict=True):
        word.left_edge, word.right_edge = words[first], words[last]


def _edges(places: Iterable[int], heads: Sequence[int]) -> list[int]:
    """The first word, in some order, whose way up leads to each: where that one begins or ends."""
    found = [-1] * len(heads)
    for place in places:
        above = place
        while found[above] < 0:
            found[above] = place
            above = heads[above]
    return found
