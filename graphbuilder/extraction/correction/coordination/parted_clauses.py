"""Main clauses that a semicolon or a dash parts, of which a parser made one the other's content.

"Officials said the road was closed; the mayor had left": a semicolon joins clauses of equal rank
(Nunberg 1990, The Linguistics of Punctuation; Huddleston & Pullum 2002, ch. 20), so that neither
completes the other, and what is said before it stays said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import take_place
from graphbuilder.extraction.syntax.verbs import first_word, has_that
from graphbuilder.extraction.words.frames import takes_clause
from graphbuilder.extraction.words.reporting import speaks
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

SEMICOLON, COLON = ";", ":"
PARTING = frozenset({SEMICOLON, "–", "—"})


def coordinate_parted(doc: Doc, lexicon: Lexicon) -> None:
    """Coordinate a finite clause behind a semicolon or a dash with the clause before it.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: Which verbs report what stands before them ("the road is shut – police say").
    """
    for index in reversed(labelled(doc, "DEP", (syntax.COMPLEMENT,))):  # the nearest one first
        first, second = doc[index], doc[index].head
        mark = _mark_before(second, first.right_edge.i) if first.i < second.i else None
        if mark is not None and mark.text == COLON:
            if has_that(first) and second.dep_ == syntax.COMPLEMENT:
                _part_behind_colon(first, second, mark, lexicon)
        elif mark is not None and (mark.text == SEMICOLON or not _only_reports(second, lexicon)):
            _go_on(first, second, mark)
    for index in labelled(doc, "DEP", (syntax.COMPLEMENT,)):
        second, report = doc[index], doc[index].head
        told = [c for c in report.lefts if c.dep_ == syntax.COMPLEMENT]
        mark = _mark_before(second, report.i) if report.i < index and told else None
        if mark is not None and mark.text == SEMICOLON:
            second.dep_ = syntax.CONJUNCT


def _part_behind_colon(first: Token, second: Token, mark: Token, lexicon: Lexicon) -> None:
    """Give the clause before a colon to the verb above, which it is what *that* opens for.

    "It means that we have two aims: the first is peace": only who speaks goes on telling.
    """
    report = second.head
    _go_on(first, second, mark)
    if report.pos_ in syntax.VERBAL and not speaks(report, lexicon):
        second.head = report


def _mark_before(verb: Token, start: int) -> Token | None:
    """The mark between a word and the subject of a finite verb behind it, if one parts them."""
    subject = syntax.child(verb, syntax.SUBJECTS)
    if subject is None or first_word(verb).tag_ not in syntax.FINITE_TAGS:
        return None
    between = verb.doc[start + 1 : max(start + 1, subject.left_edge.i)]
    marks = PARTING | {COLON}
    return next((token for token in reversed(between) if token.text in marks), None)


def _only_reports(verb: Token, lexicon: Lexicon) -> bool:
    """Whether nothing behind a reporting verb says what it reports."""
    told = any(child.dep_ in syntax.TAKEN for child in verb.rights)
    return takes_clause(verb, lexicon) and not told


def _go_on(first: Token, second: Token, mark: Token) -> None:
    """Give a clause the place of the one behind a mark, which goes on with it.

    Behind a report that closes the first clause ("…, she said; …") the second goes on with that.
    """
    take_place(first, second)
    before = [child for child in second.lefts if child.i < mark.i]
    for child in before:
        child.head = first
    reports = [child for child in before if child.dep_ == syntax.PARATAXIS and child.i > first.i]
    second.head, second.dep_ = (reports or [first])[-1], syntax.CONJUNCT
