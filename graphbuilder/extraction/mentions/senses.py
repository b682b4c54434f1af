"""Which sense of the gazetteer a name has in a text: *the Times*, *Georgia*, *the Supreme Court*.

A name that is nobody's alone needs further evidence in the text: the actor's full name, or, for
a party or a court, the state that it belongs to. Without it the name stays the text's own.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from spacy.util import filter_spans

from graphbuilder.extraction.words.people import RULED
from graphbuilder.gazetteer import Sense

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Span, Token

    from graphbuilder.gazetteer import Gazetteer

_OF_STATES = frozenset({"Party", "Court", "GovernmentBody"})
_COMMON_TO_STATES = frozenset({"Party", "Court"})
_SHARE = 2
_LONGEST = 3  # words of a state's name
_PLACES = frozenset({"GPE", "LOC", "NORP", "ORG", "FAC"})


def certain_actors(hits: Iterable[Span], gazetteer: Gazetteer) -> frozenset[str]:
    """IRIs of the actors that a text names by words of no other sense.

    Of states and regions only those that it names no less than half as often as any other.
    """
    found = set()
    ruled: Counter[str] = Counter()
    for hit in hits:
        senses = gazetteer.lookup(hit.text)
        if senses and not senses[0].ambiguous:
            actor = senses[0].actor
            found.add(actor.id)
            if actor.type in RULED:
                ruled[actor.id] += 1
            if senses[0].place is not None:
                found.add(senses[0].place.id)
    most = max(ruled.values(), default=0)
    return frozenset(iri for iri in found if iri not in ruled or _SHARE * ruled[iri] >= most)


def leading_places(hits: Iterable[Span], gazetteer: Gazetteer) -> frozenset[str]:
    """IRIs of the states and regions that a text names most often, by themselves or their bodies.

    *The Senate* of a text about Puerto Rico is not the American one, though it names both.
    """
    ruled: Counter[str] = Counter()
    for hit in filter_spans(hits):  # the U.S. of the U.S. Senate is not named by itself
        senses = gazetteer.lookup(hit.text)
        if not senses or senses[0].ambiguous:
            continue
        actor = senses[0].actor
        if actor.type in RULED:
            ruled[actor.id] += 1
        elif actor.type in _OF_STATES and not _says_state(hit, gazetteer):
            ruled.update(gazetteer.whole(actor.id))
    most = max(ruled.values(), default=0)
    return frozenset(iri for iri, count in ruled.items() if count == most)


def _says_state(hit: Span, gazetteer: Gazetteer) -> bool:
    """Whether a body's name begins with its state's, which it needs where another is meant."""
    opening = (gazetteer.lookup(hit[:end].text) for end in range(1, min(len(hit), _LONGEST + 1)))
    return any(senses and senses[0].actor.type == "State" for senses in opening)


def choose_sense(
    head: Token, senses: tuple[Sense, ...], certain: frozenset[str], gazetteer: Gazetteer
) -> Sense | None:
    """The sense that a name has at its place, or ``None`` where nothing speaks for one.

    Args:
        head: Last word of the name.
        senses: What the gazetteer offers.
        certain: The actors that the text names beyond doubt.
        gazetteer: For what an actor is part of.
    """
    # Georgia is one of the United States in a text about these.
    parts = any(s.actor.type == "Region" and _is_part_of(s, certain, gazetteer) for s in senses)
    ranked = sorted(
        senses,
        key=lambda sense: (
            sense.actor.id not in certain,
            sense.ambiguous,
            parts and sense.actor.type == "State",
        ),
    )
    sense = next((s for s in ranked if _is_supported(head, s, certain, gazetteer)), None)
    if sense is None or sense.place is None:
        return None if sense is not None and _is_of_several(sense, senses, certain) else sense
    seated = [other for other in senses if other.place == sense.place]
    return sense if len(seated) == 1 else _who_sits_there(seated, certain, gazetteer)


def _is_of_several(sense: Sense, senses: tuple[Sense, ...], certain: frozenset[str]) -> bool:
    """Whether a name is of several states, of which a text does not name just one: *Korea*."""
    states = [other.actor.id for other in senses if other.actor.type == "State"]
    if sense.actor.type != "State" or not sense.ambiguous or len(states) == 1:
        return False
    return len(certain.intersection(states)) != 1


def _is_part_of(sense: Sense, certain: frozenset[str], gazetteer: Gazetteer) -> bool:
    return not certain.isdisjoint(gazetteer.whole(sense.actor.id))


def _who_sits_there(
    seated: list[Sense], certain: frozenset[str], gazetteer: Gazetteer
) -> Sense | None:
    """Which of several actors a seat stands for: the only one that the text speaks of.

    *Brussels* is the European Union beside the European Commission, and Belgium beside Belgians;
    beside both or neither it stays the city.
    """
    bodies = {
        whole
        for iri in certain
        if (body := gazetteer.by_id(iri)) is not None and body.type in _OF_STATES
        for whole in gazetteer.whole(iri)
    }
    named = [sense for sense in seated if sense.actor.id in certain | bodies]
    if len(named) == 1:
        return named[0]
    place = seated[0].place
    return None if place is None else Sense(place, "name", seated[0].ambiguous)


def _is_supported(head: Token, sense: Sense, certain: frozenset[str], gazetteer: Gazetteer) -> bool:
    kind = sense.actor.type
    if sense.actor.id in certain and not sense.ambiguous and kind not in _COMMON_TO_STATES:
        return True
    if sense.kind == "adjective" and kind == "State" and sense.actor.id in certain:
        return True  # "Lao officials", in a text that names Laos
    if sense.place is not None or kind in {"State", "Region", "City", "Place"}:
        return not sense.ambiguous or head.ent_type_ in _PLACES
    wholes = set(gazetteer.whole(sense.actor.id))
    if kind in _COMMON_TO_STATES:
        return not wholes or bool(wholes & certain)
    if not sense.ambiguous:
        return True
    return sense.actor.id in certain or (kind in _OF_STATES and bool(wholes & certain))
