"""Whom a description means that *be* gives a name to: *the winner was Lee*, *the paper is the Oak*.

A name behind the copula specifies whom its subject means (Huddleston & Pullum 2002, ch. 4 §5.5:
specifying *be*).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference.kinds import is_told_apart
from graphbuilder.extraction.coreference.links import is_hedged
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from spacy.tokens import Token

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.coreference.setting import Setting
    from graphbuilder.extraction.mentions.markable import Markable
    from graphbuilder.extraction.words.roles import Roles

_VALUES = frozenset({"Thing", "Event", "Time", "Money", "Law", "Agreement", "Weapon"})
_DOERS = ("er", "or", "ant", "ist")  # "the lone dissenter"
_PERSON = frozenset({"Person"})


def specified(
    nominal: Mapping[int, Markable], of: Mapping[int, Chain], setting: Setting
) -> Iterator[tuple[Markable, Chain]]:
    """Descriptions with *the* that a copula gives a name to, with the entity of that name.

    One that tells it from others compares them, and goes on about nobody: *the only court above
    it is the Senate*. What is no noun for an actor has a name for its value: *the answer was Peru*.

    Args:
        nominal: Its descriptions, by head token.
        of: Chains of names, by the head token of each mention.
        setting: The text.
    """
    doc = setting.doc
    for index in labelled(doc, "DEP", syntax.ATTRIBUTES):
        name, verb = doc[index], doc[index].head
        chain, subject = of.get(index), syntax.child(verb, syntax.ACTIVE_SUBJECTS)
        thing = nominal.get(subject.i) if subject is not None and subject.i < verb.i else None
        if subject is None or chain is None or thing is None:
            continue
        if not syntax.is_copula(verb) or is_hedged(verb):
            continue
        told = setting.determiners[thing.head] == "definite" and _is_by_name_alone(name, chain)
        told = told and not is_told_apart(subject)
        if told and _is_for_actors(thing, chain, setting.roles):
            yield thing, chain


def _is_for_actors(thing: Markable, chain: Chain, roles: Roles) -> bool:
    """Whether a noun is for whoever acts, as far as that can be known."""
    doer = not thing.types and chain.types == _PERSON and thing.text.endswith(_DOERS)
    return bool(thing.types - _VALUES) or doer or thing.text in roles.words("BearerNoun")


def _is_by_name_alone(name: Token, chain: Chain) -> bool:
    """Whether a word is one name, without a noun or an owner before it: no *Peru's Lee*."""
    if any(child.dep_ == syntax.CONJUNCT for child in name.children):
        return False
    mention = next(m for m in chain.mentions if m.head == name.i)
    length = len(mention.text.split())
    before = name.doc[mention.start : max(mention.end - length, mention.start)]
    return mention.form == "name" and all(word.lower_ == "the" for word in before)
