"""What opens with *unless* is an exception, and is said so."""

from __future__ import annotations

import pytest

import graphbuilder
from graphbuilder.model import Content
from graphbuilder.phrasing.sentence import phrase


@pytest.mark.parametrize(
    ("conjunction", "role", "said"),
    [
        ("unless", "exception", "Peru would close the port unless Chile pays the fee"),
        ("if", "condition", "Peru would close the port if Chile pays the fee"),
    ],
)
def test_unless_is_no_condition(conjunction: str, role: str, said: str) -> None:
    """It holds where what *unless* opens is not so; *if* says the contrary."""
    doc = graphbuilder.load()(f"Peru will close the port {conjunction} Chile pays the fee.")
    by_id = {statement.id: statement for statement in doc._.statements}
    closing = next(s for s in by_id.values() if s.relation == "close")
    (found,) = closing.roles
    assert found.role == role
    assert isinstance(found.filler, Content)
    assert by_id[found.filler.statement].relation == "pay"
    assert phrase(closing, by_id) == said
