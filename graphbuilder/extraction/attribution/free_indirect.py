"""The speaker of the sentence before, for one that quotes without saying whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.attribution.quoted_words import words_another
from graphbuilder.extraction.attribution.sources import Source
from graphbuilder.extraction.clauses.clause import Clause, Clauses, Kind, Link
from graphbuilder.extraction.clauses.modality.would import looks_ahead
from graphbuilder.extraction.text import zones
from graphbuilder.model import AttributionType, Zone

if TYPE_CHECKING:
    from spacy.tokens import Span

    from graphbuilder.extraction.speech.quotations import Quotation


def free_indirect(
    clause: Clause, clauses: Clauses, quotations: list[Quotation]
) -> tuple[Source, ...]:
    """Who said in the sentence before what a clause goes on with.

    Args:
        clause: A clause that nothing governs.
        clauses: All clauses of its text.
        quotations: The text's quotations.

    Returns:
        The speakers; empty where the sentence has a source of its own, or none stands before it.
    """
    sentence = clause.head.sent
    if clause.link is not Link.ROOT or sentence.start == 0:
        return ()
    quotes = any(
        sentence.start <= q.start < sentence.end and _has_verb(sentence.doc[q.start : q.end])
        for q in quotations
    )
    if not (quotes or looks_ahead(clause)):
        return ()
    others = (clause, *_within(sentence, clauses))
    if any(other.claims for other in others if quotes or other.kind is Kind.VERB):
        return ()
    if any(words_another(other, clauses, quotations) for other in others):
        return ()
    before = sentence.doc[sentence.start - 1].sent
    if zones.zone_of(before[0]) is not Zone.BODY or "\n" in before.text_with_ws:
        return ()
    reports = (
        other
        for other in _within(before, clauses)
        if other.claims and other.governor is None and other.subjects
    )
    speakers = (
        other.subjects
        for other in reports
        if quotes or any(map(looks_ahead, clauses.contents(other)))
    )
    return tuple(
        Source(subject, (), AttributionType.FREE_INDIRECT) for subject in next(speakers, ())
    )


def _within(sentence: Span, clauses: Clauses) -> list[Clause]:
    """The clauses of a sentence."""
    return [c for c in clauses if sentence.start <= c.head.i < sentence.end]


def _has_verb(words: Span) -> bool:
    """Whether quoted words have a verb, and are more than a name or a term."""
    return any(syntax.is_verbal(token) for token in words)
