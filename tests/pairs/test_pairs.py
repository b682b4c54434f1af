"""Minimal pairs: two texts that differ in one thing differ in what they state, as they should."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pair_matching import describe, unmet
from pair_notation import Pair, read_pairs

from graphbuilder.extraction import extract, load
from graphbuilder.model import Document, Statement

if TYPE_CHECKING:
    from spacy.language import Language

DATE = "2024-05-24"  # a Friday


@cache
def statements_of(text: str) -> list[Statement]:
    """What is extracted from a text that was published on ``DATE``."""
    document = Document(id="pair", text=text, date=DATE)
    return [s for _, statements in extract([document], nlp=language()) for s in statements]


@cache
def language() -> Language:
    """The extraction, loaded once."""
    return load()


PAIRS = [pair for path in sorted(Path(__file__).parent.glob("*.txt")) for pair in read_pairs(path)]


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair.phenomenon}: {pair.name}")
def test_pair(pair: Pair, request: pytest.FixtureRequest) -> None:
    """Each text of a pair states what it must, and nothing that it must not."""
    if pair.xfail:
        request.applymarker(pytest.mark.xfail(strict=True, reason=pair.xfail))
    failures = []
    for example in pair.examples:
        statements = statements_of(example.text)
        if missed := list(unmet(example.expectations, statements)):
            got = [describe(statement, statements) for statement in statements]
            failures.append("\n  ".join([example.text, *missed, "got:", *got]))
    assert not failures, "\n" + "\n".join(failures)
