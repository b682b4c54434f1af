"""Probe set of polarity inversions: no text may come out as its opposite, or as a fact."""

from __future__ import annotations

from pathlib import Path

import pytest
from pair_extraction import failure_of
from pair_notation import Example, read_pairs

PROBES = [
    pytest.param(example, id=f"{pair.phenomenon}: {example.text}")
    for path in sorted((Path(__file__).parent / "inversions").glob("*.txt"))
    for pair in read_pairs(path)
    for example in pair.examples
]


@pytest.mark.parametrize("probe", PROBES)
def test_inversion(probe: Example) -> None:
    """A negated, refused, conditional or wished-for event is not stated as having happened."""
    assert not (failure := failure_of(probe)), failure
