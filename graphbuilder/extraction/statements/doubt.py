"""Statements that are more likely wrong than right, which are left out where nothing needs them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graphbuilder.model import Content

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graphbuilder.model import Statement

LEAST = 0.5


def leave_out_doubtful(statements: Iterable[Statement]) -> list[Statement]:
    """The statements of a text but for those that are more likely wrong than right.

    Args:
        statements: Statements with their confidence and parents. What takes part in another
            one stays, as the other would say something else without it.

    Returns:
        The others, in the same order; one whose parent is left out has none.
    """
    found = list(statements)
    needed = {f.statement for s in found for f in s.fillers() if isinstance(f, Content)}
    doubtful = {s.id for s in found if s.confidence < LEAST} - needed
    return [
        replace(statement, parent=None) if statement.parent in doubtful else statement
        for statement in found
        if statement.id not in doubtful
    ]
