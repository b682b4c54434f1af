"""The pipeline that tests of mentions, coreference and statements read with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graphbuilder.extraction import load

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The whole pipeline."""
    return load()
