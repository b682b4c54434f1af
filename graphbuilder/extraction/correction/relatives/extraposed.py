"""Relative clauses behind the verb of their noun ("a law was passed that bans nets").

A subject that is new leaves its relative clause behind a short predicate (Huddleston & Pullum
2002, ch. 12 §4.2): *that* which is the subject of its clause opens no content.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.agreement import number_of, numbers_of
from graphbuilder.extraction.words.people import is_somebody
from graphbuilder.extraction.words.reporting import takes_content
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

NEW = frozenset({"a", "an", "some", "several", "many", "no", "another", "more", "few"})
GOING_ON = syntax.OBJECTS | syntax.PREDICATIVES | syntax.DATIVES | {syntax.AGENT}


def describe_subjects(doc: Doc, lexicon: Lexicon) -> None:
    """Hang relative clauses behind a bare verb from its subject.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: Which verbs take a content.
    """
    for index in worded(doc, ("that", "which")):
        word = doc[index]
        clause = word.head
        if word.dep_ not in syntax.SUBJECTS or word.tag_ == "DT" or clause.left_edge.i != index:
            continue
        if clause.dep_ in syntax.TORN_CLAUSES and index > clause.head.i:
            noun = _new_subject(clause.head, lexicon)
            number = number_of(clause)
            if noun is not None and (number is None or number in numbers_of(noun, lexicon)):
                _open(word, clause, noun)


def _open(word: Token, clause: Token, noun: Token) -> None:
    """Make a clause the relative clause of a noun."""
    clause.head, clause.dep_ = noun, syntax.RELATIVE_CLAUSE
    word.tag_, word.pos_ = "WDT", "PRON"


def _new_subject(verb: Token, lexicon: Lexicon) -> Token | None:
    """The subject, new in its text, of a verb with nothing behind it but when and where."""
    if verb.pos_ not in syntax.VERBAL or syntax.child(verb, GOING_ON) is not None:
        return None
    noun = syntax.child(verb, syntax.SUBJECTS)
    if noun is None or noun.pos_ != "NOUN" or noun.i > verb.i:
        return None
    tells = is_somebody(noun) or lexicon.find("noun", noun.lemma_.lower())
    if tells and verb.tag_ != "VBN" and takes_content(verb, lexicon):
        return None  # "a report found that was wrong"
    bare = noun.tag_ in syntax.PLURAL_TAGS and syntax.child(noun, syntax.DETERMINING) is None
    return noun if bare or any(c.lower_ in NEW for c in noun.lefts) else None
