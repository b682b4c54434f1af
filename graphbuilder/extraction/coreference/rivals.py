"""What a pronoun for a description may mean as well: *stripes dazzle flies when they come near*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference.certainty import tells_of_others
from graphbuilder.extraction.coreference.people_since import LINKS, PLURAL

if TYPE_CHECKING:
    from spacy.tokens import Token

_IT = frozenset({"it"})
_SINGULAR = frozenset({"NN", "NNP"})


def has_rival(pronoun: Token, subject: Token) -> bool:
    """Whether a pronoun may as well take up what stands between it and the subject above.

    *Stripes dazzle flies when they come near*. What somebody says or thinks is about himself, and
    what is his own is told of by *their*. What is done to *them* takes up any noun: *users asked
    for songs and they were added*.
    """
    if pronoun.dep_ == syntax.POSSESSOR or pronoun.lower_ not in PLURAL | _IT:
        return False
    if pronoun.lower_ in _IT:
        other = _is_called_something(pronoun) or _is_told_by_another(pronoun, subject)
    else:  # "officials found that when fish are hungry they eat"
        between = pronoun.doc[subject.i + 1 : pronoun.i]
        other = any(_is_several(t) and t.dep_ in syntax.SUBJECTS for t in between)
    if other or tells_of_others(pronoun, subject.head):
        return True
    clause = pronoun.head
    while clause != subject.head and clause.dep_ in LINKS:
        clause = clause.head
    if clause == subject.head:
        return False
    tags = syntax.PLURAL_TAGS if pronoun.lower_ in PLURAL else _SINGULAR
    places = syntax.OBJECTS
    if pronoun.dep_ in syntax.PASSIVE_SUBJECTS:
        places |= syntax.PREPOSITIONAL_OBJECTS
    return any(
        (token.tag_ in tags or (token.lower_ == "both" and pronoun.lower_ in PLURAL))
        and token.dep_ in places
        for token in pronoun.doc[subject.i + 1 : pronoun.i]
    )


def _is_told_by_another(pronoun: Token, subject: Token) -> bool:
    """Whether somebody has *it*, or tells of *it*: *the fee is high, and banks have it cut*."""
    if pronoun.dep_ in syntax.OBJECTS:
        return True
    clause = pronoun.head
    while clause not in {subject.head, clause.head}:
        told = clause.dep_ in syntax.CONTENT_CLAUSES and clause.head != subject.head
        if told and syntax.child(clause.head, syntax.ACTIVE_SUBJECTS) is not None:
            return True
        clause = clause.head
    return False


def _is_called_something(pronoun: Token) -> bool:
    """Whether a copula says of a pronoun that it is a thing: *the plan failed, it was a ruse*.

    What it is called may as well be what happened.
    """
    verb = pronoun.head
    if pronoun.dep_ not in syntax.ACTIVE_SUBJECTS or not syntax.is_copula(verb):
        return False
    said = syntax.child(verb, syntax.ATTRIBUTES)
    return said is not None and said.pos_ == "NOUN"


def _is_several(noun: Token) -> bool:
    """Whether a noun is plural, by its own form or by its verb's: *sheep were*."""
    if noun.tag_ in syntax.PLURAL_TAGS:
        return True
    return noun.pos_ == "NOUN" and noun.head.lower_ in {"are", "were"}
