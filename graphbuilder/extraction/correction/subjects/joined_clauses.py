"""Clauses behind *and* whose verb a parser took for a participle: "and *two men offered* to go".

A noun phrase is no conjunct of a clause; and a past form with an object, or with an infinitive for
what is planned, is no passive (Huddleston & Pullum 2002, ch. 14 §2.2; ch. 15 §2.2).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.subjects.main_verbs import OWN, is_active
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon


def join_clauses(doc: Doc, lexicon: Lexicon) -> None:
    """Make a past form the verb of a clause whose noun was coordinated with a verb.

    Args:
        doc: A parsed text; labels, tags and places in the tree are changed.
        lexicon: Verbs, and what each takes.
    """
    for index in labelled(doc, "DEP", (syntax.NOUN_CLAUSE,)):
        verb, noun = doc[index], doc[index].head
        if verb.tag_ not in syntax.PAST_TAGS or not _is_joined(noun):
            continue
        bare = syntax.child(verb, OWN) is None and not any(map(syntax.is_relative, verb.lefts))
        told = any(c.dep_ in syntax.OBJECTS | {syntax.OPEN_COMPLEMENT} for c in verb.rights)
        if bare and told and noun.i + 1 == verb.left_edge.i and is_active(verb, lexicon):
            verb.head, verb.dep_, verb.tag_ = noun.head, syntax.CONJUNCT, "VBD"
            noun.head, noun.dep_ = verb, syntax.SUBJECT


def _is_joined(noun: Token) -> bool:
    """Whether a coordinator joins a noun to a verb with a subject."""
    first, start = noun.head, noun.left_edge.i
    if noun.dep_ != syntax.CONJUNCT or first.pos_ not in syntax.VERBAL or not start:
        return False
    joint = noun.doc[start - 1]
    joins = joint.dep_ == syntax.COORDINATOR and joint.head.i == first.i
    return joins and syntax.child(syntax.first_conjunct(first), syntax.SUBJECTS) is not None
