"""Ranges of time, which something fills or is moved across: "moved from May to June"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graphbuilder.model import Mention, Role

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spacy.tokens import Doc

    from graphbuilder.extraction.clauses.clause import Clause
    from graphbuilder.lexicon import Lexicon
    from graphbuilder.model import Evidence

OF_YEAR = re.compile(r"\b[12]\d{3}\b")
RANGING = frozenset({"to", "through"})


def joint(doc: Doc, first: int, end: int) -> int | None:
    """Where a range of times joins its end to its start.

    Args:
        doc: A text.
        first: The index of the first token of the times.
        end: The index behind the last.
    """
    return next((i for i in range(first, end) if doc[i].lower_ in RANGING), None)


def shifts(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a clause gives something another time or length ("postponed from May to June").

    Args:
        clause: A clause.
        lexicon: The verbs that do.
    """
    done = bool(clause.objects) or clause.passive
    return done and clause.head.lemma_.lower() in lexicon.words("ShiftingVerb")


def shifted(
    doc: Doc, first: int, end: int, evidence: Callable[[int, int], Evidence]
) -> Iterator[Role]:
    """The old time and the new one of what is put off ("from May to June").

    Args:
        doc: A text.
        first: The index of the first token of the range.
        end: The index behind the last.
        evidence: Gives the words of a token range.
    """
    middle = joint(doc, first, end)
    if middle is None:
        return
    for word, start, stop in (("from", first, middle), ("to", middle + 1, end)):
        words = evidence(start, stop)
        yield Role(word, Mention(words.text, words.start, words.end, type="Time"))


def only_counts(doc: Doc, first: int, end: int) -> bool:
    """Whether an expression taken for a time has only numbers, and no year ("fourteen to 31").

    Args:
        doc: A text.
        first: The index of the first token of the expression.
        end: The index behind the last.
    """
    words = doc[first:end]
    if OF_YEAR.search(" ".join(word.text for word in words)):
        return False
    return all(w.like_num or w.is_punct or w.lower_ in {"to", "and", "or"} for w in words)
