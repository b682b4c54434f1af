"""Who cannot be both subject and object of one statement: Principle B of binding (Chomsky 1981)."""

from __future__ import annotations

from dataclasses import replace

from graphbuilder.extraction.words.people import OTHERS
from graphbuilder.model import Filler, Mention, Role

Slot = tuple[Filler | None, tuple[Role, ...]]
PARTICIPANTS = frozenset({"you", "me", "us"})


def doer(subject: Filler | None, filler: Filler | None) -> Filler | None:
    """The subject, unless it has the words of the object, and so another one must act.

    Nobody does anything to *you* who is *you*, but for *yourself*: Principle B of binding
    (Chomsky 1981). The doer of "get them to help you" was lost, and *you* taken for it.
    """
    if not isinstance(subject, Mention) or not isinstance(filler, Mention):
        return subject
    same = subject.start is not None and subject.start == filler.start
    twice = subject.text.lower() == filler.text.lower() and subject.text.lower() in PARTICIPANTS
    return None if same or twice else subject


def apart(subject: Filler | None, slot: Slot) -> tuple[Filler | None, Slot]:
    """A subject and the slot in which a pronoun that was taken for the subject is unresolved.

    Whom somebody does something to is somebody else, unless *-self* says so: Principle B of
    binding (Chomsky 1981).
    """
    filler, roles = slot
    if isinstance(subject, Mention) and subject.name is not None:
        roles = tuple(_as_worded(role, subject.name) for role in roles)
        slot = filler, roles
    if not isinstance(subject, Mention) or not isinstance(filler, Mention):
        return subject, slot
    same = filler.name is not None and filler.name == subject.name
    if not same or filler.text.lower() not in OTHERS:
        return subject, slot
    return subject, (replace(filler, name=None, id=None), roles)


def _as_worded(role: Role, subject: str) -> Role:
    """An office as its words say it, where it was taken for who holds it ("is the mayor")."""
    filler = role.filler
    if role.role != "role" or not isinstance(filler, Mention) or filler.name != subject:
        return role
    return Role(role.role, replace(filler, name=None, id=None))
