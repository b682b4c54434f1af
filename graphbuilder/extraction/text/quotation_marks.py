"""Which quotation marks belong together, paragraph by paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc, Span, Token

OPENING = frozenset("“«‟„")
SINGLE = frozenset("'‘’")
STRAIGHT = frozenset({'"', "''", "``"})
LEADS = frozenset({",", ":", "—", "–", "-"})
STOPS = frozenset({",", ".", "!", "?", "…"})
LONGEST_TERM = 5  # tokens from one mark of a quoted term to the other


def mark_pairs(
    paragraph: Span, marks: Sequence[Token], *, carried: bool = False
) -> Iterator[tuple[int, int]]:
    """The token ranges between the marks of one paragraph.

    Args:
        paragraph: A paragraph.
        marks: The quotation marks in it, in text order.
        carried: Whether the one before left speech open, which this one may only close.
    """
    first = next((mark for mark in marks if mark.text not in SINGLE), None)
    closes = (
        carried
        and first is not None
        and first.i > paragraph.start
        and first.text not in OPENING
        and not paragraph.doc[first.i - 1].whitespace_
    )
    opened = paragraph.start if closes else None
    inner_end = -1
    for token in marks:
        if opened is not None and token.text in STRAIGHT and token.i > inner_end:
            inner_end = _end_of_inner(token, paragraph)
        if token.i <= inner_end:
            continue
        if token.text in SINGLE and not _is_single_mark(token, opened):
            continue
        single = opened is not None and paragraph.doc[opened - 1].text in SINGLE
        opens = token.text in OPENING or (token.text in STRAIGHT | SINGLE and opened is None)
        opens = opens or (single and token.text in STRAIGHT)
        if opens:
            opened = token.i + 1
        elif opened is not None:
            yield opened, token.i
            opened = None
    if opened is not None and (opened - 1 == paragraph.start or _leads_in(paragraph, opened)):
        yield opened, paragraph.end


def _leads_in(paragraph: Span, opened: int) -> bool:
    """Whether words before an opening mark lead in speech that a later paragraph goes on with.

    A single mark without its pair is an apostrophe: *my teachers, 'specially Judith*.
    """
    if paragraph.doc[opened - 1].text in SINGLE:
        return False
    lead = previous(paragraph.doc, opened - 1)
    return lead is not None and lead.text in LEADS


def _end_of_inner(mark: Token, paragraph: Span) -> int:
    """The index of the mark that closes a term inside speech with the same marks, else -1.

    "The "Port Board" sells no ships …": a mark that a space precedes and none follows opens.
    """
    doc = mark.doc
    opens = mark.i > paragraph.start and doc[mark.i - 1].whitespace_ and not mark.whitespace_
    ahead = [t for t in doc[mark.i + 1 : paragraph.end] if t.text in STRAIGHT]
    if not opens or len(ahead) < 2:  # noqa: PLR2004 - the term's mark, and the speech's
        return -1
    close = ahead[0]
    closes = bool(close.whitespace_) and not doc[close.i - 1].whitespace_
    return close.i if closes and close.i - mark.i <= LONGEST_TERM else -1


def _is_single_mark(token: Token, opened: int | None) -> bool:
    """Whether a single mark quotes: it opens behind a space, or closes beside punctuation."""
    doc = token.doc
    if opened is None:
        detached = token.i == 0 or bool(doc[token.i - 1].whitespace_) or doc[token.i - 1].is_space
        return detached and not token.whitespace_ and token.tag_ != "POS"
    behind = doc[token.i + 1].text if token.i + 1 < len(doc) else "."
    ends = doc[token.i - 1].text in STOPS or (behind in STOPS and not token.whitespace_)
    return doc[opened - 1].text in SINGLE and ends


def previous(doc: Doc, index: int) -> Token | None:
    """The token before an index within its paragraph, white space skipped.

    A colon or a comma at the end of a paragraph leads in the next one.
    """
    index -= 1
    is_parted = False
    while index >= 0 and doc[index].is_space:
        is_parted = is_parted or "\n" in doc[index].text
        index -= 1
    if index < 0 or (is_parted and doc[index].text not in {":", ","}):
        return None
    return doc[index]
