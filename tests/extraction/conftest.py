"""The pipelines that tests of mentions, coreference and statements read with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graphbuilder.extraction import load

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The pipeline up to coreference."""
    pipeline = load()
    pipeline.disable_pipe("graphbuilder_statements")
    return pipeline


@pytest.fixture(scope="session")
def whole() -> Language:
    """The whole pipeline."""
    return load()
