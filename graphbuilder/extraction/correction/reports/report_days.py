"""Days right behind a report that a parser took into what is reported.

"The army said Monday Lund had fled", "told the BBC on Friday Oslo was ready": a bare weekday
behind the verb says when somebody spoke, and names neither people nor lands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import make_subject
from graphbuilder.extraction.text.times import WEEKDAYS
from graphbuilder.extraction.words.forms import NOUNS_AND_PRONOUNS
from graphbuilder.extraction.words.reporting import reports
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

DAYS = tuple(day.capitalize() for day in WEEKDAYS)
INNER = syntax.PREPOSITIONAL_OBJECTS | {syntax.COMPOUND}
HOURS = frozenset({"morning", "afternoon", "evening", "night"})


def free_days(doc: Doc, lexicon: Lexicon) -> None:
    """Hang a weekday behind a report from its verb.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: Which verbs report that something is so.
    """
    for index in worded(doc, DAYS):
        day = doc[index]
        whole = day.head if day.head.i == index + 1 and day.head.lower_ in HOURS else day
        before = day.nbor(-1) if index and not day.is_sent_start else day
        if _hang_from_source(day, whole, before, lexicon):
            continue
        if before.lower_ == "on" and before.dep_ == syntax.PREPOSITION:
            _free_behind_on(day, before, lexicon)
            continue
        report = before if before.pos_ in syntax.VERBAL else before.head
        if before.i >= index or report.right_edge.i < index or not reports(report, lexicon):
            continue
        if report.i != before.i and before.dep_ not in syntax.OBJECTS | syntax.DATIVES:
            continue
        told = _told_of(whole, report)
        if told is None:
            continue
        whole.head, whole.dep_ = report, syntax.MEASURE


def _told_of(day: Token, report: Token) -> Token | None:
    """The verb of what is reported, if a day hangs from it or from its subject's name."""
    verb = day.head
    if day.dep_ == syntax.COMPOUND and day.nbor().pos_ == "PROPN":  # not "Friday prayers"
        verb = verb.head if verb.dep_ in syntax.SUBJECTS else day
    elif day.dep_ != syntax.MEASURE:
        return None
    direct = verb.dep_ == syntax.COMPLEMENT and verb.head.i == report.i and verb.i > day.i
    return verb if direct and syntax.marker(verb) is None else None


def _free_behind_on(day: Token, on: Token, lexicon: Lexicon) -> None:
    """Part a day behind *on* from the subject of what is reported ("on Friday Oslo was ready")."""
    name, report = day.head, on.head
    if day.dep_ != syntax.COMPOUND or name.head.i != on.i or not reports(report, lexicon):
        return
    told = [c for c in report.rights if c.dep_ == syntax.COMPLEMENT and c.i > name.i]
    verb = next((c for c in told if syntax.is_finite(c)), None)
    if verb is None or syntax.child(verb, syntax.SUBJECTS) is not None:
        return
    if syntax.marker(verb) is None:
        day.head, day.dep_ = on, syntax.PREPOSITIONAL_OBJECT
        make_subject(name, verb)


def _hang_from_source(day: Token, whole: Token, before: Token, lexicon: Lexicon) -> bool:
    """Give a day right behind a source to it ("died, according to the police on Monday").

    It says when the source spoke; what the source tells of has its time before.

    Returns:
        Whether there is such a source.
    """
    on = before.lower_ == "on" and before.dep_ == syntax.PREPOSITION and day.i == before.i + 1
    first = before if on else day
    source = first.nbor(-1) if first.i and not first.is_sent_start else first
    top = before if on else whole
    opening = source
    while opening.dep_ in INNER and opening.head.i != top.i:
        opening = opening.head
    while opening.dep_ in syntax.PREPOSITIONS and opening.head.i == opening.i - 1:
        opening = opening.head
    listed = lexicon.phrases("SourcePreposition")
    if (
        source.i == first.i
        or source.pos_ not in NOUNS_AND_PRONOUNS
        or not syntax.opens_phrase(opening, listed)
    ):
        return False
    top.head = source
    return True
