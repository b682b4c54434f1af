"""What somebody is made, behind the name and no part of it: "elected Ann Lee mayor".

Titles stand before names in English: a noun for an office behind one says what the verb makes of
whoever has the name (Huddleston & Pullum 2002, ch. 4 §5.1: predicative complements), and what is
in apposition, a comma parts from it (ch. 5 §14.3).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import make_subject
from graphbuilder.extraction.words import roles
from graphbuilder.extraction.words.frames import takes_as
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon


def make_officers(doc: Doc, lexicon: Lexicon) -> None:
    """Let such a name be the object, and the office what is said of it.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: Which verbs say what somebody is made or called.
    """
    for index in labelled(doc, "DEP", syntax.MADE):
        office = doc[index]
        name = _in_front(office)
        if name is None or office.head.pos_ not in syntax.VERBAL:
            continue
        for word in [child for child in office.lefts if child.i < name.i]:
            word.head = name
        _make(name, office, office.head)
    for index in labelled(doc, "DEP", (syntax.APPOSITION,)):
        office, name = doc[index], doc[index].head
        verb = name.head
        beside = office.left_edge.i == name.i + 1 and name.pos_ == "PROPN"
        made = name.dep_ in syntax.MADE and beside and _is_office(office)
        if made and verb.i < name.i and takes_as(verb, lexicon):
            _make(name, office, verb)


def _is_office(noun: Token) -> bool:
    """Whether a noun, by itself or with the word before it, is for a person ("chief executive")."""
    known = roles.load().nouns
    start = max(noun.i - 1, noun.left_edge.i)
    phrases = (noun.doc[first : noun.i + 1].text.lower() for first in (start, noun.i))
    return any(phrase in known and "Person" in known[phrase].types for phrase in phrases)


def _in_front(office: Token) -> Token | None:
    """The name that a bare office was taken for the head of, if any."""
    bare = syntax.child(office, syntax.DETERMINATIVES) is None
    if office.tag_ != "NN" or not (bare and _is_office(office)):
        return None
    parts = (c for c in office.lefts if c.dep_ in syntax.COMPOUNDS)
    names = [c for c in parts if c.ent_type_ == "PERSON"]
    return names[-1] if names else None


def _make(name: Token, office: Token, verb: Token) -> None:
    """Hang a name and an office from their verb, the main one where the sentence has no other."""
    name.head, name.dep_ = verb, syntax.OBJECT
    office.head, office.dep_ = verb, syntax.OBJECT_PREDICATE
    noun = verb.head
    if verb.dep_ == syntax.NOUN_CLAUSE and noun.dep_ == syntax.ROOT and noun.i < verb.i:
        verb.head, verb.dep_, verb.tag_ = verb, syntax.ROOT, "VBD"
        for child in [child for child in noun.rights if child.i > verb.i]:
            child.head = verb
        make_subject(noun, verb)
