"""Whose words stand between quotation marks within a reporter's own clause ("for “having a fool”").

A phrase that a sentence quotes without quoting speech of its own is worded by whom the sentence
lets speak, ask, promise or accuse around it (mixed quotation, Cappelen & Lepore 1997).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.attribution.sources import Source
from graphbuilder.extraction.clauses.clause import Kind
from graphbuilder.extraction.words.people import has_voice
from graphbuilder.extraction.words.reporting import SAID
from graphbuilder.model import AttributionType

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from spacy.tokens import Token

    from graphbuilder.extraction.clauses.clause import Clause, Clauses
    from graphbuilder.extraction.speech.quotations import Quotation

    Can = Callable[[Token], bool]

NARRATOR = frozenset({"i", "me", "my", "we", "us", "our"})
ALLEGING = SAID | {"accusation"}  # a notice alleges, too
FEWEST_WORDS = 3


def worded_by(
    clause: Clause, clauses: Clauses, quotations: Sequence[Quotation], can_speak: Can
) -> tuple[Source, ...]:
    """Who words a clause that stands between quotation marks without being speech of its own.

    Args:
        clause: A clause that no source has yet.
        clauses: All clauses of the text.
        quotations: The text's quotations.
        can_speak: Whether a word stands for a person, a group or a body.

    Returns:
        The subjects of the nearest predicate around the marks that voices something, else of the
        last one before them that says something; of the main clause, where the words speak of
        *me* or *us*; nobody elsewhere.
    """
    marks = next((q for q in reversed(quotations) if q.covers(clause.head.i)), None)
    if marks is None or marks.is_speech:
        return ()
    words = clause.head.doc[marks.start : marks.end]
    if sum(token.is_alpha for token in words) < FEWEST_WORDS:
        return ()
    around = [outer for outer in clause.ancestors() if not marks.covers(outer.head.i)]
    first = clauses.sentence(words[0])[0]
    before = (clauses.at(token) for token in reversed(clause.head.doc[first : marks.start]))
    voicing = [
        *(outer for outer in around if outer.voices),
        *(report for report in before if report is not None and _says(report)),
    ]
    # "Because they had “pleaded guilty” and “spared a trial”": quoted words word no others.
    voicing = [o for o in voicing if not any(q.covers(o.head.i) for q in quotations)]
    found = next((_named(outer, marks, can_speak) for outer in voicing if outer.subjects), ())
    if found or not around or not any(token.lower_ in NARRATOR for token in words):
        return found
    return _named(around[-1], marks, can_speak)


def words_another(clause: Clause, clauses: Clauses, quotations: Sequence[Quotation]) -> bool:
    """Whether a clause has a quoted one for what somebody asks for ("urged him to “be brave”").

    Whoever asks in quoted words says them; that they ask is what the text tells.
    """
    if not (clause.subjects and clause.voices):
        return False
    marks = [q for q in quotations if q.start > clause.head.i]
    return bool(marks) and any(
        marks[0].covers(content.head.i) for content in clauses.contents(clause)
    )


def _says(clause: Clause) -> bool:
    """Whether a verb reports speech, and not only how something is done ("by saying")."""
    kind = clause.entry.relation.attributes if clause.entry is not None else None
    beside = clause.head.dep_ == syntax.PREPOSITIONAL_CLAUSE
    return kind in ALLEGING and clause.kind is Kind.VERB and not beside


def _named(outer: Clause, marks: Quotation, can_speak: Can) -> tuple[Source, ...]:
    """The subjects of a clause that can be who worded what stands between some marks."""
    cue = tuple(sorted(outer.words, key=lambda word: word.i)) if outer.voices else ()
    return tuple(
        Source(subject, cue, AttributionType.MIXED)
        for subject in outer.subjects
        if (has_voice(subject) or can_speak(subject) or (cue and _says(outer)))
        and not marks.covers(subject.i)
    )
