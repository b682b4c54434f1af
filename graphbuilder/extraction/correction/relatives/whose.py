"""Clauses behind *whose*, which tell of the noun before: "the union, *whose head accused Lee*".

*Whose* is of a relative clause wherever it asks nothing (Huddleston & Pullum 2002, ch. 12 §3.1):
what has it before is no second thing that the noun is called, and its verb is no main verb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import make_subject
from graphbuilder.extraction.syntax.verbs import first_word
from graphbuilder.extraction.words.forms import NOUNS
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

WHOSE = "whose"


def describe_owners(doc: Doc) -> None:
    """Hang such a clause from the noun before the comma, whose part in its own clause that keeps.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    for index in worded(doc, (WHOSE,)):
        owned = doc[index].head
        if owned.dep_ == syntax.COMPOUND:
            owned = owned.head  # "whose running mate Ann Lee"
        told = index > 1 and doc[index].dep_ == syntax.POSSESSOR and doc[index - 1].text == ","
        if not told:
            continue
        if owned.dep_ == syntax.APPOSITION and owned.head.i < index:
            if not _give_back(owned):
                _give_verb(owned)
            continue
        noun, verb = doc[index - 2], owned.head
        tells = owned.dep_ in syntax.SUBJECTS and verb.i > owned.i and syntax.is_finite(verb)
        beside = verb.dep_ != syntax.RELATIVE_CLAUSE and noun.sent == verb.sent
        if tells and beside and noun.pos_ in NOUNS and not verb.is_ancestor(noun):
            verb.head, verb.dep_ = noun, syntax.RELATIVE_CLAUSE


def _give_back(owned: Token) -> bool:
    """Part a noun from the verb behind *whose*, and make it the object of the verb before it.

    "The plan angered Acme, whose head, Lee, left": a verb of one clause has one subject.

    Returns:
        Whether it was the subject of such a verb.
    """
    noun = owned.head
    verb, above = noun.head, noun.head.head
    told = verb.dep_ == syntax.COMPLEMENT and noun.dep_ in syntax.SUBJECTS and verb.i > owned.i
    bare = syntax.marker(verb) is None and syntax.child(above, syntax.OBJECTS) is None
    if not (told and bare) or above.i > noun.left_edge.i or not syntax.is_finite(verb):
        return False
    noun.head, noun.dep_ = above, syntax.OBJECT
    verb.head, verb.dep_ = noun, syntax.RELATIVE_CLAUSE
    make_subject(owned, verb)
    return True


def _give_verb(owned: Token) -> None:
    """Make what has *whose* before it the subject of a verb without one that follows it."""
    doc = owned.doc
    start = owned.right_edge.i + 1
    start += start < len(doc) and doc[start].text == ","
    rest = doc[start : owned.sent.end]
    verb = next((t for t in rest if t.pos_ in syntax.VERBAL and first_word(t).i == start), None)
    if verb is None or not syntax.is_finite(verb) or verb.dep_ != syntax.CONJUNCT:
        return
    if syntax.child(verb, syntax.SUBJECTS) is None:
        verb.head, verb.dep_ = owned.head, syntax.RELATIVE_CLAUSE
        make_subject(owned, verb)
