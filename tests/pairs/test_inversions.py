"""Probe set of polarity inversions: no text may come out as its opposite, or as a fact."""

from __future__ import annotations

from pathlib import Path

import pytest
from pair_extraction import failure_of
from pair_notation import Example, read_pairs

PROBES = [
    (example, group.xfail)
    for path in sorted((Path(__file__).parent / "inversions").glob("*.txt"))
    for group in read_pairs(path)
    for example in group.examples
]


@pytest.mark.parametrize(("probe", "xfail"), PROBES, ids=[probe.text for probe, _ in PROBES])
def test_inversion(probe: Example, xfail: str | None, request: pytest.FixtureRequest) -> None:
    """A negated, refused, conditional or wished-for event is not stated as having happened."""
    if xfail:
        request.applymarker(pytest.mark.xfail(strict=True, reason=xfail))
    assert not (failure := failure_of(probe)), failure
