"""Which words stand for people and bodies, before anything is resolved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words import roles
from graphbuilder.extraction.words.labels import TIMES

if TYPE_CHECKING:
    from spacy.tokens import Token

# Object pronouns of anybody but who acts (Principle B).
OTHERS = frozenset({"him", "her", "it", "them"})
SOME = frozenset({"some", "any", "many", "most", "all", "none", "several"})
PARTITIVE = SOME | {"half", "few", "both", "each", "either", "neither"}
REFLEXIVES = frozenset({"myself", "ourselves", "himself", "herself", "itself", "themselves"})
ACTING = frozenset({"PERSON", "ORG", "GPE", "NORP"})
THINGS = frozenset(
    {"it", "this", "that", "these", "those", "which", "what", "something", "anything", "nothing"}
    | {"everything"}
)
# Personal pronouns that are subjects and stand for people.
NOMINATIVES = frozenset({"i", "we", "he", "she", "they"})
FIRST_PERSON = frozenset(
    {"i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"}
)
HE_OR_SHE = frozenset({"he", "she"})
THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
ACCUSATIVES = frozenset({"me", "us", "him", "her", "them", "whom"})  # those of people
JOINT = "co-"  # a co-author is an author
COLLECTIVE = frozenset(
    {"Person", "Group", "Organization", "Alliance", "GovernmentBody", "ArmedGroup"}
    | {"Party", "Company", "Court", "Media", "State", "Region"}
)

PERSON = frozenset({"Person"})
PEOPLE = frozenset({"Person", "Group"})
RULED = frozenset({"State", "Region"})  # have a government
PLACE_TYPES = frozenset({"Place", "City", "Region"})
SETTINGS = PLACE_TYPES | RULED  # where something may happen
BODIES = COLLECTIVE - {"Person", "Organization", "Region"}


def is_somebody(noun: Token) -> bool:
    """Whether a word stands for people or a body: a name, a personal pronoun, a noun for people.

    So does an amount of them ("one of the officials", "several of the workers").
    """
    if noun.pos_ != "PRON" and is_amount(noun):
        return any(map(is_somebody, _members(noun)))
    if noun.pos_ == "PRON":
        return noun.lower_ not in THINGS and not _counts_things(noun)
    nouns = roles.load().nouns
    lemma = noun.lemma_.lower().removeprefix(JOINT)
    known = nouns.get(lemma) or nouns.get(noun.lower_)
    if known is None and noun.i:
        known = nouns.get(f"{noun.nbor(-1).lower_} {lemma}")  # "law enforcement"
    return noun.ent_type_ in ACTING or (known is not None and bool(known.types & COLLECTIVE))


def is_person(word: Token) -> bool:
    """Whether a word is a person's name or a noun for one."""
    return word.ent_type_ == "PERSON" or denotes_person(word)


def is_amount(word: Token) -> bool:
    """Whether a word tells how many there are of what its phrase names ("*several* of the men")."""
    return (word.pos_ == "NUM" or word.lower_ in PARTITIVE) and syntax.has_phrase(word, "of")


def _counts_things(noun: Token) -> bool:
    """Whether a pronoun of amount is about things ("some of the ways")."""
    members = _members(noun) if noun.lower_ in SOME else []
    return bool(members) and not any(map(is_somebody, members))


def _members(amount: Token) -> list[Token]:
    """The nouns of which a number or a pronoun tells how many ("some of the *guests*")."""
    of = next((c for c in amount.rights if c.lower_ == "of"), None)
    return [] if of is None else [c for c in of.rights if c.pos_ == "NOUN"]


def has_voice(noun: Token) -> bool:
    """Whether a word can be who speaks: somebody, or anything that has a name.

    So can what has a name beside it: *one, Ann Lee, said*.
    """
    named = any(c.dep_ == syntax.APPOSITION and c.ent_type_ == "PERSON" for c in noun.rights)
    return named or (noun.pos_ == "PROPN" and noun.ent_type_ not in TIMES) or is_somebody(noun)


def denotes_body(noun: Token) -> bool:
    """Whether a noun stands for a body ("court", "ministry"), and not for people of no body."""
    known = roles.load().nouns.get(noun.lemma_.lower())
    return known is not None and bool(known.types & (COLLECTIVE - {"Person", "Group"}))


def acts_as_body(noun: Token) -> bool:
    """Whether a noun stands for a body that is no place as well ("police", but not "school")."""
    known = roles.load().nouns.get(noun.lemma_.lower())
    return known is not None and bool(known.types & BODIES)


def denotes_person(noun: Token) -> bool:
    """Whether a noun stands for somebody ("a member of NATO"), and so for no event."""
    known = roles.load().nouns.get(noun.lemma_.lower())
    return known is not None and "Person" in known.types


def denotes_people(noun: Token) -> bool:
    """Whether a word stands for people, one or several ("a member", "the crew", "Lee")."""
    known = roles.load().nouns.get(noun.lemma_.lower())
    named = noun.ent_type_ in {"PERSON", "NORP"} or noun.pos_ == "PRON"
    return named or (known is not None and bool(known.types & {"Person", "Group"}))


def denotes_place(noun: Token) -> bool:
    """Whether a noun stands for a place ("hotel"), be it a body as well ("prison")."""
    known = roles.load().nouns.get(noun.lemma_.lower())
    return known is not None and bool(known.types & PLACE_TYPES)
