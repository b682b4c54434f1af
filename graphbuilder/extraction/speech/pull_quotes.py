"""Speech without quotation marks that its speaker's name signs: *I was afraid. Ann Lee*.

News pages set such pull quotes apart, and repeat one of the article's sentences in them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction.mentions.markables import NAMES
from graphbuilder.extraction.mentions.names import name_head
from graphbuilder.extraction.text import zones
from graphbuilder.extraction.words.people import FIRST_PERSON

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Span, Token

_ENDS = frozenset('.!?…—–-”"')


def pull_quotes(doc: Doc) -> Iterator[tuple[int, int, int]]:
    """What is signed, and what repeats it word by word.

    Args:
        doc: A text whose zones and names are marked.

    Yields:
        First token, token after the last, and head token of the speaker's name.
    """
    names = {span.end: span for span in doc.spans.get(NAMES, ()) if span.label_ == "Person"}
    if not names:
        return
    signed: dict[str, int] = {}
    for paragraph, _ in zones.zones(doc):
        name = _signature(paragraph, names)
        if name is None:
            continue
        speaker = name_head(name).i
        yield paragraph.start, name.start, speaker
        signed |= {
            _words(sent): speaker
            for sent in doc.sents
            if paragraph.start <= sent.start < name.start and any(map(_is_speaking, sent))
        }
    for sent in doc.sents if signed else ():
        if _words(sent) in signed:
            yield sent.start, sent.end, signed[_words(sent)]


def _signature(paragraph: Span, names: dict[int, Span]) -> Span | None:
    """The name that ends a paragraph of somebody's words, with nothing else in its sentence."""
    end = paragraph.end
    while end > paragraph.start and (paragraph.doc[end - 1].is_space):
        end -= 1
    name = names.get(end)
    if name is None or name.start <= paragraph.start:
        return None
    before = paragraph.doc[name.start - 1]
    spoken = paragraph.doc[paragraph.start : name.start]
    return name if before.text in _ENDS and any(map(_is_speaking, spoken)) else None


def _is_speaking(token: Token) -> bool:
    return token.lower_ in FIRST_PERSON


def _words(sent: Span) -> str:
    return " ".join(token.lower_ for token in sent if not (token.is_space or token.is_punct))
