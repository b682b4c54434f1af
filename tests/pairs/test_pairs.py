"""Minimal pairs: two texts that differ in one thing differ in what they state, as they should."""

from __future__ import annotations

from pathlib import Path

import pytest
from pair_extraction import failure_of
from pair_notation import Pair, read_pairs

PAIRS = [pair for path in sorted(Path(__file__).parent.glob("*.txt")) for pair in read_pairs(path)]


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair.phenomenon}: {pair.name}")
def test_pair(pair: Pair, request: pytest.FixtureRequest) -> None:
    """Each text of a pair states what it must, and nothing that it must not."""
    if pair.xfail:
        request.applymarker(pytest.mark.xfail(strict=True, reason=pair.xfail))
    failures = "".join(map(failure_of, pair.examples))
    assert not failures, failures
