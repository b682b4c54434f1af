"""Words that speak of all members of a coordination, and of none alone: "*both* A and B"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction.syntax.phrases import EXCLUSIVE
from graphbuilder.extraction.syntax.tree import conjuncts

if TYPE_CHECKING:
    from spacy.tokens import Token

ANNOUNCING = frozenset({"both", "either"})


def announces_members(first: Token, head: Token) -> bool:
    """Whether a word says no more than that members follow, which are stated one by one.

    "Only Lee and Kim left" tells it of neither alone; "only a week and only a day", of each.

    Args:
        first: The first word of a noun phrase.
        head: Its noun, the first of those that are coordinated.
    """
    members = conjuncts(head)
    again = any(t.lower_ == first.lower_ for t in head.doc[first.i + 1 : members[-1].i])
    return first.lower_ in ANNOUNCING | EXCLUSIVE and len(members) > 1 and not again
