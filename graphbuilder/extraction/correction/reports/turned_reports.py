"""Reports with the verb before who speaks, between a fronted clause and the one this belongs to.

"Unless it rains, *said Lee*, whose land is dry, the herds will die": in a parenthetical the subject
may follow its verb (Huddleston & Pullum 2002, ch. 11 §9), and what is said stands on both sides of
it. Parsers take who speaks for a subject or an object of the clauses around.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import make_subject
from graphbuilder.extraction.words.forms import NOUNS
from graphbuilder.extraction.words.reporting import speaks
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

TENSED = ("VBD", "VBZ")
OPENING = frozenset({"had", "were", "should"})
COMMA = ","


def join_turned_reports(doc: Doc, lexicon: Lexicon) -> None:
    """Join both parts of what is said, and set the report between them beside these.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: Which verbs say something.
    """
    for index in labelled(doc, "TAG", TENSED):
        report = doc[index]
        if index <= report.sent.start + 1 or doc[index - 1].text != COMMA:
            continue
        front = _front(report)
        if front is None or not speaks(report, lexicon):
            continue
        teller = _teller(report)
        subject = None if teller is None else _subject_behind(report, teller)
        if teller is not None and subject is not None:
            _join(front, report, teller, subject)


def _front(report: Token) -> Token | None:
    """The verb of a condition or the like that opens the sentence and ends before a report."""
    opener = report.sent[0]
    inverted = opener.dep_ in syntax.AUXILIARIES and opener.lower_ in OPENING
    verb = opener.head
    opens = opener.dep_ == syntax.MARK or inverted
    commas = [t for t in report.doc[opener.i : report.i] if t.text == COMMA]
    return verb if opens and opener.i < verb.i < report.i and len(commas) == 1 else None


def _teller(report: Token) -> Token | None:
    """The noun of the phrase between a report and the next comma."""
    end = report.sent.end
    behind = report.doc[report.i + 1 : end]
    comma = next((t.i for t in behind if t.text == COMMA), end)
    phrase = report.doc[report.i + 1 : comma]
    if comma == end or any(t.pos_ in syntax.VERBAL for t in phrase):
        return None
    tops = [t for t in phrase if not report.i < t.head.i < comma]
    alone = len(tops) == 1 and tops[0].pos_ in NOUNS
    return tops[0] if alone and tops[0].left_edge.i == report.i + 1 else None


def _subject_behind(report: Token, teller: Token) -> Token | None:
    """The subject right behind a comma that the main clause opens with."""
    doc, end = report.doc, report.sent.end
    for comma in doc[teller.i + 1 : end - 1]:
        first = doc[comma.i + 1]
        if comma.text != COMMA or syntax.is_relative(first):
            continue
        for word in doc[first.i : end]:
            opens = word.dep_ in syntax.SUBJECTS and word.left_edge.i == first.i
            if opens and word.head.i > word.i and syntax.is_finite(word.head):
                return word
    return None


def _join(front: Token, report: Token, teller: Token, subject: Token) -> None:
    """Set a report with its teller beside the main clause, and what is in front within this."""
    verb, root = subject.head, report.sent.root
    if root.i not in {front.i, report.i, teller.i, verb.i} or syntax.marker(verb) is not None:
        return
    for mark in [child for child in root.children if child.is_punct]:
        mark.head = verb
    verb.head, verb.dep_ = verb, syntax.ROOT
    report.head, report.dep_ = verb, syntax.PARATAXIS
    front.head, front.dep_ = verb, syntax.ADVERBIAL_CLAUSE
    teller.head, teller.dep_ = report, syntax.SUBJECT
    make_subject(subject, verb)
