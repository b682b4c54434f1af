"""Gerunds that a parser coordinated with a finite verb, and the gerund or list that they go on.

What *and* joins has one form: in "we thank you for coming here and helping us", *helping* goes on
with *coming*, and not with *thank* (likeness of conjuncts: Huddleston & Pullum 2002, ch. 15 §3).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import coordinate

if TYPE_CHECKING:
    from collections.abc import Container

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
    alike = verb.tag_ == "VBG" or verb.lemma_ == "be" or verb.i > gerund.i
    if alike or syntax.children(gerund, syntax.AUXILIARIES):
        return False
    if first.lemma_ == "be":  # "accused of hiding it and lying", not "held and awaiting trial"
        places = syntax.PREPOSITIONAL_CLAUSES if verb.tag_ == "VBN" else frozenset()
        host = _gerund_between(gerund, verb, places)
    else:
        host = _gerund_between(gerund, verb, PLACES) or _around(verb, first)
        if host is None and verb.lemma_.lower() in lexicon.words("ListingVerb"):
            host = syntax.child(verb, syntax.OBJECTS)
    if host is not None:
        coordinate(gerund, host)
    return host is not None


def _gerund_between(gerund: Token, verb: Token, places: Container[str]) -> Token | None:
    """The last gerund below a verb before another one."""
    for word in reversed(gerund.doc[verb.i + 1 : gerund.left_edge.i]):
        gerundial = word.tag_ == "VBG" and word.pos_ in syntax.VERBAL and word.dep_ in places
        if gerundial and verb.is_ancestor(word) and not syntax.children(word, syntax.AUXILIARIES):
            return word
    return None


def _around(verb: Token, first: Token) -> Token | None:
    """The gerund above an infinitive ("forcing him to flee and cutting off the road")."""
    if first.tag_ not in {"TO", "VB"}:
        return None
    above = next((w for w in verb.ancestors if w.tag_ == "VBG" and w.i < verb.i), None)
    return above if above is not None and above.dep_ in PLACES else None


def join_repeated(preposition: Token) -> None:
    """Coordinate the gerunds of a preposition that is said twice ("of hiding it and of lying").

    Args:
        preposition: A word that is coordinated with the same word; changed in place.
    """
    first = preposition.head
    same = first.i < preposition.i and first.lower_ == preposition.lower_
    before = syntax.child(first, syntax.PREPOSITIONAL_CLAUSES) if same else None
    behind = syntax.child(preposition, syntax.PREPOSITIONAL_CLAUSES) if same else None
    if before is None or behind is None or {before.tag_, behind.tag_} != {"VBG"}:
        return
    if syntax.is_negated(before):
        return  # "for not paying and for leaving": they left
    behind.head, behind.dep_ = before, syntax.CONJUNCT
    preposition.head, preposition.dep_ = before, syntax.COORDINATOR
    for joint in [c for c in first.children if c.dep_ == syntax.COORDINATOR]:
        joint.head = before
