"""What the name of a nation or its people means: its state, its language, a quality, or people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.forms import INDEFINITE, NOUNS
from graphbuilder.extraction.words.people import PLACE_TYPES

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.mentions.name import Name

_SAID = frozenset({syntax.OBJECT_PREDICATE})
# How plurals end, and the adjectives that alone stand for a people: *the Poles*, *the Swiss*.
_FOLLOWERS = ("crat", "lican", "onist", "alist", "unist", "amist")
_FOR_ALL = ("s", "sh", "ch", "ese", "men")


def is_people(head: Token) -> bool:
    """Whether a demonym is a noun of its own (*Ukrainians*; *an Australian, Lee*), no adjective."""
    doc = head.doc
    if (
        head.i > 0
        and doc[head.i - 1].lower_ in INDEFINITE
        and doc[head.i + 1 : head.i + 2].text == ","
    ):
        return True
    return head.pos_ in NOUNS and head.dep_ not in syntax.MODIFIERS


def is_quality(head: Token) -> bool:
    """Whether the adjective of a nation says what somebody is: *is Chinese*, *known as Chinese*."""
    behind_as = head.dep_ == syntax.PREPOSITIONAL_OBJECT and head.head.lower_ == "as"
    said = head.dep_ in _SAID or behind_as
    return head.dep_ == syntax.ADJECTIVAL or (said and head.pos_ == "ADJ")


def is_language(head: Token) -> bool:
    """Whether the adjective of a nation stands alone as the name of its language: *in German*."""
    first = syntax.first_conjunct(head)
    bare = first.left_edge == first
    governed = bare and first.dep_ in syntax.OBJECTS | {syntax.PREPOSITIONAL_OBJECT}
    return governed and head.tag_ in {"NNP", "JJ", "NN"} and head.left_edge == head


def are_some(head: Token, name: Name) -> bool:
    """Whether the name of a people means only people: *two Americans*, *a Muslim*, *New Yorkers*.

    The bare name of a party or a faith may stand for all of it, and so may that of a nation behind
    an article: *the Americans left the treaty*, *Americans had turkey*; but *the Australian* is
    one, or a paper called so, where *the Irish* are all (Quirk et al. 1985, 7.23-26).
    """
    start = name.start
    before = head.doc[start - 1].lower_ if start else ""
    if name.type in PLACE_TYPES or before in {"-", "a", "an"} or head.dep_ == syntax.ATTRIBUTE:
        return True  # whoever is said to be Americans, too
    words = [c for c in head.children if c.i < start and c.dep_ in syntax.PRENOMINAL]
    if any(child.dep_ == syntax.NUMBER for child in words) or _is_one(head, name):
        return True
    if name.type == "State" and head.tag_ in syntax.PLURAL_TAGS:
        return not any(child.lower_ == "the" for child in words) and not _is_joined(head)
    return any(child.lower_ != "the" for child in words)


def is_follower(head: Token, name: Name) -> bool:
    """Whether a name is a noun for one of a party or a creed: *the top Democrat*, *a Unionist*."""
    if name.type != "Group" or name.end != name.start + 1 or head.dep_ in syntax.MODIFIERS:
        return False
    return head.tag_ in syntax.SINGULAR_TAGS and head.lower_.endswith(_FOLLOWERS)


def _is_one(head: Token, name: Name) -> bool:
    """Whether a noun behind an article is one of a people, or a paper: *the Dane*, *the Greek*."""
    before = head.doc[name.start - 1].lower_ if name.start else ""
    alone = name.end == name.start + 1 == head.i + 1
    itself = head.text in name.actor.split()  # the Vatican is Vatican City
    return alone and before == "the" and not (itself or head.lower_.endswith(_FOR_ALL))


def _is_joined(noun: Token) -> bool:
    """Whether a noun shares the article of one it is joined to: *the British and Poles*."""
    first = syntax.first_conjunct(noun)
    return first != noun and any(child.lower_ == "the" for child in first.children)
