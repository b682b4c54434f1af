"""What is drawn where not everything can be: the heaviest lines, labels with room, and the rest."""

from __future__ import annotations

import itertools
import math
import random
import re

import pytest

from graphbuilder.model import Entity, Evidence, Mention, Statement, mint_statement_id
from graphbuilder.view import View
from graphbuilder.view.crowd import CROWD, LINES_OF_EACH, MOST_LINES, Labelled, heaviest, sides
from graphbuilder.view.scene import MOST_COMMUNITIES
from graphbuilder.view.surround import surround

DRAW = random.Random(3)  # noqa: S311  nothing here is secret


def test_few_lines_are_all_drawn() -> None:
    """Up to the limit nothing is left out."""
    weights = {(a, b): 1 for a in range(10) for b in range(10) if a != b}
    assert heaviest(weights, actors=range(10)) == set(weights)


def test_every_point_keeps_its_heaviest_line() -> None:
    """In a crowd the lines are few, and every point still has its heaviest one."""
    weights = {(a, b): DRAW.randint(1, 99) for a in range(60) for b in range(60) if a != b}
    drawn = heaviest(weights, actors=range(60))
    assert len(drawn) <= min(MOST_LINES, LINES_OF_EACH * 60)
    for point in range(60):
        best = max((pair for pair in weights if point in pair), key=lambda p: (weights[p], p))
        tied = {pair for pair in weights if point in pair and weights[pair] == weights[best]}
        assert tied & drawn, point


def test_lines_of_communities_do_not_crowd_out_the_others() -> None:
    """A community's many statements outweigh everything and yet leave room for actors."""
    weights = {(a, b): 1 for a in range(40) for b in range(40) if a != b}
    weights |= {(a, 40 + c): 500 for a in range(40) for c in range(20)}
    drawn = heaviest(weights, actors=range(40))
    assert sum(max(pair) >= 40 for pair in drawn) <= 60
    assert sum(max(pair) < 40 for pair in drawn) >= 39


def test_a_label_goes_up_where_there_is_no_room_below() -> None:
    """A circle under a circle sends the upper one's label over it."""
    upper = Labelled(0, 0, 12, ("Upper",), 5)
    lower = Labelled(0, 34, 12, ("Lower",), 3)
    assert sides([upper, lower], size=12) == ["above", "below"]


def test_the_heavier_is_named() -> None:
    """Where there is room for one label only, the heavier actor has it."""
    row = [Labelled(8 * n, 0, 4, ("A long name indeed",), n) for n in range(9)]
    chosen = sides(row, size=12)
    assert chosen[8] == "below"
    assert None in chosen


@pytest.mark.parametrize("count", [0, 1, 2, 7, 24])
@pytest.mark.parametrize("reach", [0, 300])
def test_communities_stand_around_the_map(count: int, reach: int) -> None:
    """However many there are, their circles overlap neither the map's nor each other."""
    inner = [(round(reach * math.cos(n)), round(reach * math.sin(n))) for n in range(12)]
    radius = [12 + n % 5 * 5.0 for n in range(count)]
    edges = {(n % 12, 12 + n): 1 + n for n in range(count)}
    places = surround(inner, radius, edges)
    assert len(places) == count
    circles = [*zip(places, radius, strict=True)]
    for (a, r), (b, s) in itertools.combinations(circles, 2):
        assert math.dist(a, b) > r + s + 20
    assert all(math.dist(a, b) > r + 28 for a, r in circles for b in inner)


def test_communities_stand_where_their_neighbours_are() -> None:
    """A community that has to do with the left side stands on the left."""
    inner = [(-200, 0), (200, 0)]
    places = surround(inner, [20, 20], {(0, 3): 5, (2, 1): 5})
    assert places[0][0] > 0 > places[1][0]


def scattered(groups: int) -> View:
    """A graph of many small groups that have nothing to do with each other."""
    entities = [
        Entity(f"https://example.org/{n}", f"Actor {n}", "Person") for n in range(3 * groups)
    ]
    statements = []
    for number, (one, other) in enumerate(
        (3 * g + a, 3 * g + b) for g in range(groups) for a, b in ((0, 1), (1, 2))
    ):
        names = entities[one].name, entities[other].name
        text = f"{names[0]} met {names[1]}."
        ends = [
            Mention(name, text.index(name), text.index(name) + len(name), id=entities[who].id)
            for name, who in zip(names, (one, other), strict=True)
        ]
        whole = Evidence(text, 0, len(text))
        statements.append(
            Statement(mint_statement_id(number), "d", ends[0], "meet", ends[1], whole, "meets")
        )
    return View(statements, entities=entities, relations={}, limit=10)


def test_many_small_communities_are_one() -> None:
    """A hundred strangers make no hundred circles: the small ones are *others*."""
    scene = scattered(100).scene
    assert len(scene.communities) == MOST_COMMUNITIES
    (others,) = (community for community in scene.communities if not community.name)
    inside = [a for a in scene.actors if a.measures.community == others.number and not a.wide]
    assert others.size == len(inside)
    assert sum(c.size for c in scene.communities) + len(scene.shown) == len(scene.actors)
    assert f"{others.size} others" in scattered(100).svg()


def test_labels_of_a_crowd_stand_apart() -> None:
    """No label of a crowded picture stands on another one."""
    points = [
        Labelled(DRAW.uniform(0, 1500), DRAW.uniform(0, 900), 11, (f"Actor {n}",), n)
        for n in range(2 * CROWD)
    ]
    chosen = sides(points, size=12)
    boxes = []
    for point, side in zip(points, chosen, strict=True):
        if side is not None:
            y = point.y + 20 if side == "below" else point.y - 20
            boxes.append((point.x, y))
    assert len(boxes) > CROWD
    near = [
        (a, b)
        for a, b in itertools.combinations(boxes, 2)
        if abs(a[0] - b[0]) < 45 and abs(a[1] - b[1]) < 12
    ]
    assert near == []


def test_the_matrix_explains_itself() -> None:
    """The matrix says what its rows, columns and outlines mean."""
    words = " ".join(re.findall(r">([^<>]+)</text>", scattered(2).matrix_svg()))
    assert "Rows act, columns are acted upon" in words
    assert "claimed, denied or not yet real" in words
