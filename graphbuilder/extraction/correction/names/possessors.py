"""What *'s* marks: a possessor ("no one's right should be denied"), or two ("Lee and Roe's songs").

A clause has one finite verb, and nothing stands before its modal (Huddleston & Pullum 2002, ch. 3
§2.1): where another finite auxiliary follows, *'s* is none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.people import is_somebody
from graphbuilder.extraction.words.spotting import labelled, worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

MARKS = ("'s", "’s")


def find_possessors(doc: Doc) -> None:
    """Hang a possessor from the noun behind its *'s*, where that is the subject of a verb.

    Args:
        doc: A parsed text; tags, labels and places in the tree are changed.
    """
    for index in labelled(doc, "DEP", (syntax.POSSESSOR,)):
        _join_possessors(doc[index])
        _free_owned(doc[index])
        _mark_whole_name(doc[index])
    for index in worded(doc, MARKS):
        mark = doc[index]
        if not 0 < index < len(doc) - 1 or mark.tag_ != "VBZ":
            continue
        noun = _subject_behind(mark)
        if noun is None:
            continue
        owner, verb = doc[index - 1], noun.head
        if verb.head == mark and mark.head == mark:
            verb.head, verb.dep_ = verb, syntax.ROOT
        for child in list(mark.children):
            child.head = verb
        mark.head, mark.dep_, mark.tag_, mark.pos_ = owner, syntax.CASE, "POS", "PART"
        owner.head, owner.dep_ = noun, syntax.POSSESSOR


def _join_possessors(last: Token) -> None:
    """Let two people who are joined before *'s* both possess what follows.

    "The end of Lee and Roe's songs": the mark of a coordination stands at its end (Huddleston &
    Pullum 2002, ch. 5 §16.5), and nobody is coordinated with a thing.
    """
    noun, joint = last.head, last.left_edge.i - 1
    first = noun.head
    if noun.dep_ != syntax.CONJUNCT or joint < 1 or last.pos_ != "PROPN" or noun.pos_ != "NOUN":
        return
    joined = noun.doc[joint]
    persons = "PERSON" in {first.ent_type_, last.ent_type_} or joined.ent_type_ != ""
    named = first.pos_ == "PROPN" and persons and first.i == joint - 1
    if joined.lower_ != "and" or joined.head != first or not named or is_somebody(noun):
        return
    if syntax.child(last, frozenset({syntax.CASE})) is None:
        return
    noun.head = noun if first.head == first else first.head
    noun.dep_ = first.dep_
    first.head, first.dep_ = noun, syntax.POSSESSOR
    last.head, last.dep_ = first, syntax.CONJUNCT
    for child in list(first.rights):
        if child.i > last.i:
            child.head = noun


def _free_owned(owner: Token) -> None:
    """Let a noun before a possessor's name say what that is ("shipping firm Acme's chief, Lee").

    What is in apposition without a comma is a name (Huddleston & Pullum 2002, ch. 5 §14.3): the
    firm is Acme, and not its chief.
    """
    owned, kind = owner.head, owner.head.head
    close = owned.dep_ == syntax.APPOSITION and kind.i + 1 == owner.left_edge.i
    if not close or kind.pos_ != "NOUN" or owner.pos_ != "PROPN":
        return
    owned.head = owned if kind.head == kind else kind.head
    owned.dep_ = kind.dep_
    kind.head, kind.dep_ = owner, syntax.COMPOUND
    for child in list(kind.rights):
        child.head = owned


def _mark_whole_name(last: Token) -> None:
    """Let a whole name possess what stands behind its *'s* ("the University of Oslo's rector").

    The mark of a phrase stands at its end (Huddleston & Pullum 2002, ch. 5 §16.5): where a name
    holds the preposition, too, it has no rector of Oslo in it.
    """
    noun = last.head
    preposition = noun.head
    first = preposition.head
    if noun.dep_ != syntax.PREPOSITIONAL_OBJECT or noun.pos_ != "NOUN" or last.pos_ != "PROPN":
        return
    if preposition.dep_ != syntax.PREPOSITION or first.pos_ != "PROPN":
        return
    within = noun.doc[first.i : last.i + 1]
    named = {token.ent_type_ for token in within} == {"ORG"} and all(
        token.ent_iob_ == "I" for token in within[1:]
    )
    mark = syntax.child(last, frozenset({syntax.CASE}))
    if not named or mark is None or noun.left_edge.i != last.left_edge.i:
        return
    noun.head = noun if first.head == first else first.head
    noun.dep_ = first.dep_
    first.head, first.dep_ = noun, syntax.POSSESSOR
    last.head, last.dep_ = preposition, syntax.PREPOSITIONAL_OBJECT
    mark.head = first
    for child in list(first.rights):
        if child.i > noun.i:
            child.head = noun


def _subject_behind(mark: Token) -> Token | None:
    """The subject right behind *'s* of a verb with another finite auxiliary."""
    noun = mark.nbor()
    while noun.dep_ not in syntax.SUBJECTS and noun.head.left_edge.i == mark.i + 1:
        if noun.head.i == noun.i:
            return None
        noun = noun.head
    verb = noun.head
    if noun.dep_ not in syntax.SUBJECTS or noun.i < mark.i or verb.i < noun.i:
        return None
    over = verb.head == mark and mark.head == mark
    beside = over or verb == mark.head or mark.dep_ == syntax.PREPOSITION
    finite = any(
        child.i > noun.i and child.tag_ in syntax.FINITE_TAGS
        for child in syntax.children(verb, syntax.AUXILIARIES)
    )
    return noun if beside and finite else None
