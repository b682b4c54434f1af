"""Stance: whether a statement shows its subject friendly, neutral or hostile to somebody.

The sign of a relation is data (``gb:sign`` in ``relations.ttl``). How signs compose follows
the polarity rules of goodFor/badFor events (Deng, Choi and Wiebe 2013), with less trust in
double negatives: hindering help is hostile, but hindering harm is not yet friendly, and a
negated harm is nothing. Only lifting a hostile measure is friendly.
"""

from __future__ import annotations

from enum import IntEnum


class Stance(IntEnum):
    """The subject's attitude towards the other end of the edge."""

    FRIENDLY = 1
    NEUTRAL = 0
    HOSTILE = -1

    @property
    def word(self) -> str:
        """The stance in lower case: ``friendly``, ``neutral`` or ``hostile``."""
        return self.name.lower()


def negate(stance: Stance) -> Stance:
    """The stance of a denied statement: not helping is hostile, not attacking is neutral."""
    return Stance.HOSTILE if stance is Stance.FRIENDLY else Stance.NEUTRAL


def compose(outer: Stance, inner: Stance) -> Stance:
    """The stance towards whom the content concerns: refusing (−) to help (+) is hostile.

    Where one of the two says nothing, the other decides.
    """
    if Stance.NEUTRAL in {outer, inner}:
        return outer or inner
    return inner if outer is Stance.FRIENDLY else negate(inner)


def reverse(stance: Stance) -> Stance:
    """The stance of ending something: ending a ban is friendly, ending help is hostile."""
    return Stance(-stance)
