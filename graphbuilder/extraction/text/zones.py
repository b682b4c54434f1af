"""Parts of a news page: headline, dateline, byline, caption, credit, body, boilerplate.

Zones are found on the text alone, before the parser runs, so that no sentence runs from a
caption into the body. They are kept in ``doc.spans["graphbuilder_zones"]``, labelled.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, cast

import numpy as np
from spacy.lang.en.stop_words import STOP_WORDS
from spacy.tokens import Span

from graphbuilder.extraction.text.captions import is_caption
from graphbuilder.extraction.text.datelines import dateline_length
from graphbuilder.extraction.text.furniture import is_furniture, is_stamp
from graphbuilder.extraction.text.speaker_labels import label_lengths
from graphbuilder.model import Zone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token
    from thinc.types import Ints2d

    from graphbuilder.lexicon import Lexicon

SPANS = "graphbuilder_zones"
TERMINAL = ".!?…"
BOUNDARY = ".!?…:;"
BEGINS, CONTINUES = 1, -1
STOPS = frozenset({".", "[.]", "(.)"})
PAUSES = frozenset(".!?…:;”\"'’)]»")
HALVES = frozenset({"a.m.", "p.m."})  # of a day
OMITTED = frozenset({"[...]", "[…]"})
CLOSING = "”\"'’)]»"
SLASHED_CREDIT = re.compile(r"^[\w.’' -]{3,40}/\s?[\w.’' -]{2,40}$")
BARRED = re.compile(
    r"(?:\||^)\s*(?:updated|published|created|posted|modified|date|time)\s*(?:on|at|:)",
    re.IGNORECASE,
)
BYLINE = re.compile(r"^By\s(?:[A-Z][\w.’'-]*[\s,]*(?:and\s)?){1,8}$", re.IGNORECASE)
HEADLINE_WORDS = 25
SHORT_WORDS = 14
LONGEST_SIGNATURE = 4  # words of who says what a headline tells
DASHES = frozenset({"-", "–", "—"})
FOREIGN_SHARE = 3  # one letter in three: foreign names are fewer, foreign text borrows words
LAST_LATIN_LETTER = "\u024f"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text that is not part of a wrapped paragraph: offsets, and its paragraph."""

    start: int
    end: int
    paragraph: int


def lines_of(text: str) -> list[Line]:
    r"""The lines of a text, those of a hard-wrapped paragraph put together.

    A paragraph is hard-wrapped when no line but the last could have taken the first word of
    the next line within the paragraph's width.

    >>> [(line.start, line.end) for line in lines_of("Head\n\nBody one.\nBody two.")]
    [(0, 4), (6, 15), (16, 25)]
    """
    found = []
    for number, match in enumerate(re.finditer(r"\S(?:.*\n(?!\s*\n))*.*", text)):
        lines = [
            (match.start() + m.start(), match.start() + m.end())
            for m in re.finditer(r"[^\n]*\S[^\n]*", match.group())
        ]
        if _is_wrapped([text[start:end] for start, end in lines]):
            lines = [(lines[0][0], lines[-1][1])]
        for start, end in lines:
            stripped = text[start:end]
            left = len(stripped) - len(stripped.lstrip())
            found.append(Line(start + left, start + len(stripped.rstrip()), number))
    return found


def _is_wrapped(lines: list[str]) -> bool:
    """Whether lines are one paragraph that an editor broke at its margin."""
    width = max(map(len, lines))
    least_width = 40
    return (
        len(lines) > 1
        and width >= least_width
        and all(
            len(line) + 1 + len(following.split()[0]) > width for line, following in pairwise(lines)
        )
    )


