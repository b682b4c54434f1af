"""Collections are put off within a text and go on behind it."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest

from graphbuilder import lexicon
from graphbuilder.extraction.statements.stating import find_statements
from graphbuilder.extraction.text.collecting import uncollected

if TYPE_CHECKING:
    from spacy.language import Language


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


def test_what_a_text_was_read_with_is_freed_at_once(nlp: Language) -> None:
    """Neither its words nor its clauses wait for a collection."""
    doc = nlp("Ann Lee said that the port was closed and that its owner wants to reopen it.")
    words = lexicon.load()
    find_statements(doc, words)
    gc.collect()
    assert find_statements(doc, words)
    assert gc.collect() < len(doc)
