"""What is more likely wrong than right is left out, unless another statement is about it."""

from __future__ import annotations

from dataclasses import replace

from graphbuilder.extraction.statements.doubt import leave_out_doubtful
from graphbuilder.model import Content, Evidence, Role, Statement

WORDS = Evidence("Lee left", 0, 8)
SURE = Statement("a", "text", None, "leave", None, WORDS, confidence=0.8)


def test_the_doubtful_is_left_out_and_the_likely_stays() -> None:
    """A statement of its own goes when it is less likely than its opposite."""
    doubtful = replace(SURE, id="b", confidence=0.3)
    assert leave_out_doubtful([SURE, doubtful]) == [SURE]


def test_what_another_statement_says_stays() -> None:
    """Without its content the other statement would say something else."""
    inner = replace(SURE, id="b", confidence=0.3)
    outer = replace(SURE, roles=(Role("condition", Content("b")),))
    assert leave_out_doubtful([outer, inner]) == [outer, inner]


def test_the_content_of_what_is_left_out_has_no_parent() -> None:
    """No statement points to one that is not given."""
    outer = replace(SURE, id="b", confidence=0.3)
    inner = replace(SURE, parent="b")
    assert leave_out_doubtful([outer, inner]) == [SURE]