def classify(text: str, lines: list[Line], lexicon: Lexicon) -> list[Zone]:
    """The zone of every line.

    Args:
        text: The document's text.
        lines: Its lines.
        lexicon: Words of credits, bylines and site furniture.

    Returns:
        As many zones as lines; ``BODY`` where nothing speaks for another.
    """
    contents = [text[line.start : line.end] for line in lines]
    zones = [_zone_by_form(content, lexicon) for content in contents]
    paragraphs = {line.paragraph for line in lines}
    if len(paragraphs) > 1 and lines and _is_headline(contents[0]):
        alone = sum(line.paragraph == lines[0].paragraph for line in lines) == 1
        if alone and zones[0] is Zone.BODY:
            zones[0] = Zone.HEADLINE
    for number, zone in enumerate(zones):
        if zone is Zone.CREDIT:
            before = number - 1
            if (
                before >= 0
                and zones[before] is Zone.BODY
                and lines[before].paragraph == lines[number].paragraph
            ):
                zones[before] = Zone.CAPTION
    return zones


def _zone_by_form(content: str, lexicon: Lexicon) -> Zone:
    """The zone that a line's own form shows."""
    lowered = content.lower()
    words = len(content.split())
    short = words <= SHORT_WORDS
    unfinished = content.rstrip(CLOSING)[-1:] not in TERMINAL
    if short and unfinished and (BYLINE.match(content) or is_stamp(content, lexicon)):
        return Zone.BYLINE
    if "|" in content and words <= HEADLINE_WORDS and BARRED.search(content):
        return Zone.BYLINE
    if short and (
        lowered.startswith(tuple(w for w in lexicon.words("CreditWord") if w.endswith(":")))
        or (any(word in lowered for word in lexicon.words("CreditWord")) and unfinished)
        or SLASHED_CREDIT.match(content)
    ):
        return Zone.CREDIT
    if is_caption(content, lexicon):
        return Zone.CAPTION
    if is_foreign(content) or is_furniture(content, lexicon):
        return Zone.BOILERPLATE
    return Zone.BODY


def is_foreign(content: str) -> bool:
    """Whether so many letters of a text are of another script that it is no English."""
    if content.isascii():
        return False
    letters = [character for character in content if character.isalpha()]
    foreign = sum(character > LAST_LATIN_LETTER for character in letters)
    return foreign * FOREIGN_SHARE > len(letters)


def has_foreign_letters(text: str) -> bool:
    """Whether a text has letters of another script; where it has none, no part of it is foreign."""
    return any(letter > LAST_LATIN_LETTER and letter.isalpha() for letter in set(text))


def _is_headline(content: str) -> bool:
    """Whether a first line reads as a headline: short, and not a finished sentence."""
    return len(content.split()) <= HEADLINE_WORDS and not content.rstrip(CLOSING).endswith(".")


def mark_zones(doc: Doc, text: str, lexicon: Lexicon) -> None:
    """Find the zones of a text and where its sentences may begin.

    Sentences begin at every line; within a line only behind terminal punctuation, a colon
    or a semicolon, which the parser decides.

    Args:
        doc: A tokenized text, not yet parsed.
        text: What it reads.
        lexicon: Words of credits, bylines and site furniture.
    """
    lines = lines_of(text)
    zones = classify(text, lines, lexicon)
    spans = []
    offsets: list[int] = doc.to_array("IDX").tolist()
    credited = tuple(word for word in lexicon.words("CreditWord") if word.endswith(":"))
    labels = label_lengths([text[line.start : line.end] for line in lines], credited=credited)
    opening_line = zones.index(Zone.BODY) if {Zone.HEADLINE, Zone.BODY} <= set(zones) else None
    for number, (line, zone, label) in enumerate(zip(lines, zones, labels, strict=True)):
        content = text[line.start : line.end]
        is_body = zone is Zone.BODY
        dated = dateline_length(content, opens=number == opening_line) if is_body else 0
        opening = Zone.DATELINE if dated else Zone.BYLINE
        cut = line.start + (dated or label if is_body else 0)
        for start, end, name in ((line.start, cut, opening), (cut, line.end, zone)):
            first, after = bisect_right(offsets, start) - 1, bisect_left(offsets, end)
            if start < end and first < after:
                spans.append(Span(doc, max(first, 0), after, label=name.value))
    doc.spans[SPANS] = spans
    lengths = doc.to_array("LENGTH").tolist()
    words = [text[i : i + length] for i, length in zip(offsets, lengths, strict=True)]
    _set_boundaries(doc, words, spans)


