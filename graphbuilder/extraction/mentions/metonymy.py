"""Where the name of a city or a seat means the government that sits there.

*London refuses*, *a break with Washington*, *aggression from Moscow*: the state.
*In London*, *left Kyiv*, *London's streets*: the place. Which words decide is data
(``roles.ttl``); the patterns are those of Markert and Nissim (2007), *SemEval-2007 Task 08:
Metonymy Resolution*, place-for-people.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.forms import NOUNS

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.words.roles import Roles

_CALLING = frozenset({"on", "for"})
_CHARGING = frozenset({"of", "for"})
_MOVING = frozenset({"from", "to"})
_SITES = frozenset({"Place", "City", "Event"})
_TO_DO = frozenset({syntax.OPEN_COMPLEMENT})
_PARTNERS = frozenset({"with", "against", "between", "by", "from", "for", "to", "on", "of"})


def acts(head: Token, roles: Roles, *, cautious: bool = False) -> bool:
    """Whether a place's name stands for whoever governs there.

    Args:
        head: Last word of the name.
        roles: The lists of verbs, nouns and prepositions that speak for a place.
        cautious: Ask for a subject or a partner of a clear act; for names that are often others.

    Returns:
        ``True`` for the government, ``False`` for the place and whenever in doubt.
    """
    before = syntax.before(head)
    is_called_city = before.pos_ == "NOUN" and "City" in roles.noun(before.lemma_).types
    head = syntax.first_conjunct(head)
    governor = head.head
    if is_called_city or head.dep_ in syntax.SUBJECTS:
        # The French capital Paris is the place.
        return not is_called_city and _acts_as_subject(head, governor, roles)
    if head.dep_ == syntax.PREPOSITIONAL_OBJECT or governor.dep_ in syntax.PREPOSITIONS:
        return _acts_in_phrase(governor, roles, cautious=cautious)
    if head.dep_ in syntax.OBJECTS | syntax.DATIVES:
        if head.dep_ in syntax.DATIVES:
            return True
        told = not cautious or _is_to_act(head, governor)
        return told and governor.lemma_.lower() not in roles.words("PlaceVerb")
    if head.dep_ == syntax.POSSESSOR:
        return not cautious and not _is_of_place(governor, _SITES | {"Organization"}, roles)
    return False


def _is_of_place(noun: Token, kinds: frozenset[str], roles: Roles) -> bool:
    """Whether a noun is for what a place has, or is one itself: *London's streets*."""
    lemma = noun.lemma_.lower()
    return lemma in roles.words("PlaceRelation") or not roles.noun(lemma).types.isdisjoint(kinds)


def _is_to_act(name: Token, verb: Token) -> bool:
    """Whether a verb says what its object does: *blamed London for waiting*, *urged it to go*."""
    for child in verb.children:
        if child.i < name.i:
            continue
        if child.dep_ in _TO_DO and _has_to(child):
            return True
        inner = syntax.child(child, syntax.PREPOSITIONAL_CLAUSES)
        if inner is not None and child.lower_ in _CHARGING:
            return True
    return False


def _acts_as_subject(head: Token, verb: Token, roles: Roles) -> bool:
    if verb.pos_ not in syntax.VERBAL:
        return False
    content = [child for child in verb.children if child.dep_ in syntax.CONTENT_CLAUSES]
    if head.dep_ in syntax.PASSIVE:
        return bool(content) and verb.lemma_.lower() not in roles.words("PlaceVerb")
    if verb.lemma_.lower() in roles.words("PlaceVerb"):
        # Oslo held talks, but Oslo held a fair.
        things = syntax.children(verb, syntax.OBJECTS)
        return any(thing.lemma_.lower() in roles.words("DealingNoun") for thing in things)
    if content or verb.dep_ in syntax.CONTENT_CLAUSES:
        return True
    return any(child.dep_ in syntax.GOVERNED for child in verb.children)


def _acts_in_phrase(preposition: Token, roles: Roles, *, cautious: bool) -> bool:
    word = preposition.lower_
    if word in roles.words("PlacePreposition") or word not in _PARTNERS:
        return False
    governor = preposition.head
    if preposition.dep_ == syntax.AGENT or word in {"with", "against", "between"}:
        return word != "with" or governor.lemma_.lower() not in roles.words("PlaceVerb")
    if governor.pos_ in NOUNS:
        return word != "of" and not _is_of_place(governor, _SITES | {"Person", "Group"}, roles)
    return governor.pos_ in syntax.VERBAL and _acts_behind_verb(
        preposition, roles, cautious=cautious
    )


def _acts_behind_verb(preposition: Token, roles: Roles, *, cautious: bool) -> bool:
    """Whether a verb's preposition introduces who is to act, gives or gets something.

    *They called on Washington to act*; *he sent letters to Moscow*.
    """
    verb, word = preposition.head, preposition.lower_
    if word in _CALLING:
        asked = syntax.child(verb, _TO_DO)
        if asked is None and word == "on":
            asked = next((t for t in verb.children if _is_to_do(t)), None)
        return asked is not None and asked.i > preposition.i
    has_object = any(child.dep_ in syntax.OBJECTS for child in verb.children)
    moves = word not in _MOVING or verb.lemma_.lower() in roles.words("PlaceVerb")
    return has_object and not moves and not cautious


def _is_to_do(clause: Token) -> bool:
    """Whether a clause is an infinitive that the parser hung to the verb as an adverbial."""
    return clause.dep_ == syntax.ADVERBIAL_CLAUSE and _has_to(clause)


def _has_to(verb: Token) -> bool:
    return any(word.tag_ == "TO" for word in verb.children)
