"""The noun that coordinated modifiers share, which a parser took for one more conjunct.

"Our GitHub and chat channels", "the Office of Water and Rivers director Ann Lee": no two conjuncts
stand side by side without a comma or *and* (Huddleston & Pullum 2002, ch. 15 §§1-2), so that the
last of them is the head of a phrase, and what stands before it says of which kind it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import take_place
from graphbuilder.extraction.words.forms import NOUNS
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.extraction.words.roles import Roles

PERSON = "PERSON"
JOINED = syntax.COORDINATION | {syntax.PUNCTUATION}
PLACES = syntax.ARGUMENTS | syntax.CARRIED


def share_heads(doc: Doc, roles: Roles) -> None:
    """Let a noun right behind a coordination, or a name right behind a body, head the phrase.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        roles: What nouns say about an actor.
    """
    for index in labelled(doc, "DEP", (syntax.APPOSITION, syntax.CONJUNCT)):
        noun = doc[index]
        if noun.dep_ == syntax.APPOSITION:
            _lengthen(noun)
            continue
        start = noun.left_edge.i
        if noun.pos_ not in NOUNS or noun.head.i > index or not start:
            continue
        before = doc[start - 1]
        first = _first(noun)
        if first.dep_ not in PLACES or before.i < first.i or not first.is_ancestor(before):
            continue
        if noun.ent_type_ == PERSON:
            if _is_titled(noun, before, roles) and _are_inside(first, noun):
                _lead(noun, first)
        elif before.dep_ == syntax.CONJUNCT and not before.n_rights and _are_bare(first, noun):
            _lead(noun, first)


def _lengthen(noun: Token) -> None:
    """Let a pair of modifiers be the end of a list of them ("sold *milk*, silk and bread stalls").

    Nothing without a determiner is explained by many things of two kinds.
    """
    first, start = noun.head, noun.left_edge
    pair = start.dep_ == syntax.NOUN_MODIFIER and any(
        c.dep_ == syntax.COORDINATOR for c in start.rights
    )
    bare = first.tag_ == start.tag_ == "NN" and not first.n_lefts and first.dep_ in PLACES
    behind = noun.doc[noun.right_edge.i + 1 :][:1]
    if not pair or not bare or noun.tag_ != "NNS" or first.i != start.i - 2:
        return
    if syntax.follows_comma(start) and not any(t.is_punct and t.text != "." for t in behind):
        _lead(noun, first)
        start.head, start.dep_ = first, syntax.CONJUNCT


def _first(noun: Token) -> Token:
    """The first conjunct of a coordination of nouns."""
    first = noun.head
    while first.dep_ == syntax.CONJUNCT and first.head.i < first.i and first.head.pos_ in NOUNS:
        first = first.head
    return first


def _are_bare(first: Token, noun: Token) -> bool:
    """Whether what stands before a noun is words and the marks that join them, and a determiner."""
    if first.pos_ not in NOUNS | {"ADJ"} or noun.tag_ not in syntax.COMMON_TAGS:
        return False
    inside = [t for t in first.subtree if first.i < t.i < noun.left_edge.i]
    joined = all(t.dep_ in JOINED or t.dep_ in syntax.ATTRIBUTIVES for t in inside)
    determined = any(c.dep_ in syntax.DETERMINING for c in noun.lefts)
    return joined and not determined and any(t.dep_ == syntax.COORDINATOR for t in inside)


def _is_titled(name: Token, before: Token, roles: Roles) -> bool:
    """Whether nothing but somebody's office parts a name from what a parser joined it to."""
    office = before if before.pos_ == "NOUN" else name.doc[name.left_edge.i]
    titles = [t for t in (office, *name.lefts) if t.pos_ == "NOUN"]
    parted = before.is_punct or before.dep_ == syntax.COORDINATOR or before.is_space
    return not parted and any(roles.noun(t.lemma_.lower()).is_person for t in titles)


def _are_inside(first: Token, name: Token) -> bool:
    """Whether a body's name, without a clause or a comma, reaches to the office behind it."""
    words = [t for t in first.subtree if first.i < t.i < name.left_edge.i]
    capital = first.text[:1].isupper() and first.ent_type_ != PERSON
    return capital and not any(t.is_punct or t.pos_ in syntax.VERBAL for t in words)


def _lead(noun: Token, first: Token) -> None:
    """Let a noun take the place of the first conjunct, which then says of which kind it is."""
    take_place(noun, first)
    for child in list(first.children):
        if child.i > noun.i or child.dep_ in syntax.DETERMINING:
            child.head = noun
    first.head, first.dep_ = noun, syntax.NOUN_MODIFIER
