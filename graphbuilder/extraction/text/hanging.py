"""The tree of a text's words: what hangs from each of them, and where that begins and ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


class Tree(NamedTuple):
    """The tree of a text, in indices of its words.

    Attributes:
        lefts: What hangs from each word and stands before it, for those that have any.
        rights: The same, of what stands behind it.
        firsts: Where what hangs from each word begins.
        lasts: Where it ends: its last word.
    """

    lefts: Mapping[int, Sequence[int]]
    rights: Mapping[int, Sequence[int]]
    firsts: Sequence[int]
    lasts: Sequence[int]


def hang(heads: Sequence[int]) -> Tree:
    """Make a tree of words.

    Args:
        heads: The index of each one's head, its own for what hangs from nothing.
    """
    lefts: dict[int, list[int]] = {}
    rights: dict[int, list[int]] = {}
    for index, head in enumerate(heads):
        if head != index:
            (lefts if index < head else rights).setdefault(head, []).append(index)
    places = range(len(heads))
    return Tree(lefts, rights, _edges(places, heads), _edges(reversed(places), heads))


def _edges(places: Iterable[int], heads: Sequence[int]) -> list[int]:
    """The first word, in some order, whose way up leads to each: where that one begins or ends."""
    found = [-1] * len(heads)
    for place in places:
        above = place
        while found[above] < 0:
            found[above] = place
            above = heads[above]
    return found
