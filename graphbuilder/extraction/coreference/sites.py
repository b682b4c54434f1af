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

_BASED = frozenset({"based", "headquartered", "listed"})
_SPOTS = frozenset({"City", "Region", "State"})
_SITED = frozenset({"in", "of"})


class Sites:
    """The towns and the states that a body, or a description of one, is said to be of.

    Attributes:
        towns: Their names, in small letters.
        states: Their IRIs.
    """

    def __init__(self, heads: list[int], setting: Setting, states: frozenset[str]) -> None:
        places = [place for head in heads for place in _places(setting.doc[head], setting)]
        lands = [_states_of(place, setting) for place in places]
        own = states.union(*(setting.nations.get(head, ()) for head in heads))
        self.states = own.union(*lands)
        self.towns = {
            place.lower_
            for place in places
            if not (own and place.ent_type_ == "NORP") and not _is_state(place, setting)
        }

    @property
    def is_known(self) -> bool:
        """Whether the text says so."""
        return bool(self.towns or self.states)

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


def is_site(word: Token, setting: Setting) -> bool:
    """Whether a word before a noun says where something sits: *London*, *Turin-based*."""
    return word.lower_.rsplit("-", 1)[-1] in _BASED or _is_place(word, setting)


def _is_place(word: Token, setting: Setting) -> bool:
    """Whether a name is a place's, as the recogniser says, or the gazetteer without doubt."""
    if word.ent_type_ == "GPE" or word.pos_ != "PROPN":
        return word.ent_type_ == "GPE"
    senses = setting.known.gazetteer.lookup(word.text)
    return (
        len(senses) == 1
        and not senses[0].ambiguous
        and (senses[0].place is not None or senses[0].actor.type in _SPOTS)
    )


def _states_of(place: Token, setting: Setting) -> frozenset[str]:
    """The IRIs of the states that a place is, or lies in: *Oslo* in Norway."""
    gazetteer = setting.known.gazetteer
    named = place.doc[place.left_edge.i : place.i + 1].text
    senses = gazetteer.lookup(named) or gazetteer.lookup(place.text)
    sense = senses[0] if senses else None
    ids = () if sense is None else (sense.actor.id, (sense.place or sense.actor).id)
    known = map(gazetteer.by_id, {iri for own in ids for iri in (own, *gazetteer.whole(own))})
    return frozenset(entity.id for entity in known if entity is not None and entity.type == "State")


def _is_state(place: Token, setting: Setting) -> bool:
    """Whether a place is a state itself, and no town of one."""
    senses = setting.known.gazetteer.lookup(place.text)
    return bool(senses) and senses[0].place is None and senses[0].actor.type == "State"


def _places(noun: Token, setting: Setting) -> list[Token]:
    """The names of places before a noun, and right behind it: *Lumen of Oslo*, *Peru's Lumen*."""
    beside = [child for child in noun.lefts if child.dep_ in syntax.OWNERS]
    for child in noun.children:
        if child.lower_ in _BASED:
            beside += [*child.lefts, *(place for _, place in syntax.prepositional(child))]
        elif child.lower_ in _SITED and child.i == noun.i + 1:
            beside += child.children
    return [word for word in beside if word.pos_ == "PROPN" and _is_place(word, setting)]
