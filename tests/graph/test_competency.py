"""Twenty questions to a real news article, each answered by one short SPARQL query."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from graphbuilder.builder import build
from graphbuilder.graph import KnowledgeGraph
from tests.graph.competency import LONGEST, QUESTIONS, SEED, is_there, rows_of

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(
    not SEED.is_dir(), reason="no ../shared/data/seed beside this checkout"
)


@pytest.fixture(scope="module")
def article() -> Iterator[KnowledgeGraph]:
    """The article, read by the whole pipeline."""
    with KnowledgeGraph() as kg:
        build(SEED / "nato_article.txt", kg)
        yield kg


def test_every_question_is_asked() -> None:
    """There is a query for each question, and none is longer than a reader bears."""
    gold = json.loads((SEED / "nato_article.gold.json").read_text(encoding="utf-8"))
    assert [question["id"] for question in gold["competency_questions"]] == list(QUESTIONS)
    assert max(len(question.sparql) for question in QUESTIONS.values()) <= LONGEST


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_is_answered(article: KnowledgeGraph, name: str) -> None:
    """The answer holds what it must, and nothing that the article does not say."""
    question = QUESTIONS[name]
    found = article.query(question.sparql)
    if question.truth is not None:
        assert bool(found) is question.truth
        return
    rows = rows_of(found)
    for words in question.want:
        assert is_there(words, rows), (words, rows)
    for word in question.never:
        assert not is_there((word,), rows), (word, rows)


def test_the_article_conforms(article: KnowledgeGraph) -> None:
    """What the pipeline makes of a real article breaks no rule."""
    assert article.validate() == []
