"""Active and passive: who is acted upon comes first where the text names nobody who acts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graphbuilder.model import Mention

if TYPE_CHECKING:
    from graphbuilder.model import Statement

_FORMS_OF_BE = frozenset(("am", "are", "be", "been", "being", "is", "was", "were"))


def in_voice(statement: Statement) -> Statement:
    """A statement in the voice in which its text has it.

    *The gates had been closed* has no subject but a passive: what is said is *the gates are
    closed*, not *someone closes the gates*.

    Args:
        statement: Any statement.

    Returns:
        The statement with its patient as the subject of *be closed*, or the statement itself
        where it has a subject, no patient, or another verb form.
    """
    participle = _participle(statement)
    if statement.subject is not None or not participle:
        return statement
    relation = f"be {participle}"
    if isinstance(statement.object, Mention):
        return replace(statement, subject=statement.object, object=None, relation=relation)
    for role in statement.roles:
        if role.role == "recipient" and isinstance(role.filler, Mention):
            others = tuple(other for other in statement.roles if other is not role)
            return replace(statement, subject=role.filler, roles=others, relation=relation)
    return statement


def _participle(statement: Statement) -> str:
    """The participle behind a form of *be*, with whatever belongs to it, or nothing."""
    words = statement.cue.text.lower().split() if statement.cue else []
    last = max((n for n, word in enumerate(words) if word in _FORMS_OF_BE), default=None)
    if last is None:
        return ""
    for number, word in enumerate(words[last + 1 :], last + 1):
        if word[:1] == statement.relation[:1].lower() and not word.endswith("ing"):
            return " ".join(words[number:])
    return ""
