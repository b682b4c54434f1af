"""Paragraphs that are quoted without marks: a colon leads up to them, and a dash signs them."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.speech.quotation_speakers import DASHES, phrase_at
from graphbuilder.extraction.text import zones
from graphbuilder.extraction.words.people import has_voice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Span

MOST_PARAGRAPHS = 4
LONGEST_SIGNATURE = 16  # tokens: a dash, who says so, and where


def block_quotations(doc: Doc) -> Iterator[tuple[int, int, int]]:
    """What stands between a colon that ends a paragraph and a name that signs another.

    Args:
        doc: A parsed text whose zones are marked.

    Yields:
        Index of the head of the signer's name, first token, token after the last.
    """
    paragraphs = [span for span, _ in zones.zones(doc)]
    for number, paragraph in enumerate(paragraphs):
        signer = _signer(paragraph)
        if signer is None:
            continue
        before = paragraphs[max(number - MOST_PARAGRAPHS - 1, 0) : number]
        quoted = list(takewhile(lambda span: not _leads_up(span), reversed(before)))
        if 0 < len(quoted) < len(before):
            yield signer, quoted[-1].start, quoted[0].end


def _signer(paragraph: Span) -> int | None:
    """Whom a short paragraph names behind a dash ("– Judge Ann Lee, “Order”")."""
    if paragraph[0].text not in DASHES or not 1 < len(paragraph) <= LONGEST_SIGNATURE:
        return None
    if any(token.dep_ in syntax.SUBJECTS for token in paragraph):
        return None
    name = phrase_at(paragraph.start + 1, paragraph.doc)
    return name.i if name is not None and has_voice(name) else None


def _leads_up(paragraph: Span) -> bool:
    """Whether a paragraph ends in a colon."""
    return next((t.text for t in reversed(paragraph) if not t.is_space), "") == ":"
