"""Verdicts on statements: they count in queries, survive rebuilding, and can be taken back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from graphbuilder.errors import InputError
from graphbuilder.graph import KnowledgeGraph
from graphbuilder.model import Polarity
from tests.graph import dam

if TYPE_CHECKING:
    from pathlib import Path


def names(kg: KnowledgeGraph) -> set[str]:
    """Identifiers of the statements that stand."""
    return {statement.id for statement in kg.statements()}


def test_a_wrong_statement_goes_with_its_contents(kg: KnowledgeGraph) -> None:
    """Neither it nor what it permits is listed, found by named queries, or asserted."""
    kg.review("s-allow", "wrong", reviewer="Kim")
    assert not names(kg) & {"s-allow", "s-use"}
    assert not kg.query("permissions")
    assert not kg.query("ASK { ?who rel:permits ?whom }")
    assert not kg.query("ASK { ?st gb:predicate rel:permits ; gb:asserted true }")
    rejected = {statement.id for statement in kg.statements(rejected=True)}
    assert rejected - names(kg) == {"s-allow", "s-use"}


def test_a_wrong_content_leaves_its_parent(kg: KnowledgeGraph) -> None:
    """A verdict on a content says nothing of the statement around it."""
    kg.review("s-use", "wrong", reviewer="Kim")
    assert "s-allow" in names(kg)
    assert kg.query("ASK { ?who rel:permits ?whom }")


def test_a_verdict_survives_rebuilding(tmp_path: Path) -> None:
    """Documents added again, under other identifiers even, keep their verdicts."""
    with KnowledgeGraph(tmp_path / "g") as kg:
        kg.add(*dam.CASES[1])
        kg.review("h-pay", "wrong", reviewer="Kim", note="not paid")
    with KnowledgeGraph(tmp_path / "g") as kg:
        kg.remove("herald")
        document, statements = dam.CASES[1]
        renamed = [replace(s, id="new") if s.id == "h-pay" else s for s in statements]
        kg.add(document, renamed)
        assert "new" not in names(kg)
        assert not kg.query("ASK { ?who rel:pays ?whom }")
        (review,) = kg.reviews()
        assert (review.verdict, review.reviewer, review.note) == ("wrong", "Kim", "not paid")
        assert review.what == "Freedonia pays Ruritania last week"


def test_another_reading_is_another_statement(kg: KnowledgeGraph) -> None:
    """Once the extraction reads the words differently, the old verdict does not apply."""
    kg.review("h-pay", "wrong", reviewer="Kim")
    document, statements = dam.CASES[1]
    kg.add(document, [replace(statements[0], polarity=Polarity.NEGATED), *statements[1:]])
    assert "h-pay" in names(kg)


def test_a_confirmed_statement_says_so(kg: KnowledgeGraph) -> None:
    """A confirmed statement is listed as before and carries its verdict."""
    kg.review("h-pay", "confirmed", reviewer="Kim")
    assert "h-pay" in names(kg)
    assert kg.query("ASK { statement:h-pay gb:verdict gb:Confirmed }")
    assert [row.verdict for row in kg.query("reviewed")] == ["confirmed"]


def test_a_verdict_can_be_changed_and_taken_back(kg: KnowledgeGraph) -> None:
    """The last word counts; without a verdict the graph is as if nobody had judged."""
    before = kg.export("nquads")
    kg.review("h-pay", "confirmed", reviewer="Kim")
    kg.review("h-pay", "wrong", reviewer="Lee")
    assert [review.reviewer for review in kg.reviews()] == ["Lee"]
    kg.review("h-pay", None, reviewer="Lee")
    assert set(before.splitlines()) <= set(kg.export("nquads").splitlines())
    assert not kg.query("ASK { ?statement a gb:Statement ; gb:verdict ?verdict }")
    assert "h-pay" in names(kg)
    assert not list(kg.reviews())


def test_reviews_travel(kg: KnowledgeGraph, tmp_path: Path) -> None:
    """Verdicts go out as Turtle and come into another graph of the same documents."""
    kg.review("h-pay", "wrong", reviewer="Kim")
    kg.export(profile="reviews", path=tmp_path / "reviews.ttl")
    with KnowledgeGraph() as other:
        for document, statements in dam.CASES:
            other.add(document, statements)
        other.load_reviews(tmp_path / "reviews.ttl")
        assert "h-pay" not in names(other)


@pytest.mark.parametrize(
    ("statement", "verdict", "words"),
    [("nothing", "wrong", "no statement 'nothing'"), ("h-pay", "so-so", "no verdict")],
)
def test_what_cannot_be_judged_is_refused(
    kg: KnowledgeGraph, statement: str, verdict: str, words: str
) -> None:
    """Unknown statements and verdicts are refused in a sentence."""
    with pytest.raises(InputError, match=words):
        kg.review(statement, verdict, reviewer="Kim")
