"""Reports that a parser took into what they tell: "Lee, a judge, feared in May she would lose".

A verb has one subject: where a second one stands right behind a past form that can have a clause
for its content, the first is the subject of that form (Huddleston & Pullum 2002, ch. 2 §4, ch. 11
§3.1).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import take_place
from graphbuilder.extraction.words.reporting import reports
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

TAKEN = (syntax.NOUN_CLAUSE, syntax.ADVERBIAL_CLAUSE)
OWN = syntax.AUXILIARIES | syntax.SUBJECTS | syntax.AGENTS | syntax.COMPLETING | {syntax.MARK}
PAIR = 2


def return_reports(doc: Doc, lexicon: Lexicon) -> None:
    """Make a past form between two subjects of a verb the one's verb, with the other's for content.

    Args:
        doc: A parsed text; labels, tags and places in the tree are changed.
        lexicon: Which verbs report that something is so.
    """
    for index in labelled(doc, "DEP", TAKEN):
        report = doc[index]
        if report.tag_ not in syntax.PAST_TAGS:
            continue
        told = report.head if report.dep_ == syntax.ADVERBIAL_CLAUSE else report.head.head
        subjects = syntax.children(told, syntax.SUBJECTS)
        if len(subjects) < PAIR or not subjects[0].i < index < subjects[-1].i:
            continue
        first, last = subjects[0], subjects[-1]
        direct = last.left_edge.i == report.right_edge.i + 1
        behind = report.dep_ == syntax.ADVERBIAL_CLAUSE or report.head.i == first.i
        bare = syntax.child(report, OWN) is None and syntax.is_finite(told)
        if direct and behind and bare and _is_close(report) and reports(report, lexicon):
            _free(report, told, first)


def _is_close(report: Token) -> bool:
    """Whether no comma stands before a form, or one that closes an aside."""
    before = report.doc[report.left_edge.i - 1]
    return before.text != "," or any(
        t.text == "," for t in report.doc[report.sent.start : before.i]
    )


def _free(report: Token, told: Token, subject: Token) -> None:
    """Put a report where what it tells hung, with all that stands before it."""
    front = [c for c in told.lefts if c.i < report.i]
    marks = [c for c in told.rights if c.is_punct and c.i > told.i]
    take_place(report, told)
    told.head, told.dep_ = report, syntax.COMPLEMENT
    for word in (*front, *marks):
        word.head = report
    subject.dep_ = syntax.SUBJECT
    report.tag_, report.pos_ = "VBD", "VERB"