def _set_boundaries(doc: Doc, words: list[str], spans: list[Span]) -> None:
    """Tell the parser where sentences begin and where they cannot, by the words as written."""
    starts = {span.start for span in spans}
    headlines = [span for span in spans if span.label_ == Zone.HEADLINE]
    headline = {index for span in headlines for index in range(span.start, span.end)}
    starts |= {tail for span in headlines for tail in _signed_at_end(words, span)}
    marks = [0] * len(words)
    for index, text in enumerate(words):
        before = words[index - 1] if index else "."
        if index in starts or index == 0:
            marks[index] = BEGINS
        elif before[-1] not in PAUSES and not before.isspace():
            marks[index] = CONTINUES
        elif (before == ":" and index - 1 in headline) or _begins_at_quotation(doc[index]):
            marks[index] = BEGINS
        elif before in OMITTED and text[0].isupper() and text.lower() in STOP_WORDS:
            marks[index] = BEGINS  # only a sentence gives "The" or "We" a capital
        elif text.isspace() or not _may_begin_sentence(doc[index]):
            marks[index] = CONTINUES
    column = np.array(marks, dtype="int32").reshape(-1, 1).astype("uint64")
    doc.from_array(["SENT_START"], cast("Ints2d", column))


def _signed_at_end(words: list[str], headline: Span) -> list[int]:
    """Where a few words behind a headline's last dash begin ("Two die in fire - minister")."""
    dashes = [i for i in range(headline.start + 1, headline.end - 1) if words[i] in DASHES]
    if not dashes or headline.end - dashes[-1] - 1 > LONGEST_SIGNATURE:
        return []
    last = dashes[-1]
    spaced = headline.doc[last - 1].whitespace_ and headline.doc[last].whitespace_
    return [last + 1] if spaced else []


def _begins_at_quotation(token: Token) -> bool:
    """Whether a quotation mark before or at a word shows that a sentence begins."""
    return _opens_quotation(token) or _follows_quotation(token)


def _opens_quotation(token: Token) -> bool:
    """Whether a token is a quotation mark that opens behind a finished sentence."""
    if not token.is_quote or token.i == 0 or token.i + 1 >= len(token.doc):
        return False
    doc = token.doc
    before = token.i - 1
    while before > 0 and doc[before].is_space:
        before -= 1
    detached = bool(doc[token.i - 1].whitespace_ or doc[token.i - 1].is_space)
    attached = not token.whitespace_
    ended = doc[before].text in TERMINAL or (
        doc[before].is_quote and doc[before - 1].text in TERMINAL
    )
    if doc[before].lower_ in HALVES:
        ended = doc[token.i + 1].text[:1].isupper()  # "… at 7 p.m. “Nobody was hurt,” …"
    return detached and attached and ended


def _follows_quotation(token: Token) -> bool:
    """Whether a capitalised word stands behind a quotation that ended with a full stop.

    Words that report a quotation are joined to it by a comma, a question mark or an
    exclamation mark; behind a full stop a new sentence begins.
    """
    doc = token.doc
    before = token.i - 1
    if not token.text[:1].isupper() or before < 2 or not doc[before].is_quote:  # noqa: PLR2004 - a stop and a mark
        return False
    inner = before - 1
    while inner > 0 and doc[inner].text in {"]", ")"}:
        inner -= 1
    return doc[inner].text in STOPS and not doc[before - 1].whitespace_


def _may_begin_sentence(token: Token) -> bool:
    """Whether the words before a token can have ended a sentence."""
    if token.is_space or token.text in CLOSING:
        return False
    doc = token.doc
    index = token.i - 1
    while index > 0 and (doc[index].is_space or doc[index].text in CLOSING):
        index -= 1
    return doc[index].text[-1] in BOUNDARY


def zone_of(token: Token) -> Zone:
    """The zone that a token stands in; ``BODY`` when no zones were marked."""
    for span in token.doc.spans.get(SPANS, ()):
        if span.start <= token.i < span.end:
            return Zone(span.label_)
    return Zone.BODY


def zones(doc: Doc) -> Iterator[tuple[Span, Zone]]:
    """The zones of a text in order, as spans."""
    for span in doc.spans.get(SPANS, ()):
        yield span, Zone(span.label_)
