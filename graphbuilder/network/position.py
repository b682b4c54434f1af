"""Positions: who permits, forbids, calls for, opposes or weighs what, and according to whom.

A position is read from the ontology, not from verbs: what a relation says of its content
(``gb:contentModality``, ``gb:signature``) is the position that its subject takes.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from graphbuilder.model import Content, Mention, Modality, Polarity
from graphbuilder.network.tie import THINGS, is_entitlement, is_speech

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from graphbuilder.lexicon import Relation
    from graphbuilder.model import Filler, Statement

MAX_DEPTH = 6


class PositionKind(StrEnum):
    """What somebody's position on a matter is."""

    PERMITS = "permits"
    FORBIDS = "forbids"
    CALLS_FOR = "calls for"
    OPPOSES = "opposes"
    WEIGHS = "weighs"


_BY_MODALITY = {
    Modality.PERMITTED: PositionKind.PERMITS,
    Modality.PROHIBITED: PositionKind.FORBIDS,
    Modality.ADVOCATED: PositionKind.CALLS_FOR,
    Modality.OBLIGATION: PositionKind.CALLS_FOR,
    Modality.CONSIDERED: PositionKind.WEIGHS,
}
_OPPOSITE = {
    PositionKind.PERMITS: PositionKind.FORBIDS,
    PositionKind.FORBIDS: PositionKind.PERMITS,
    PositionKind.CALLS_FOR: PositionKind.OPPOSES,
    PositionKind.OPPOSES: PositionKind.CALLS_FOR,
    PositionKind.WEIGHS: PositionKind.OPPOSES,
}
_OPPOSING = frozenset({"PROTEST", "REJECT"})
_TALKING = "CONSULT"  # who talks with somebody takes no side by it
_STATED = frozenset({Modality.ACTUAL, Modality.PRESUPPOSED, Modality.FUTURE})


@dataclass(frozen=True, slots=True)
class Position:
    """Where somebody stands.

    Attributes:
        holder: Who takes the position.
        kind: What the position is.
        statement: Identifier of the statement that shows it.
        matters: IRIs of the actors and things that it is about, the holder left out.
    """

    holder: Mention
    kind: PositionKind
    statement: str
    matters: tuple[str, ...]


def positions(
    statements: Iterable[Statement], relations: Mapping[str, Relation]
) -> Iterator[Position]:
    """The positions that statements show, in their order.

    Args:
        statements: Statements with resolved mentions.
        relations: The ontology's relations by local name.

    Yields:
        The positions of each statement that takes one: of its subject (*the UK permits*), or of
        those who are quoted with a demand (*Lee and Diaz say that the UK should permit*).
    """
    known = list(statements)
    by_id = {statement.id: statement for statement in known}
    for statement in known:
        found = _demands(statement, relations) or _acts(statement, by_id, relations)
        for holder, kind in found:
            about = dict.fromkeys(_entities(statement, by_id))
            about.pop(holder.id or "", None)
            yield Position(holder, kind, statement.id, tuple(about))


def _demands(
    statement: Statement, relations: Mapping[str, Relation]
) -> list[tuple[Mention, PositionKind]]:
    """The position of those who are quoted: it should be so, or it is somebody's right."""
    named = ([link.source for link in level if link.source] for level in reversed(statement.chain))
    sources = next(filter(None, named), [])
    wanted = statement.modality is Modality.OBLIGATION or is_entitlement(statement, relations)
    if not wanted or not _has_matter(statement):
        return []
    negated = statement.polarity is Polarity.NEGATED
    kind = PositionKind.OPPOSES if negated else PositionKind.CALLS_FOR
    return [(source, kind) for source in sources]


def _acts(
    statement: Statement, by_id: Mapping[str, Statement], relations: Mapping[str, Relation]
) -> list[tuple[Mention, PositionKind]]:
    """The position of the subject of a statement that is presented as so."""
    holder = statement.subject
    if not isinstance(holder, Mention) or statement.modality not in _STATED:
        return []
    if holder.type is None or holder.type in THINGS or not _has_matter(statement):
        return []
    kind = _kind(statement, by_id, relations)
    if kind is None:
        return []
    return [(holder, _OPPOSITE[kind] if statement.polarity is Polarity.NEGATED else kind)]


def _kind(
    statement: Statement, by_id: Mapping[str, Statement], relations: Mapping[str, Relation]
) -> PositionKind | None:
    """The position that an affirmed statement's relation takes towards its content."""
    relation = relations.get(statement.predicate or "")
    if relation is None or _is_report(statement, relations):
        return None
    content = next((by_id.get(c.statement) for c in _contents(statement)), None)
    kind = _BY_MODALITY.get(relation.content) if relation.content else None
    talks = relation.plover == _TALKING
    if talks and content is None:
        kind = None
    elif kind is PositionKind.WEIGHS and relation.sign and not talks:
        return PositionKind.OPPOSES if relation.sign < 0 else PositionKind.CALLS_FOR
    if kind is not None and (content is not None or relation.sign >= 0):
        return kind
    if content is None or kind is not None:
        return kind if kind is PositionKind.FORBIDS else None
    if relation.flips:
        inner = _kind(content, by_id, relations)
        return None if inner is None else _OPPOSITE[inner]
    return _against(relation) if content.object or content.roles else None


def _against(relation: Relation) -> PositionKind | None:
    """The position of a hostile relation whose content has no modality of its own."""
    if relation.sign >= 0 or relation.attributes is not None:
        return None
    if relation.denies:
        return PositionKind.FORBIDS
    return PositionKind.OPPOSES if relation.plover in _OPPOSING else None


def _is_report(statement: Statement, relations: Mapping[str, Relation]) -> bool:
    """Whether a statement tells of something (says, accuses, has a right) and wants nothing."""
    relation = relations.get(statement.predicate or "")
    accuses = relation is not None and relation.attributes == "accusation"
    return accuses or is_speech(statement, relations) or is_entitlement(statement, relations)


def _has_matter(statement: Statement) -> bool:
    """Whether a statement says what its position is on."""
    return statement.object is not None or bool(statement.roles)


def _contents(statement: Statement) -> Iterator[Content]:
    return (filler for filler in statement.fillers() if isinstance(filler, Content))


def _entities(
    statement: Statement, by_id: Mapping[str, Statement], depth: int = 0
) -> Iterator[str]:
    """Everybody and everything resolved that a statement is about, at any depth."""
    for filler in statement.fillers():
        yield from _entities_of(filler, by_id, depth)


def _entities_of(filler: Filler, by_id: Mapping[str, Statement], depth: int) -> Iterator[str]:
    if isinstance(filler, Mention):
        if filler.id:
            yield filler.id
    elif filler.statement in by_id and depth < MAX_DEPTH:
        yield from _entities(by_id[filler.statement], by_id, depth + 1)
