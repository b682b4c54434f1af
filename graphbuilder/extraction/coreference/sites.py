"""Where a body sits, as the words beside its names and its descriptions say: *Turin-based Sondra*.

A body sits in one town and one state, so that *the Oslo lender* is none of those from Turin, and
*the Italian firm* is no Swedish one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.coreference.setting import Setting

_BASED = "based"
_SITED = frozenset({"in", "of"})


class Sites:
    """The towns and the states that a body, or a description of one, is said to be of.

    Attributes:
        towns: Their names, in small letters.
        states: Their IRIs.
    """

    def __init__(self, heads: list[int], setting: Setting, states: frozenset[str]) -> None:
        self.states = states.union(*(setting.nations.get(head, ()) for head in heads))
        self.towns = {
            town.lower_
            for head in heads
            for town in _towns(setting.doc[head])
            if not (self.states and town.ent_type_ == "NORP")
        }

    def clash(self, other: Sites) -> bool:
        """Whether two of them are of different places."""
        towns = self.towns and other.towns and self.towns.isdisjoint(other.towns)
        states = self.states and other.states and self.states.isdisjoint(other.states)
        return bool(towns or states)

    def meet(self, other: Sites) -> bool:
        """Whether two of them share a town or a state."""
        return bool(self.towns & other.towns or self.states & other.states)


def sites_of(body: Chain, setting: Setting) -> Sites:
    """Where a text has said so far that an entity sits."""
    return Sites(body.heads, setting, frozenset(body.nations))


def sites_at(head: int, setting: Setting) -> Sites:
    """Where a description says that what it describes sits."""
    return Sites([head], setting, frozenset())


def is_site(word: Token) -> bool:
    """Whether a word before a noun says where something sits: *London*, *Turin-based*."""
    return word.lower_ == _BASED or word.lower_.endswith(f"-{_BASED}") or word.ent_type_ == "GPE"


def _towns(noun: Token) -> list[Token]:
    """The names of places before a noun, and right behind it: *Lumen of Oslo*."""
    found = [child for child in noun.lefts if child.ent_type_ == "GPE" and _is_plain(child)]
    for child in noun.children:
        if child.lower_ == _BASED:
            found += [place for place in child.lefts if place.pos_ == "PROPN"]
        elif child.lower_ in _SITED and child.i == noun.i + 1:
            found += [place for place in child.children if place.ent_type_ == "GPE"]
    return found


def _is_plain(name: Token) -> bool:
    return name.dep_ in syntax.MODIFIERS and name.pos_ == "PROPN"
