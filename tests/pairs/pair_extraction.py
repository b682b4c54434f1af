"""What is extracted from the texts of the minimal pairs, each text once."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from pair_matching import describe, unmet

from graphbuilder.extraction import extract_text, load

if TYPE_CHECKING:
    from pair_notation import Example
    from spacy.language import Language

    from graphbuilder.model import Statement

DATE = "2024-05-24"  # a Friday


@cache
def language() -> Language:
    """The extraction, loaded once for all tests."""
    return load()


@cache
def statements_of(text: str) -> list[Statement]:
    """What is extracted from a text that was published on ``DATE``."""
    return extract_text(text, nlp=language(), date=DATE)


def failure_of(example: Example) -> str:
    """The lines that were not met and what was extracted instead; empty when all is well."""
    statements = statements_of(example.text)
    missed = list(unmet(example.expectations, statements))
    if not missed:
        return ""
    got = [describe(statement, statements) for statement in statements]
    return "\n  ".join([f"\n{example.text}", *missed, "got:", *got])
