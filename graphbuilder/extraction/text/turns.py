"""Whose turn it is in an interview: what a speaker's label opens, up to the next label."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from graphbuilder.extraction.text import zones
from graphbuilder.model import Zone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Span

ADDRESSED = frozenset({"you", "your"})
FIRST_PERSON = frozenset({"i", "my"})


def turns(doc: Doc) -> Iterator[tuple[int, int, int]]:
    """The turns of a text whose zones are marked: what each label opens, up to the next label.

    Whoever answers may ask back and go on; behind a question of whoever asks, somebody else has
    the word. What is asked before the first label is asked by whoever asks behind it.

    Args:
        doc: A text.

    Yields:
        Index of the label's last word, and the token range of the turn.
    """
    spans = list(zones.zones(doc))
    opened: list[tuple[int, Span]] = []
    before: Span | None = None
    for number, ((label, zone), (words, behind)) in enumerate(pairwise(spans)):
        if zone is Zone.BYLINE and behind is Zone.BODY and label.end == words.start:
            named = [token.i for token in label if any(c.isalnum() for c in token.text)]
            if named:
                if not opened and number and spans[number - 1][1] is Zone.BODY:
                    before = spans[number - 1][0]
                opened.append((named[-1], words))
    askers = _askers(doc, opened)
    answerers = {doc[speaker].text: speaker for speaker, _ in opened}
    answering = [who for name, who in answerers.items() if name not in askers]
    if before is not None and askers and _says_any(before, ADDRESSED):
        yield answerers[askers[0]], before.start, before.end
    for number, (speaker, words) in enumerate(opened):
        after = opened[number + 1 : number + 2]
        end = after[0][0] if after else len(doc)
        if doc[speaker].text in askers and _asks(words):
            following = next((span for span, _ in spans if span.start >= words.end), words)
            alone = len(answering) == 1 and words.end <= following.start < end
            if alone and _says_any(following, FIRST_PERSON):
                yield answering[0], following.start, end
            end = min(end, words.end)
        yield speaker, words.start, end


def _askers(doc: Doc, opened: list[tuple[int, Span]]) -> list[str]:
    """The labels of whoever asks in most of their turns, the most frequent first."""
    asked = Counter(doc[speaker].text for speaker, words in opened if _asks(words))
    turns_of = Counter(doc[speaker].text for speaker, _ in opened)
    return [name for name, times in asked.most_common() if 2 * times >= turns_of[name]]


def _says_any(paragraph: Span, words: frozenset[str]) -> bool:
    """Whether a paragraph without quotations at its start has one of several words."""
    spoken = any(token.lower_ in words for token in paragraph)
    return spoken and not any(token.is_quote for token in paragraph[:2])


def _asks(paragraph: Span) -> bool:
    """Whether a paragraph ends in a question, behind which somebody else has the word."""
    last = next((t.text for t in reversed(paragraph) if not (t.is_space or t.is_quote)), "")
    return last == "?"
