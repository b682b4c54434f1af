"""Subjects that a parser took into the clause before theirs: "if he rows, *my sons* rest".

A clause that a conjunction opens ends before the main clause, and a finite main verb has a subject
in English: what stands right before it, behind the comma (Huddleston & Pullum 2002, ch. 2 §2).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import make_subject
from graphbuilder.extraction.syntax.verbs import first_word
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def return_lists(doc: Doc) -> None:
    """Give a main verb the nouns that were coordinated with the last noun of the clause before.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    for index in labelled(doc, "DEP", (syntax.ADVERBIAL_CLAUSE,)):
        clause, verb = doc[index], doc[index].head
        if verb.i < index or syntax.marker(clause) is None:
            continue
        if syntax.child(verb, syntax.SUBJECTLIKE) is not None:
            continue
        opening = first_word(verb)
        if opening.tag_ not in syntax.FINITE_TAGS or not opening.i:
            continue
        if clause.right_edge.i != opening.i - 1:
            continue
        subject = _first_behind_comma(opening.nbor(-1), clause)
        if subject is not None:
            _part(subject, verb)


def _first_behind_comma(last: Token, clause: Token) -> Token | None:
    """The first of the coordinated nouns before a main verb that has a determiner of its own."""
    members = []
    word = last
    while word.dep_ == syntax.CONJUNCT and word.pos_ in syntax.NOMINAL:
        members.append(word)
        word = word.head
    for noun in reversed(members):
        start = noun.left_edge
        comma = start.i > clause.i and syntax.follows_comma(start)
        if comma and start.dep_ in syntax.DETERMINING and noun.right_edge.i == last.i:
            return noun
    return None


def _part(subject: Token, verb: Token) -> None:
    """Hang a noun from a verb as its subject, and the comma before it from that verb."""
    comma = subject.left_edge.nbor(-1)
    make_subject(subject, verb)
    comma.head = verb
