"""Ranks that are written short ("Maj. Lund", "Lt-Col. Berg"), each of which is one word.

A full stop that shortens a word is part of it (Huddleston & Pullum 2002, ch. 20 §2); tokenizers
part it, and parsers then end the sentence before the name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

    from graphbuilder.lexicon import Lexicon

HYPHEN, STOP = "-", "."


def join_ranks(doc: Doc, lexicon: Lexicon) -> None:
    """Make one token of a short rank, what a hyphen joins to it, and its full stop.

    Args:
        doc: A tokenized text, not yet tagged; changed in place.
        lexicon: The short forms of ranks.
    """
    ranks = lexicon.words("ShortRank")
    spans: list[Span] = []
    for index in worded(doc, ranks, attribute="LOWER"):
        if spans and index < spans[-1].end:
            continue
        end = index + 1
        while _glued(doc, end, HYPHEN) and doc[end + 1].lower_ in ranks:
            end += 2
        if not _glued(doc, end, STOP):
            continue
        named = doc[end + 1].text[0].isupper() and bool(doc[end].whitespace_)
        if named and doc[index].text[0].isupper():
            spans.append(doc[index : end + 1])
    with doc.retokenize() as retokenizer:
        for span in spans:
            retokenizer.merge(span)


def _glued(doc: Doc, index: int, mark: str) -> bool:
    """Whether a mark stands right behind a word, and is not the last token."""
    glued = index < len(doc) - 1 and not doc[index - 1].whitespace_
    return glued and doc[index].text == mark
