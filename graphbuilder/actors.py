"""The actors of a graph, for whoever looks after them: list, show, merge, split, rename."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from graphbuilder import ontology
from graphbuilder.entities import Decisions, read_decisions, write_decisions
from graphbuilder.entities.keys import keys_of
from graphbuilder.errors import InputError
from graphbuilder.resolution import Resolver, decisions_path

if TYPE_CHECKING:
    from pathlib import Path

    from graphbuilder.entities import Decision, Merge
    from graphbuilder.gazetteer import Gazetteer
    from graphbuilder.graph import KnowledgeGraph
    from graphbuilder.model import Entity

COUNTS = """SELECT ?entity (COUNT(DISTINCT ?st) AS ?statements) (COUNT(DISTINCT ?d) AS ?documents)
WHERE { ?st gb:mentions|gb:attributedTo ?entity ; gb:document ?d } GROUP BY ?entity"""
SUGGESTIONS = 3
SIMILAR = 60


@dataclass(frozen=True, slots=True)
class Actor:
    """An entity of a graph, and how often it is mentioned.

    Attributes:
        entity: The entity.
        statements: In how many statements it takes part, as a source included.
        documents: In how many documents.
    """

    entity: Entity
    statements: int
    documents: int


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything about one actor: who it is, and why its names are one.

    Attributes:
        actor: The actor.
        merges: Why names were joined to it.
        decisions: What people have decided about its names.
    """

    actor: Actor
    merges: tuple[Merge, ...]
    decisions: tuple[Decision, ...]


def list_actors(
    graph: KnowledgeGraph, *, contains: str = "", kind: str = "", described: bool = False
) -> list[Actor]:
    """The entities of a graph, whoever is mentioned most first.

    Args:
        graph: The graph.
        contains: Only those with a name that contains this, in whatever case.
        kind: Only those of this class (``Person``).
        described: Also what a document describes without a name (*people*), one in each document.
    """
    counts = {
        str(row[0]): (int(str(row[1])), int(str(row[2]))) for row in graph.query(COUNTS) if row[0]
    }
    found = [
        Actor(entity, *counts.get(entity.id, (0, 0)))
        for entity in graph.entities()
        if (described or not ontology.is_local(entity.id))
        and (not kind or entity.type == kind)
        and any(contains.lower() in name.lower() for name in (entity.name, *entity.aliases))
    ]
    return sorted(found, key=lambda actor: (-actor.statements, actor.entity.name, actor.entity.id))


def find_actor(graph: KnowledgeGraph, name: str) -> Actor:
    """The one actor that is called so: by its IRI, by the name it is shown by, or by another.

    Raises:
        InputError: If there is none, or if several are called so.
    """
    actors = list_actors(graph, described=True)
    for matches in (
        [a for a in actors if name in {a.entity.id, a.entity.id.rsplit("/", 1)[-1]}],
        [a for a in actors if a.entity.name == name],
        [a for a in actors if name in a.entity.aliases],
    ):
        if len(matches) == 1:
            return matches[0]
        if matches:
            choices = ", ".join(actor.entity.id.rsplit("/", 1)[-1] for actor in matches)
            message = f"several actors are called {name!r}; name one of them: {choices}"
            raise InputError(message)
    raise InputError(_nobody(name, [a.entity.name for a in actors]))


def open_dossier(
    graph: KnowledgeGraph, name: str, *, gazetteer: Gazetteer | None = None
) -> Dossier:
    """Everything about one actor.

    Args:
        graph: The graph; it stays as it is.
        name: What the actor is called.
        gazetteer: Known actors, if the graph was built with others than the packaged ones.

    Raises:
        InputError: If there is none, or if several are called so.
    """
    actor = find_actor(graph, name)
    index = Resolver(graph, gazetteer=gazetteer).index
    index.settle()
    names = {actor.entity.name, *actor.entity.aliases}
    keys = {key for known in names for key in keys_of(known)}
    return Dossier(
        actor,
        tuple(merge for merge in index.merges if {merge.name, merge.into} <= names),
        tuple(
            decision
            for decision in index.decisions
            if not keys.isdisjoint((*keys_of(decision.name), *keys_of(decision.other)))
        ),
    )


def decide(graph: KnowledgeGraph, decision: Decision, *, gazetteer: Gazetteer | None = None) -> int:
    """Keep a decision beside the graph, and make the graph obey it.

    Args:
        graph: The graph.
        decision: What was decided; dated today unless it says otherwise.
        gazetteer: Known actors, if the graph was built with others than the packaged ones.

    Returns:
        How many documents were written anew.

    Raises:
        InputError: If a name is nobody's in the graph, or the graph has no folder.
        StoreError: If the graph cannot be written to.
    """
    _check(graph, decision)
    dated = replace(decision, date=decision.date or dt.date.today().isoformat())  # noqa: DTZ011 - the reader's own day
    return _obey(graph, _decisions(graph).adding(dated), gazetteer)


def take_back(graph: KnowledgeGraph, name: str, *, gazetteer: Gazetteer | None = None) -> int:
    """Lift every decision about a name, or the one with that identifier.

    Returns:
        How many documents were written anew.

    Raises:
        InputError: If there is none, or the graph has no folder.
        StoreError: If the graph cannot be written to.
    """
    decisions = _decisions(graph)
    lifted = [item for item in decisions if name in {item.name, item.other, item.id}]
    if not lifted:
        message = f"nothing has been decided about {name!r}; see: graphbuilder actors show"
        raise InputError(message)
    for item in lifted:
        decisions = decisions.without(item.id)
    return _obey(graph, decisions, gazetteer)


def _path(graph: KnowledgeGraph) -> Path:
    path = decisions_path(graph)
    if path is None:
        message = "decisions are kept in a graph's folder; open the graph by its folder"
        raise InputError(message)
    return path


def _decisions(graph: KnowledgeGraph) -> Decisions:
    return read_decisions(_path(graph))


def _obey(graph: KnowledgeGraph, decisions: Decisions, gazetteer: Gazetteer | None) -> int:
    write_decisions(_path(graph), decisions)
    return Resolver(graph, gazetteer=gazetteer).settle()


def _check(graph: KnowledgeGraph, decision: Decision) -> None:
    """Whether the names of a decision, and its documents, are known."""
    if decision.verb != "rename" and decision.name == decision.other:
        message = f"{decision.name!r} is given twice; give two names to {decision.verb}"
        raise InputError(message)
    names = {name for entity in graph.entities() for name in (entity.name, *entity.aliases)}
    keys = {key for name in names for key in keys_of(name)}
    needed = [decision.name]
    if decision.verb != "rename" and not decision.documents:
        needed.append(decision.other)
    for name in needed:
        if name not in names and keys.isdisjoint(keys_of(name)):
            raise InputError(_nobody(name, sorted(names)))
    for identifier in decision.documents:
        graph.document(identifier)


def _nobody(name: str, names: list[str]) -> str:
    # A name much shorter than what was typed is in it by chance.
    long_enough = [other for other in names if 2 * len(other) >= len(name)]
    similar = process.extract(
        name, long_enough, scorer=fuzz.WRatio, limit=SUGGESTIONS, score_cutoff=SIMILAR
    )
    hint = f"; did you mean {' or '.join(repr(found) for found, *_ in similar)}?" if similar else ""
    return f"nobody in the graph is called {name!r}{hint or '; see: graphbuilder actors list'}"
