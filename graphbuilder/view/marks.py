"""Which words of a sentence are subject, object, cue and source, and what stands around it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from graphbuilder.model import Content, Mention

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from graphbuilder.model import Evidence, Filler, Statement

Mark = tuple[int, int, str]

AROUND = 220
_SENTENCE_END = re.compile(r"(?<=[.!?…])[”’\"')\]]*\s+|\s*\n\s*\n\s*")


def mark(statement: Statement, by_id: Mapping[str, Statement]) -> list[Mark]:
    """The marks of a statement's sentence, by offset and never by searching for words.

    Args:
        statement: The statement.
        by_id: Where contained statements are looked up, to mark their clauses.

    Returns:
        ``(start, end, kind)`` within the sentence, in UTF-16 units as a browser counts them,
        in order and without overlap. Where spans overlap the more telling one wins: cue, subject,
        object, role, source, then the evidence around them.
    """
    sentence = statement.sentence or statement.evidence
    spans = [
        (start - sentence.start, end - sentence.start, kind)
        for start, end, kind in _spans(statement, by_id)
        if sentence.start <= start < end <= sentence.end
    ]
    edges = sorted({edge for start, end, _ in spans for edge in (start, end)})
    marks: list[Mark] = []
    for start, end in pairwise(edges):
        kind = next((k for a, b, k in spans if a <= start and end <= b), None)
        if kind is None:
            continue
        if marks and marks[-1][1:] == (start, kind):
            marks[-1] = (marks[-1][0], end, kind)
        else:
            marks.append((start, end, kind))
    if max(sentence.text, default="") <= "\uffff":
        return marks
    return [(_utf16(sentence.text, a), _utf16(sentence.text, b), kind) for a, b, kind in marks]


def surroundings(text: str, sentence: Evidence) -> tuple[str, str]:
    """The sentence or two before and after, cut where sentences begin and end.

    Args:
        text: The document's text.
        sentence: The sentence, with offsets into it.

    Returns:
        What stands before and after; empty strings at the edges of a document.
    """
    before = text[max(0, sentence.start - AROUND) : sentence.start]
    if sentence.start > AROUND:
        parts = _SENTENCE_END.split(before, maxsplit=1)
        before = f"…{before}" if len(parts) == 1 else parts[1]
    after = text[sentence.end : sentence.end + AROUND]
    if sentence.end + AROUND < len(text):
        ends = [match.start() for match in _SENTENCE_END.finditer(after) if match.start() > 1]
        after = after[: ends[-1]] if ends else f"{after}…"
    return " ".join(before.split()), " ".join(after.split())


def _spans(statement: Statement, by_id: Mapping[str, Statement]) -> Iterator[Mark]:
    """Spans in the document, the most telling kind first."""
    if statement.cue:
        yield statement.cue.start, statement.cue.end, "cue"
    yield from _filler(statement.subject, "subject", by_id)
    yield from _filler(statement.object, "object", by_id)
    for role in statement.roles:
        yield from _filler(role.filler, "role", by_id)
    for link in statement.attribution:
        yield from _filler(link.source, "source", by_id)
        if link.start is not None and link.end is not None:
            yield link.start, link.end, "source"
    yield statement.evidence.start, statement.evidence.end, "evidence"


def _filler(filler: Filler | None, kind: str, by_id: Mapping[str, Statement]) -> Iterator[Mark]:
    if isinstance(filler, Mention) and filler.start is not None and filler.end is not None:
        yield filler.start, filler.end, kind
    elif isinstance(filler, Content) and filler.statement in by_id:
        inner = by_id[filler.statement]
        if inner.sentence is None or inner.evidence != inner.sentence:
            yield inner.evidence.start, inner.evidence.end, kind


def _utf16(text: str, offset: int) -> int:
    """An offset in code points as one in UTF-16 units."""
    return offset + sum(character > "\uffff" for character in text[:offset])
