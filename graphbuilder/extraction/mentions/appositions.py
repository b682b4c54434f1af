"""Whom a person's name in apposition belongs to: *the president of Peru, Ann Lee*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.words.roles import Roles


def appose(person: Token, roles: Roles) -> None:
    """Hang a person's name from the noun that it is in apposition to.

    A person is no apposition of a place or body; the noun whose phrase tells of it can be one of
    a person (Quirk et al. 1985, *A Comprehensive Grammar*, §17.65: appositives denote the same).

    Args:
        person: The head of a person's name; its place in the tree is changed.
        roles: Which nouns denote people.
    """
    noun = person.head
    if person.dep_ != syntax.APPOSITION or roles.noun(noun.lemma_).is_person:
        return
    while noun.dep_ == syntax.PREPOSITIONAL_OBJECT and noun.ent_type_ != "PERSON":
        noun = noun.head.head
        if roles.noun(noun.lemma_).is_person and noun.tag_ not in syntax.PLURAL_TAGS:
            person.head = noun
            return
