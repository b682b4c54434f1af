"""Nouns that introduce the name of what they describe: *a group called the Rangers*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.people import REFLEXIVES

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from graphbuilder.extraction.words.roles import Roles

_INTRODUCING = frozenset({"as", "by"})


def introducing_noun(name: Token, roles: Roles) -> Token | None:
    """The noun that a participle gives a name to: *a man named Lee*, *a bird known as the kea*.

    Args:
        name: The word that a name hangs from.
        roles: Which verbs give names.
    """
    word = name
    if word.dep_ == syntax.APPOSITION and word.head.lemma_ in roles.words("NamingNoun"):
        word = word.head  # a singer going by the name "The Bird"
    by_name = word is not name
    verb = word.head
    if word.dep_ == syntax.PREPOSITIONAL_OBJECT and verb.lower_ in _INTRODUCING:
        verb = verb.head
    elif word.dep_ not in syntax.COMPLEMENTS:
        return None
    if verb.dep_ not in syntax.NOUN_CLAUSES or verb.head.pos_ != "NOUN":
        return None
    if verb.dep_ == syntax.RELATIVE_CLAUSE and not _names_its_noun(verb):
        return None
    return verb.head if by_name or verb.lemma_ in roles.words("NamingVerb") else None


def _names_its_noun(clause: Token) -> bool:
    """Whether a relative clause says what its noun is called, and not what it calls another.

    *The captors, who call themselves the Hand*; *the bird, which is known as the kea*, *that they
    call the kea*; *the man who calls Lee a liar* is no Lee.
    """
    called = syntax.child(clause, syntax.OBJECTS)
    if called is None:
        subject = syntax.child(clause, syntax.ACTIVE_SUBJECTS)
        return subject is None or not syntax.is_relative(subject)
    return called.lower_ in REFLEXIVES or syntax.is_relative(called)


def titled_noun(name: Span, roles: Roles) -> Token | None:
    """The noun of a work before a title with small words in it: *the album Rain on the Run*."""
    noun = name.doc[name.start - 1] if name.start else None
    titled = noun is not None and noun.text in roles.words("TitledNoun")
    return noun if titled and any(token.is_lower for token in name) else None
