"""The example article is read no worse than before: floors are raised, never quietly lowered."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from graphbuilder.documents import read
from graphbuilder.evaluation import Gold, Scores, score
from graphbuilder.extraction import extract, load

HERE = Path(__file__).parent
EXAMPLES = HERE.parents[1] / "examples"
FLOORS = json.loads((HERE / "floors.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def scores() -> Scores:
    """Scores of the example article."""
    (document,) = read(EXAMPLES / "arlo_dam.txt")
    ((_, statements),) = extract([document], nlp=load())
    return score(statements, Gold.read(EXAMPLES / "arlo_dam.gold.jsonl", document.text))


@pytest.mark.parametrize("name", [name for name in FLOORS if name != "forbidden"])
def test_score_keeps_its_floor(scores: Scores, name: str) -> None:
    """No figure falls below its floor."""
    assert getattr(scores, name) >= FLOORS[name], str(scores)


def test_nothing_forbidden_is_stated(scores: Scores) -> None:
    """Nothing is stated that the article does not say."""
    assert len(scores.forbidden) <= FLOORS["forbidden"], str(scores)
