"""Conditions of what is said that stand before who says it: "if it rains, he said, “we go home.”".

A report that interrupts what it reports is no part of it (Huddleston & Pullum 2002, ch. 11 §9);
that somebody spoke on Monday hangs on no condition, so that *if* opens one of what they said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import move
from graphbuilder.extraction.words.reporting import takes_content
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

CONDITIONS = ("if", "unless")


def give_conditions(doc: Doc, lexicon: Lexicon) -> None:
    """Hang a condition before a past report from what is reported behind it.

    Args:
        doc: A parsed text; places in the tree are changed.
        lexicon: Verbs that report.
    """
    for index in worded(doc, CONDITIONS):
        condition = doc[index].head
        report = condition.head
        fronted = condition.dep_ == syntax.ADVERBIAL_CLAUSE and condition.i < report.i
        if doc[index].dep_ != syntax.MARK or not (fronted and _tells(report, condition, lexicon)):
            continue
        told = next((c for c in report.rights if c.dep_ == syntax.COMPLEMENT), None)
        if told is not None and syntax.is_finite(told):
            move(condition, told)


def _tells(report: Token, condition: Token, lexicon: Lexicon) -> bool:
    """Whether a verb in the plain past reports, and its subject stands behind a condition."""
    subject = syntax.child(report, syntax.ACTIVE_SUBJECTS)
    behind = subject is not None and subject.left_edge.i > condition.right_edge.i
    return behind and report.tag_ == "VBD" and takes_content(report, lexicon)
