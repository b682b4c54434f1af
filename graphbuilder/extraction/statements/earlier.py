"""*Before* without an object, which says that something was so earlier: "never sank before"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.model import Mention, Role

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from graphbuilder.extraction.clauses.clause import Clause
    from graphbuilder.model import Evidence

BEFORE = "before"


def told_before(clause: Clause, evidence: Callable[[int, int], Evidence]) -> Iterator[Role]:
    """The time *before* of a clause whose verb has it behind.

    Without it a denial would say that something has not happened at all.

    Args:
        clause: A clause.
        evidence: Gives the words of a token range.
    """
    for child in clause.head.rights:
        bare = child.n_rights == 0 and child.left_edge.lower_ != "not"
        if child.lower_ == BEFORE and child.dep_ == syntax.ADVERB and bare:
            words = evidence(child.left_edge.i, child.i + 1)
            yield Role("time", Mention(words.text, words.start, words.end, type="Time"))
