"""Ties: which actor a statement relates to which, directly or through what it contains.

*The UK permits Ukraine to use Storm Shadow against Russia* is two statements. The outer one
ties the UK to Ukraine and is actual; the inner one ties Ukraine to the missiles and to Russia
and is only permitted. Nothing that is contained is ever tied as if it were so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graphbuilder.model import Content, Mention, Modality, Polarity
from graphbuilder.network.certainty import status
from graphbuilder.network.stance import Stance, compose, negate, reverse

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping

    from graphbuilder.lexicon import Relation
    from graphbuilder.model import Filler, Statement

CIRCUMSTANCES = frozenset(
    {"condition", "date", "exception", "location", "manner", "place", "purpose", "reason"}
    | {"role", "time"}
)
THINGS = frozenset({"Agreement", "Event", "Law", "Money", "Product", "Thing", "Time", "Weapon"})
SPEECH = frozenset({"attitude", "report", "speech"})
MAX_DEPTH = 4
_AGAINST = {"target": Stance.HOSTILE}
_ENTITLEMENT = frozenset({Modality.PERMITTED, Modality.PROHIBITED})
_ISO_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


@dataclass(frozen=True, slots=True)
class Tie:
    """One statement between two actors, in one direction.

    Attributes:
        source: IRI of who acts.
        target: IRI of whom it concerns.
        statement: Identifier of the statement.
        stance: How the source shows itself towards the target.
        status: Status of the claim, see :func:`graphbuilder.network.status`.
        date: When it happened, or else when it was published; ISO 8601, or ``None``.
    """

    source: str
    target: str
    statement: str
    stance: Stance
    status: str
    date: str | None = None


def ties(
    statements: Iterable[Statement],
    relations: Mapping[str, Relation],
    *,
    actors: Container[str] | None = None,
    dates: Mapping[str, str | None] | None = None,
) -> Iterator[Tie]:
    """The ties of statements, in their order; at most one for a statement and a pair.

    Args:
        statements: Statements with resolved mentions; unresolved ones tie nobody.
        relations: The ontology's relations by local name, for their signs.
        actors: IRIs of whom and what can be tied; all that mentions name if left out.
        dates: Date of publication by document.

    Yields:
        Ties between different actors.
    """
    known = list(statements)
    reader = _Reader({statement.id: statement for statement in known}, relations, actors)
    for statement in known:
        source = reader.identity(statement.subject)
        if source is not None:
            date = when(statement) or (dates or {}).get(statement.document)
            for target, stance in reader.targets(statement).items():
                if target != source:
                    yield Tie(source, target, statement.id, stance, status(statement), date)


def when(statement: Statement) -> str | None:
    """The date that a statement gives itself in its time role, ISO 8601, or ``None``."""
    filler = statement.role("time") or statement.role("date")
    name = filler.name if isinstance(filler, Mention) else None
    return name if name and _ISO_DATE.fullmatch(name) else None


def _is_same(filler: Filler, other: Filler | None) -> bool:
    """Whether two mentions are the same words: an office that is its own object."""
    return isinstance(filler, Mention) and isinstance(other, Mention) and filler.text == other.text


def is_speech(statement: Statement, relations: Mapping[str, Relation]) -> bool:
    """Whether a statement only tells what somebody says or believes: its content is theirs."""
    relation = relations.get(statement.predicate or "")
    return relation is not None and relation.attributes in SPEECH


def is_entitlement(statement: Statement, relations: Mapping[str, Relation]) -> bool:
    """Whether a statement says what its own subject may or must do (*has the right to*)."""
    relation = relations.get(statement.predicate or "")
    return (
        relation is not None
        and relation.controller == "subject"
        and relation.content in {Modality.PERMITTED, Modality.PROHIBITED, Modality.OBLIGATION}
        and any(isinstance(filler, Content) for filler in statement.fillers())
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    by_id: Mapping[str, Statement]
    relations: Mapping[str, Relation]
    actors: Container[str] | None

    def identity(self, filler: Filler | None) -> str | None:
        """The IRI of a mention that can be tied."""
        iri = filler.id if isinstance(filler, Mention) else None
        return iri if iri and (self.actors is None or iri in self.actors) else None

    def agent(self, filler: Filler | None) -> str | None:
        """The IRI of somebody who can be permitted, urged or forbidden: no weapon, no place."""
        is_thing = isinstance(filler, Mention) and filler.type in THINGS
        return None if is_thing else self.identity(filler)

    def sign(self, statement: Statement) -> Stance:
        relation = self.relations.get(statement.predicate or "")
        return Stance(relation.sign) if relation else Stance.NEUTRAL

    def targets(self, statement: Statement) -> dict[str, Stance]:
        """Whom a statement concerns besides its subject, and the stance towards each."""
        found = self.affirmed_targets(statement, depth=0)
        if statement.polarity is Polarity.NEGATED:
            return {target: negate(stance) for target, stance in found.items()}
        return found

    def affirmed_targets(self, statement: Statement, *, depth: int) -> dict[str, Stance]:
        sign = self.sign(statement)
        found: dict[str, Stance] = {}
        contents: list[Content] = []
        for role, filler in self.participants(statement):
            if isinstance(filler, Content):
                contents.append(filler)
            elif (iri := self.identity(filler)) is not None:
                found.setdefault(iri, sign or _AGAINST.get(role, sign))
        found |= self.struck_ground(statement)
        for content in contents:
            for target, stance in self.through(statement, content, depth=depth).items():
                found.setdefault(target, stance)
        return found

    def participants(self, statement: Statement) -> Iterator[tuple[str, Filler]]:
        """Object and roles that take part; a goal does where the relation is about goals."""
        office = statement.role("role")
        if statement.object is not None and not _is_same(statement.object, office):
            yield "object", statement.object
        relation = self.relations.get(statement.predicate or "")
        has_goal = relation is not None and relation.content is not None
        for role in statement.roles:
            is_goal = role.role == "purpose" and has_goal and isinstance(role.filler, Content)
            if is_goal or role.role not in CIRCUMSTANCES:
                yield role.role, role.filler

    def struck_ground(self, statement: Statement) -> dict[str, Stance]:
        """A state whose ground is attacked by another: *strikes targets in Russia*."""
        relation = self.relations.get(statement.predicate or "")
        attacks = relation is not None and relation.plover == "ASSAULT"
        attacked = statement.role("target") or (statement.object if attacks else None)
        if not isinstance(attacked, Mention) or self.identity(attacked):
            return {}
        subject, place = statement.subject, statement.role("location") or statement.role("place")
        if not isinstance(subject, Mention) or not isinstance(place, Mention):
            return {}
        ground = self.identity(place)
        are_states = subject.type == place.type == "State"
        return {ground: Stance.HOSTILE} if ground and are_states else {}

    def takes_position(self, statement: Statement) -> bool:
        """Whether who says this wants something, or grants a right, rather than tells."""
        wanted = statement.modality in {Modality.OBLIGATION, Modality.ADVOCATED}
        return wanted or is_entitlement(statement, self.relations)

    def granted(self, statement: Statement) -> Stance:
        """How friendly it is to say that somebody has a right, or has none."""
        content = self.relations[statement.predicate or ""].content
        grants = {Modality.PERMITTED: Stance.FRIENDLY, Modality.PROHIBITED: Stance.HOSTILE}
        return grants.get(content, Stance.NEUTRAL) if content else Stance.NEUTRAL

    def through(self, outer: Statement, content: Content, *, depth: int) -> dict[str, Stance]:
        """Whom a statement concerns by what it contains."""
        inner = self.by_id.get(content.statement)
        if inner is None or depth >= MAX_DEPTH:
            return {}
        sign = self.sign(outer)
        if is_speech(outer, self.relations):
            if not self.takes_position(inner):
                return {}
            if is_entitlement(inner, self.relations):
                sign = self.granted(inner)
        who = self.agent(inner.subject)
        if who is not None and who != self.agent(outer.subject):
            return {who: sign}
        if who is not None and inner.modality in _ENTITLEMENT:
            return {}  # a right to strike is no strike: the content has a tie of its own
        relation = self.relations.get(outer.predicate or "")
        flips = relation is not None and relation.flips
        found = self.affirmed_targets(inner, depth=depth + 1)
        if inner.modality is Modality.CONSIDERED:
            return dict.fromkeys(found, Stance.NEUTRAL)
        return {
            target: reverse(stance) if flips else compose(sign, stance)
            for target, stance in found.items()
        }
