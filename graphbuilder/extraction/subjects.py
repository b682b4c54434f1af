"""Subjects that a parser hung elsewhere, and clauses that have lost theirs.

A tensed verb of English has a subject (Huddleston & Pullum 2002, ch. 4 §2): where a parser gives
it none, it is a noun phrase that stands in front of it, or the clause is torn.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses import Clause, Clauses, Kind, Link

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Entry, Lexicon

TIMES = frozenset({"DATE", "TIME"})
TENSED = frozenset({"VBD", "VBZ"})
NOUN_CLAUSE_WORDS = frozenset({"that", "whether"})


def find_subject(clause: Clause, clauses: Clauses, lexicon: Lexicon) -> None:
    """Give a tensed verb the phrase or clause before it that was hung from another word.

    Args:
        clause: A clause, linked; one that has a subject is left as it is.
        clauses: All clauses of the text.
        lexicon: Which verbs report.
    """
    verb = clause.top or clause.head
    if verb.tag_ not in TENSED or clause.kind is Kind.NOUN or not clause.lacks_subject:
        return
    if any(map(syntax.is_relative, verb.children)):
        return
    noun = _behind_date(verb)
    if noun is not None:
        clause.subjects = syntax.conjuncts(noun)
    elif verb.dep_ == syntax.NOUN_CLAUSE and verb.tag_ == "VBZ":
        # No form in *-s* is a participle: "the suggestion that they leave evokes the past".
        clause.subjects, clause.governor, clause.link = [verb.head], None, Link.ROOT
    elif not _take_clause(clause, verb, clauses):
        _take_reported(clause, verb, clauses, lexicon)


def _take_clause(clause: Clause, verb: Token, clauses: Clauses) -> bool:
    """Make a clause in front the subject: "that Togo left hurt Mali", "having guns, it seems, is".

    Returns:
        Whether there is one.
    """
    subject, front = clause.governor, _gerund_in_front(verb)
    if front is not None:
        reports = clause.entry is not None and clause.entry.relation.attributes is not None
        subject = None if reports else clauses.at(front)
        if subject is not None and subject.subjects:
            clause.subjects = list(subject.subjects)  # "the officers, watching him, ran"
            return True
    mark = syntax.marker(subject.head) if subject is not None else None
    opened = mark is not None and bool(mark.is_sent_start) and mark.lower_ in NOUN_CLAUSE_WORDS
    if subject is None or not (front is not None or opened):
        return False
    if front is None:
        clause.governor, clause.link = subject.governor, subject.link
    subject.governor, subject.link = clause, Link.SUBJECT
    clause.subject_clause = subject
    return True


def _gerund_in_front(verb: Token) -> Token | None:
    """The gerund that opens a sentence and was hung from its verb as a circumstance."""
    for child in verb.lefts:
        gerund = child.dep_ == syntax.ADVERBIAL_CLAUSE and syntax.is_gerund(child)
        if gerund and child.left_edge.is_sent_start:
            return child
    return None


def _behind_date(verb: Token) -> Token | None:
    """The noun that was taken for another word for a date ("on Monday, Lee resigned").

    Nothing but a date is in apposition to one.
    """
    for phrase in syntax.children(verb, syntax.PREPOSITIONS):
        for date in syntax.introduced(phrase) if phrase.i < verb.i else ():
            for noun in date.rights if date.ent_type_ in TIMES else ():
                beside = noun.dep_ == syntax.APPOSITION and noun.i < verb.i
                if beside and noun.ent_type_ not in TIMES and noun.pos_ in syntax.NOMINAL:
                    return noun
    return None


def _take_reported(clause: Clause, verb: Token, clauses: Clauses, lexicon: Lexicon) -> None:
    """Make a verb right behind a report's object the report, and the object its subject.

    "The judge ruled the ban violated the law": no word joins the second verb to the first, and a
    verb with an object of its own is no passive participle.
    """
    report = clause.governor
    if report is None or report.kind is not Kind.VERB or not report.objects:
        return
    noun = report.objects[-1]
    beside = noun.right_edge.i + 1 == verb.left_edge.i or noun.i + 1 == verb.left_edge.i
    entry = _report_entry(report, lexicon)
    whole = bool(clause.objects) or clause.kind is Kind.COPULA or bool(clauses.contents(clause))
    bare = beside and syntax.marker(verb) is None
    if entry is not None and bare and whole and noun.i > report.head.i:
        clause.subjects, report.entry = [noun], entry
        report.objects = [t for t in report.objects if t.i != noun.i]
        clause.governor, clause.link = report, Link.CONTENT


def _report_entry(report: Clause, lexicon: Lexicon) -> Entry | None:
    """The entry by which a verb says that something is so; its own, where that says so."""
    own = report.entry
    entries = lexicon.find("verb", report.head.lemma_.lower())
    told = next((e for e in entries if (e.frame or "").endswith("that S")), None)
    speaks = own is not None and (own.relation.attributes or own.relation.takes_content)
    return own if speaks else told


def is_torn(clause: Clause) -> bool:
    """Whether a tensed clause has lost its subject, so that nobody can say of whom it speaks.

    Args:
        clause: A clause with its participants.
    """
    verb = clause.top or clause.head
    if clause.kind is Kind.NOUN or not clause.lacks_subject:
        return False
    modal = any(c.tag_ == "MD" for c in verb.lefts if c.dep_ in syntax.AUXILIARIES)
    if verb.tag_ not in TENSED and not modal:
        return False
    asked = (*verb.children, *clause.head.children)
    return not any(map(syntax.is_relative, asked))
