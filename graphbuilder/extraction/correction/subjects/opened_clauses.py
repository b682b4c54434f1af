"""Clauses behind *as* or *after* whose subject a parser took for the noun of a preposition.

"It grows as the league adds games": a finite verb has a subject, and where a noun behind *as* ends
right before a verb without one, *as* opens a clause (Huddleston & Pullum 2002, ch. 7 §2.1).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import make_subject
from graphbuilder.extraction.syntax.verbs import first_word, verb_opened_by
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

CASE = "case"
OPENING = frozenset({"as", "after", "before", "since", "until", "than"})
LOOSE = frozenset({syntax.CONJUNCT, syntax.COMPLEMENT, syntax.ADVERBIAL_CLAUSE, syntax.ROOT})
MARKS = frozenset({syntax.MARK})


def open_clauses(doc: Doc) -> None:
    """Give a finite verb without a subject the noun before it that a conjunction opens.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    for index in worded(doc, (CASE,)):
        if index and doc[index - 1].lower_ == "in":
            _open_case(doc[index - 1], doc[index])
    for index in worded(doc, OPENING, attribute="LOWER"):
        word = doc[index]
        noun = syntax.child(word, syntax.PREPOSITIONAL_OBJECTS)
        if word.dep_ != syntax.PREPOSITION or noun is None or word.n_rights != 1:
            continue
        if any(map(_parts, noun.subtree)) or (word.lower_ == "as" and word.head.pos_ != "NOUN"):
            continue  # "used it as a tool": what it is used as
        verb = _verb_behind(noun)
        host = next((w for w in word.ancestors if w.pos_ in syntax.VERBAL), None)
        if verb is None or host is None or host.i > index:
            continue
        if host.i == verb.i or verb.is_ancestor(host):
            continue
        verb.head, verb.dep_ = host, syntax.ADVERBIAL_CLAUSE
        make_subject(noun, verb)
        word.head, word.dep_ = verb, syntax.MARK


def _open_case(word: Token, case: Token) -> None:
    """Make a circumstance of a clause behind *in case* that was joined to the one before."""
    behind = case.i + 1
    start = case.doc[behind] if behind < len(case.doc) else case
    subject = next((w for w in (start, *start.ancestors) if w.dep_ in syntax.SUBJECTS), None)
    host = next((w for w in word.ancestors if w.pos_ in syntax.VERBAL), None)
    if subject is None or host is None or subject.left_edge.i != behind or host.i > word.i:
        return
    verb = subject.head
    if verb.dep_ in LOOSE and verb.head.i == host.i and syntax.child(verb, MARKS) is None:
        verb.dep_ = syntax.ADVERBIAL_CLAUSE
        word.head, word.dep_ = verb, syntax.MARK


def _parts(word: Token) -> bool:
    """Whether a word inside a phrase may open another phrase or clause than the first."""
    return word.text in ",;:" or word.lower_ in OPENING or word.dep_ == syntax.COORDINATOR


def _verb_behind(noun: Token) -> Token | None:
    """The finite verb without a subject of its own right behind a noun phrase."""
    end = noun.right_edge.i + 1
    if end >= len(noun.doc):
        return None
    opening = noun.doc[end]
    verb = verb_opened_by(opening)
    if verb.pos_ not in syntax.VERBAL or verb.dep_ not in LOOSE:
        return None
    if first_word(verb).i != end or opening.tag_ not in syntax.FINITE_TAGS:
        return None
    plain = opening.i == verb.i and verb.tag_ == "VBD"
    if plain and syntax.child(verb, syntax.OBJECTS | syntax.COMPLETE) is None:
        return None  # "as a bill passed in May": a participle
    return verb if syntax.child(verb, syntax.OPENED) is None else None
