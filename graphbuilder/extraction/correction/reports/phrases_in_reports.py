"""Phrases between a report and what it reports, which a parser took for the opening of a clause.

"Said after the game the team played well": a conjunction has no noun for its object, and what
is said needs no *that* (Huddleston & Pullum 2002, ch. 7 §2; ch. 11 §3.1).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.frames import takes_clause
from graphbuilder.extraction.words.labels import TIMES
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

BY = "by"
AS = "as"  # "said as a child she was ill": she was so as a child
CLAUSES = (syntax.ADVERBIAL_CLAUSE, syntax.COMPLEMENT)
OPENERS = frozenset({syntax.MARK, syntax.PREPOSITION})


def part_phrases(doc: Doc, lexicon: Lexicon) -> None:
    """Make what follows a report and its phrase the content of that report.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: Which verbs report that something is so.
    """
    for index in labelled(doc, "DEP", CLAUSES):
        verb, report = doc[index], doc[index].head
        if report.i > index or report.pos_ not in syntax.VERBAL or not _is_tensed(verb):
            continue
        subject = syntax.child(verb, syntax.SUBJECTS)
        if subject is None:
            continue
        _free_date(subject, report, lexicon)
        _hang_deadline(verb, report, lexicon)
        phrase = next(iter(verb.lefts), verb)
        noun = syntax.child(phrase, syntax.PREPOSITIONAL_OBJECTS)
        if phrase.dep_ not in OPENERS or noun is None or noun.i < phrase.i:
            continue
        within = phrase.right_edge.i + 1 == subject.left_edge.i and _is_behind(phrase, report)
        if within and _lacks_content(report, verb) and takes_clause(report, lexicon):
            verb.dep_ = syntax.COMPLEMENT
            verb.tag_ = "VBD" if verb.tag_ == "VBN" and not _is_helped(verb) else verb.tag_
            phrase.dep_ = syntax.PREPOSITION
            if phrase.lower_ != AS:
                phrase.head = report


def _hang_deadline(verb: Token, report: Token, lexicon: Lexicon) -> None:
    """Hang *by* and a time from what will be so by then ("says by 2040 it will be dry")."""
    by = report.doc[report.i + 1]
    limit = syntax.child(by, syntax.PREPOSITIONAL_OBJECTS)
    if by.lower_ != BY or by.head.i != report.i or limit is None or limit.ent_type_ not in TIMES:
        return
    modal = any(c.tag_ == "MD" for c in syntax.children(verb, syntax.AUXILIARIES))
    if modal and limit.right_edge.i < verb.left_edge.i and takes_clause(report, lexicon):
        by.head = verb


def _is_tensed(verb: Token) -> bool:
    """Whether a verb is finite, or a past form that has a subject and no auxiliary."""
    past = verb.tag_ == "VBN" and not _is_helped(verb)
    return past or syntax.is_finite(verb)


def _is_helped(verb: Token) -> bool:
    """Whether a verb has an auxiliary."""
    return syntax.child(verb, syntax.AUXILIARIES) is not None


def _is_behind(phrase: Token, report: Token) -> bool:
    """Whether a phrase stands right behind a report, or behind whom or where it is told."""
    before = syntax.children(report, syntax.OBJECTS | syntax.PREPOSITIONS)
    ends = {report.i, *(part.right_edge.i for part in before)}
    return phrase.i - 1 in ends


def _lacks_content(report: Token, verb: Token) -> bool:
    """Whether no other clause than this one is what a verb reports."""
    told = syntax.children(report, syntax.CONTENT_CLAUSES)
    return all(clause.i == verb.i for clause in told)


def _free_date(subject: Token, report: Token, lexicon: Lexicon) -> None:
    """Give a preposition the day before a subject ("said on Monday shares fell")."""
    opening = subject.left_edge
    phrase = syntax.before(opening)
    within = phrase.i == report.i + 1 and phrase.tag_ == "IN" and not phrase.n_rights
    if within and _is_dated(opening, subject) and takes_clause(report, lexicon):
        opening.head, opening.dep_ = phrase, syntax.PREPOSITIONAL_OBJECT


def _is_dated(opening: Token, noun: Token) -> bool:
    """Whether the name of a day or month opens the phrase of a noun, as only dates do."""
    named = opening.ent_type_ in TIMES and opening.pos_ == "PROPN"
    return named and opening.head.i == noun.i and noun.ent_type_ not in TIMES
