"""Whose turn it is in an interview: what a speaker's label opens, up to the next label."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from graphbuilder.extraction import zones
from graphbuilder.model import Zone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Span


def turns(doc: Doc) -> Iterator[tuple[int, int, int]]:
    """The turns of a text whose zones are marked: what each label opens, up to the next label.

    Args:
        doc: A text.

    Yields:
        Index of the label's last word, and the token range of the turn.
    """
    spans = list(zones.zones(doc))
    opened: list[tuple[int, int]] = []
    for (label, zone), (words, following) in pairwise(spans):
        if zone is Zone.BYLINE and following is Zone.BODY and label.end == words.start:
            named = [token.i for token in label if any(c.isalnum() for c in token.text)]
            if named:
                opened.append((named[-1], words.start))
    for number, (speaker, start) in enumerate(opened):
        after = opened[number + 1 : number + 2]
        end = after[0][0] if after else len(doc)
        first = next((words for words, _ in spans if words.start == start), None)
        if first is not None and _asks(first):
            end = min(end, first.end)
        yield speaker, start, end


def _asks(paragraph: Span) -> bool:
    """Whether a paragraph ends in a question, behind which somebody else has the word."""
    last = next((t.text for t in reversed(paragraph) if not (t.is_space or t.is_quote)), "")
    return last == "?"
