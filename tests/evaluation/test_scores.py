"""The scorer pairs statements with gold and judges each aspect on its own."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from graphbuilder.errors import InputError
from graphbuilder.evaluation import Gold, score
from graphbuilder.model import (
    Attribution,
    AttributionType,
    Content,
    Evidence,
    Mention,
    Modality,
    Polarity,
    Statement,
)

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Rome did not let Oslo sell gas, Kim said."
SALE = Statement(
    id="s2",
    document="d",
    subject=Mention("Oslo", 17, 21, name="Norway"),
    relation="sell",
    object=Mention("gas", 27, 30),
    evidence=Evidence("Oslo sell gas", 17, 30),
    predicate="sells",
    modality=Modality.PROHIBITED,
)
PERMISSION = Statement(
    id="s1",
    document="d",
    subject=Mention("Rome", 0, 4, name="Italy"),
    relation="let",
    object=Content("s2"),
    evidence=Evidence("Rome did not let Oslo sell gas", 0, 30),
    predicate="permits",
    polarity=Polarity.NEGATED,
    attribution=(Attribution(Mention("Kim"), "said", AttributionType.INDIRECT),),
)
WANTED: dict[str, object] = {
    "words": "did not let Oslo sell gas",
    "who": ["Italy", "Rome"],
    "does": "permits",
    "involves": ["Norway"],
    "polarity": "negated",
    "modality": "actual",
    "sources": ["Kim"],
}


def read(tmp_path: Path, *records: dict[str, object]) -> Gold:
    """Gold of the text above."""
    path = tmp_path / "gold.jsonl"
    path.write_text("\n".join(map(json.dumps, records)))
    return Gold.read(path, TEXT)


def test_a_statement_that_is_all_right(tmp_path: Path) -> None:
    """Found, and polarity, modality and sources right: everything is one."""
    scores = score([PERMISSION, SALE], read(tmp_path, WANTED))
    assert (scores.found, scores.right, scores.missed, scores.wrong) == (1.0, 1.0, (), ())


@pytest.mark.parametrize(
    ("change", "aspect"),
    [
        ({"polarity": Polarity.AFFIRMED}, "polarity"),
        ({"modality": Modality.POSSIBLE}, "modality"),
        ({"attribution": ()}, "sources"),
        ({"attribution": PERMISSION.attribution * 2}, "sources"),
    ],
)
def test_one_wrong_aspect(tmp_path: Path, change: dict[str, object], aspect: str) -> None:
    """A statement that is wrong in one aspect is found, and is not right."""
    wrong = replace(PERMISSION, **change)  # type: ignore[arg-type]  # one of the fields
    scores = score([wrong, SALE], read(tmp_path, WANTED))
    assert (scores.found, scores.right, getattr(scores, aspect)) == (1.0, 0.0, 0.0)
    assert scores.wrong == (f"{aspect} of “did not let Oslo sell gas”",)


@pytest.mark.parametrize(
    "change",
    [
        {"subject": Mention("Oslo", name="Norway")},
        {"subject": None},
        {"predicate": "prohibits"},
        {"object": None},
        {"evidence": Evidence("said", 36, 40)},
    ],
)
def test_another_statement_is_not_the_one(tmp_path: Path, change: dict[str, object]) -> None:
    """Another subject, relation, participant or place is another statement."""
    other = replace(PERMISSION, **change)  # type: ignore[arg-type]  # one of the fields
    scores = score([other, SALE], read(tmp_path, WANTED))
    assert (scores.found, scores.missed) == (0.0, ("did not let Oslo sell gas",))


def test_each_statement_is_used_once(tmp_path: Path) -> None:
    """Two gold statements are not both found by one extracted statement."""
    twice = read(tmp_path, WANTED, WANTED | {"words": "Rome did not let"})
    assert score([PERMISSION, SALE], twice).found == 0.5


def test_forbidden_statement_is_named(tmp_path: Path) -> None:
    """What must not be stated is a fault only if all its conditions are met."""
    forbidden: dict[str, object] = {
        "words": "Oslo sell gas",
        "does": "sells",
        "modality": "actual",
        "forbidden": True,
    }
    gold = read(tmp_path, forbidden)
    assert score([PERMISSION, SALE], gold).forbidden == ()
    fact = replace(SALE, modality=Modality.ACTUAL)
    assert score([PERMISSION, fact], gold).forbidden == ("Oslo sell gas",)


@pytest.mark.parametrize(
    "record", [{"words": "Rome let", "does": "permits"}, {"words": "Rome"}, {"does": "permits"}]
)
def test_wrong_gold_is_said(tmp_path: Path, record: dict[str, object]) -> None:
    """A gold line that cannot be right is an input error with its number."""
    with pytest.raises(InputError, match=r"line 1 of gold\.jsonl is wrong"):
        read(tmp_path, record)
