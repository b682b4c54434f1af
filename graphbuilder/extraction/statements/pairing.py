"""Which of several coordinated doers goes with which statement: each means to do their own deed.

"Ann and Tom refused to pay": Ann refuses that Ann pays, and Tom that Tom does. Who is understood
in a clause that another governs is each of those who govern it, not the others (Dowty 1985, "On
recent analyses of the semantics of control").
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graphbuilder.model import Content, Filler, Mention, Role, Statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    Slot = tuple[Filler | None, tuple[Role, ...]]

Place = tuple[int | None, int | None]
RECIPIENT = "recipient"


class Pairing:
    """Pairs the doers of one clause with the statements that it governs.

    Args:
        doers: Who acts, a filler for each.
        groups: The statements of every clause that may stand in the clause, as content, purpose
            or condition.
    """

    def __init__(
        self, doers: Sequence[Filler | None], groups: Iterable[Sequence[Statement]]
    ) -> None:
        self._places = {_place(doer) for doer in doers} - {None}
        self._groups: dict[str, Sequence[Statement]] = {}
        self._statements: dict[str, Statement] = {}
        for group in groups:
            for statement in group:
                self._groups.setdefault(statement.id, group)
                self._statements.setdefault(statement.id, statement)

    def allows(self, doer: Filler | None, slot: Slot) -> bool:
        """Whether what somebody says or wants is not what the others say or want to do."""
        content = slot[0]
        if not isinstance(content, Content):
            return True
        place = self._doer_of(content.statement)
        return place not in self._places or place == _place(doer)

    def adapt(self, doer: Filler | None, slot: Slot) -> Slot:
        """The slot with the statements in its roles exchanged for those of the same doer."""
        filler, roles = slot
        return filler, tuple(self._adapted(_place(doer), role) for role in roles)

    def _adapted(self, doer: Place | None, role: Role) -> Role:
        """A role, with the same deed of another doer where it is one of the others'."""
        if not isinstance(role.filler, Content):
            return role
        identifier = role.filler.statement
        place = self._doer_of(identifier)
        if place not in self._places or place == doer:
            return role
        object_ = self._statements[identifier].object
        own = (
            other
            for other in self._groups[identifier]
            if _place(other.subject) == doer and other.object == object_
        )
        other = next(own, None)
        return role if other is None else replace(role, filler=Content(other.id))

    def _doer_of(self, identifier: str) -> Place | None:
        """Where the subject of a governed statement stands."""
        statement = self._statements.get(identifier)
        return _place(statement.subject) if statement is not None else None


def told_to_do(
    roles: tuple[Role, ...], content: Statement, contents: Iterable[Statement]
) -> tuple[Role, ...]:
    """The roles of a clause without those who are told that another does it ("urged A and B to").

    So is who is to do another thing ("urged A to pay and B to go").

    Args:
        roles: The roles, with everybody who is told.
        content: What one of them is to do.
        contents: All that they are told.
    """
    told = {_place(role.filler) for role in roles if role.role == RECIPIENT}
    doer = _place(content.subject)
    if doer is None or told == {doer}:
        return roles
    if doer not in told and (
        content.modality.is_real or told.isdisjoint(_place(other.subject) for other in contents)
    ):
        return roles
    return tuple(r for r in roles if r.role != RECIPIENT or _place(r.filler) == doer)


def _place(filler: Filler | None) -> Place | None:
    """Where the words of a filler stand; ``None`` for a statement or nobody."""
    return (filler.start, filler.end) if isinstance(filler, Mention) else None
