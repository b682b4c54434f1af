"""What the map shows at first: which actors, how large, where, and the lines between them."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from graphbuilder.network import Bundle, bundles
from graphbuilder.network.measures import measure
from graphbuilder.view.layout import Node, place, wrap
from graphbuilder.view.palette import kind_of
from graphbuilder.view.surround import surround

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from graphbuilder.model import Entity
    from graphbuilder.network import Material
    from graphbuilder.network.measures import Measures

FULL_DETAIL = 300
MOST_SHOWN = 200
LABELLED = 80
MOST_LINES = 3
RADII, CROWD_RADII = (11, 17), (16, 26)  # of the lightest circle, and how much more at most
PORTRAIT = 0.62
MOST_COMMUNITIES = 24
OTHERS = -1


@dataclass(frozen=True, slots=True)
class Actor:
    """One actor of the map.

    Attributes:
        entity: Who it is.
        measures: How central it is.
        label: Its name in lines.
        radius: Radius of its circle.
        wide: Its place on a wide screen; ``None`` while it is inside a collapsed community.
        tall: Its place on a tall screen.
    """

    entity: Entity
    measures: Measures
    label: tuple[str, ...]
    radius: float
    wide: tuple[int, int] | None = None
    tall: tuple[int, int] | None = None

    @property
    def kind(self) -> str:
        """What decides its colour and icon."""
        return kind_of(self.entity.type)


@dataclass(frozen=True, slots=True)
class Community:
    """Actors that are drawn as one circle until it is opened.

    Attributes:
        number: The community's number among :class:`graphbuilder.network.measures.Measures`;
            -1 for what is left of many small ones.
        name: Name of its heaviest actor; empty for what is left.
        size: How many actors are inside.
        radius: Radius of its circle.
        wide: Its place on a wide screen.
        tall: Its place on a tall screen.
    """

    number: int
    name: str
    size: int
    radius: float
    wide: tuple[int, int]
    tall: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything that is drawn at first.

    Attributes:
        actors: All actors, the heaviest first, shown or not.
        communities: Collapsed communities; empty for a graph that is shown whole.
        bundles: All bundles of ties, between any actors.
    """

    actors: tuple[Actor, ...]
    communities: tuple[Community, ...]
    bundles: tuple[Bundle, ...]

    @property
    def shown(self) -> tuple[Actor, ...]:
        """The actors that have a place."""
        return tuple(actor for actor in self.actors if actor.wide is not None)


def compose_scene(material: Material, *, actors: Iterable[str] = (), limit: int = 0) -> Scene:
    """Choose, size and place what is drawn.

    Args:
        material: Statements, entities and ties.
        actors: IRIs; where given, only they and their neighbours are drawn.
        limit: How many actors are drawn at most; 0 draws all up to 300, else the 200
            heaviest, and the others as collapsed communities.

    Returns:
        The scene, the same for the same material.
    """
    ties = material.ties
    wanted = set(actors)
    if wanted:
        ties = tuple(tie for tie in ties if tie.source in wanted or tie.target in wanted)
    lines = bundles(ties)
    ends = dict.fromkeys(end for line in lines for end in (line.source, line.target))
    measures = measure(ends, ties, paths=False)
    ranked = sorted(ends, key=lambda iri: (-measures[iri].weight, material.entities[iri].name, iri))
    most = limit or (MOST_SHOWN if len(ranked) > FULL_DETAIL else len(ranked))
    heaviest = max((measures[iri].weight for iri in ranked), default=1)
    least, more = CROWD_RADII if min(most, len(ranked)) > LABELLED else RADII
    everyone = [
        Actor(
            material.entities[iri],
            measures[iri],
            wrap(material.entities[iri].name),
            round(least + more * math.sqrt(measures[iri].weight / heaviest), 1),
        )
        for iri in ranked
    ]
    return _placed(everyone, lines, most)


def _placed(everyone: Sequence[Actor], lines: Sequence[Bundle], most: int) -> Scene:
    """Give places to the first actors, and to the communities of the rest around them."""
    shown, rest = everyone[:most], _gathered(everyone[most:])
    crowded = len(shown) > LABELLED
    nodes = [
        Node(actor.label if not crowded or rank < LABELLED else (), actor.radius)
        for rank, actor in enumerate(shown)
    ]
    where = {actor.entity.id: index for index, actor in enumerate(shown)}
    slot = {number: len(shown) + index for index, number in enumerate(rest)}
    where |= {actor.entity.id: slot[number] for number, inside in rest.items() for actor in inside}
    edges: dict[tuple[int, int], int] = {}
    for line in lines:
        pair = where[line.source], where[line.target]
        if pair[0] != pair[1]:
            edges[pair] = edges.get(pair, 0) + len(line.ties)
    between = {pair: weight for pair, weight in edges.items() if max(pair) < len(shown)}
    backbone = _backbone(between, len(nodes))
    least = CROWD_RADII[0] if crowded else RADII[0]
    radius = [round(least + 2.2 * math.log2(len(inside)), 1) for inside in rest.values()]
    wide, tall = place(nodes, backbone), place(nodes, backbone, aspect=PORTRAIT)
    wide += surround(wide, radius, edges)
    tall += surround(tall, radius, edges)
    placed = [
        replace(actor, wide=wide[index], tall=tall[index]) for index, actor in enumerate(shown)
    ]
    communities = [
        Community(number, _called(number, inside), len(inside), size, wide[index], tall[index])
        for (number, inside), size, index in zip(rest.items(), radius, slot.values(), strict=True)
    ]
    hidden = [actor for inside in rest.values() for actor in inside]
    hidden.sort(key=lambda actor: (-actor.measures.weight, actor.entity.name, actor.entity.id))
    return Scene((*placed, *hidden), tuple(communities), tuple(lines))


def _gathered(hidden: Iterable[Actor]) -> dict[int, list[Actor]]:
    """Hidden actors by community; where there are very many, the small ones are one."""
    by_number: dict[int, list[Actor]] = {}
    for actor in hidden:
        by_number.setdefault(actor.measures.community, []).append(actor)
    large = sorted(by_number, key=lambda number: (-len(by_number[number]), number))
    if len(large) <= MOST_COMMUNITIES:
        return by_number
    kept = set(large[: MOST_COMMUNITIES - 1])
    found = {number: inside for number, inside in by_number.items() if number in kept}
    found[OTHERS] = [
        replace(actor, measures=replace(actor.measures, community=OTHERS))
        for number, inside in by_number.items()
        if number not in kept
        for actor in inside
    ]
    return found


def _called(number: int, inside: Sequence[Actor]) -> str:
    """After whom a community is called; nobody where it is only what is left."""
    return "" if number == OTHERS else inside[0].entity.name


def _backbone(edges: dict[tuple[int, int], int], count: int) -> dict[tuple[int, int], int]:
    """The heaviest lines of each point where there are too many to lay out by all of them."""
    if len(edges) <= MOST_LINES * count:
        return edges
    kept: dict[tuple[int, int], int] = {}
    lines = [0] * count
    for (a, b), weight in sorted(edges.items(), key=lambda item: (-item[1], item[0])):
        if min(lines[a], lines[b]) < MOST_LINES:
            kept[a, b] = weight
            lines[a] += 1
            lines[b] += 1
    return kept


def summary(material: Material, scene: Scene) -> str:
    """One line that says how much there is."""
    documents = len(material.documents)
    parts = [
        f"{len(scene.actors):,} actors" if len(scene.actors) != 1 else "1 actor",
        f"{len(material.statements):,} statements",
        *([f"{documents:,} documents"] if documents > 1 else []),
    ]
    return " · ".join(parts)
