"""Whom a person's name in apposition belongs to: *the president of Peru, Ann Lee*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.words.roles import Roles


_WITHIN = syntax.OBJECTS | {syntax.PREPOSITIONAL_OBJECT}
_NEW = frozenset({"a", "an", ""})


def appose(person: Token, roles: Roles) -> None:
    """Hang a person's name from the noun that it is in apposition to.

    A person is no apposition of a place or body; the noun whose phrase tells of it can be one of
    a person (Quirk et al. 1985, *A Comprehensive Grammar*, §17.65: appositives denote the same).
    Of two people the new one is named: *a lawyer for the minister, Ann Lee, objected*.

    Args:
        person: The head of a person's name; its place in the tree is changed.
        roles: Which nouns denote people.
    """
    noun = person.head
    if person.dep_ != syntax.APPOSITION:
        return
    if roles.noun(noun.lemma_).is_person:
        outer = noun.head.head if noun.dep_ == syntax.PREPOSITIONAL_OBJECT else noun
        new = _opens(outer) in _NEW and roles.noun(outer.lemma_).is_person
        if new and _opens(noun) == "the" and outer.tag_ not in syntax.PLURAL_TAGS:
            person.head = outer
        return
    while noun.dep_ in _WITHIN and noun.ent_type_ != "PERSON":
        described = noun.dep_ in syntax.OBJECTS and noun.head.dep_ in syntax.NOUN_CLAUSES
        if noun.dep_ in syntax.OBJECTS and not described:
            return
        noun = noun.head.head  # "the lawyer leading the inquiry, Ann Lee"
        if roles.noun(noun.lemma_).is_person and noun.tag_ not in syntax.PLURAL_TAGS:
            person.head = noun
            return


def _opens(noun: Token) -> str:
    """The article of a noun, or the empty string; whatever else is before it stands for itself."""
    words = (t.lower_ for t in noun.lefts if t.dep_ in syntax.DETERMINING)
    return next(words, "")
