"""Capitals: the runs of words that they mark as names, and the sentences where they mark none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction.mentions.joined_names import is_particle, is_proper

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Span

# Shorter words are written without capitals in headlines too.
_SHORT_WORD = 3
_SHORTEST_HEADLINE = 3


def capitalised(doc: Doc) -> Iterator[tuple[int, int]]:
    """Runs of proper nouns, outside of sentences whose capitals mark nothing.

    Args:
        doc: A parsed text.

    Yields:
        The first token of a run and the token after it, in text order.
    """
    for sent in doc.sents:
        if _is_headline(sent):
            continue
        start: int | None = None
        for token in sent:
            if is_proper(token) or (start is not None and is_particle(token)):
                start = token.i if start is None else start
            elif start is not None:
                yield start, token.i
                start = None
        if start is not None:
            yield start, sent.end


def _is_headline(sent: Span) -> bool:
    """Whether a sentence has capitals throughout, so that they mark no names."""
    words = [token for token in sent if token.is_alpha and len(token) > _SHORT_WORD]
    return len(words) >= _SHORTEST_HEADLINE and all(not token.is_lower for token in words)
