"""Collections are put off within a text and go on behind it."""

from __future__ import annotations

import gc

import pytest

from graphbuilder.extraction.text.collecting import uncollected


def test_collections_go_on_behind_whatever_happens() -> None:
    """Within, none; behind, as before, an error or not."""
    within = []

    def fail() -> None:
        with uncollected():
            within.append(gc.isenabled())
            int("no number")

    with pytest.raises(ValueError, match="no number"):
        fail()
    assert within == [False]
    assert gc.isenabled()


def test_collections_that_were_off_stay_off() -> None:
    """Who has switched them off is not overruled."""
    gc.disable()
    try:
        with uncollected():
            assert not gc.isenabled()
        assert not gc.isenabled()
    finally:
        gc.enable()
