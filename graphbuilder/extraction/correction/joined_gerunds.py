"""Gerunds that a parser coordinated with a finite verb, and the gerund or list that they go on.

What *and* joins has one form: in "we thank you for coming here and helping us", *helping* goes on
with *coming*, and not with *thank* (likeness of conjuncts: Huddleston & Pullum 2002, ch. 15 §3).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

PLACES = syntax.GERUNDS | {syntax.CLAUSAL_SUBJECT, syntax.CONJUNCT}


def rejoin_gerund(gerund: Token, lexicon: Lexicon) -> bool:
    """Hang a gerund from the gerund before it, where its head has another form.

    Args:
        gerund: A word in *-ing* that is coordinated with a verb; changed in place.
        lexicon: Verbs whose object is a list of things and doings.

    Returns:
        Whether it was hung elsewhere.
    """
    verb = gerund.head
    first = next((c for c in verb.lefts if c.dep_ in syntax.AUXILIARIES), verb)
    if verb.tag_ == "VBG" or verb.lemma_ == "be" or first.lemma_ == "be" or verb.i > gerund.i:
        return False
    if syntax.children(gerund, syntax.AUXILIARIES):
        return False
    for word in reversed(gerund.doc[verb.i + 1 : gerund.left_edge.i]):
        gerundial = word.tag_ == "VBG" and word.pos_ in syntax.VERBAL and word.dep_ in PLACES
        if gerundial and verb.is_ancestor(word) and not syntax.children(word, syntax.AUXILIARIES):
            _hang_from(gerund, word)
            return True
    lists = verb.lemma_.lower() in lexicon.words("ListingVerb")
    listed = syntax.child(verb, syntax.OBJECTS) if lists else None
    if listed is not None:
        _hang_from(gerund, listed)
        return True
    return False


def _hang_from(gerund: Token, before: Token) -> None:
    """Coordinate a gerund, and the *and* before it, with another one."""
    joints = [
        c
        for c in gerund.head.children
        if c.dep_ == syntax.COORDINATOR and before.i < c.i < gerund.i
    ]
    for joint in joints[-1:]:
        joint.head = before
    gerund.head = before
