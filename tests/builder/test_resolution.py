"""Entities are resolved across the documents of a graph, whenever these come in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.entities.decisions import Decision, Decisions, write_decisions
from graphbuilder.graph import KnowledgeGraph
from graphbuilder.model import Document, Evidence, Mention, Statement
from graphbuilder.resolution import DECISIONS, Resolver

if TYPE_CHECKING:
    from pathlib import Path


def praise(number: int, name: str) -> tuple[Document, list[Statement]]:
    """A document in which somebody praises France."""
    text = f"{name} praised France."
    document = Document(f"d{number}", text)
    statement = Statement(
        id=f"s{number}",
        document=document.id,
        subject=Mention(name, 0, len(name), name=name, type="Person"),
        relation="praise",
        object=Mention("France", len(name) + 9, len(text) - 1, name="France", type="State"),
        evidence=Evidence(text, 0, len(text)),
        predicate="praises",
    )
    return document, [statement]


def subjects(kg: KnowledgeGraph) -> list[str | None]:
    """The IRI of the subject of every statement."""
    mentions = (statement.subject for statement in kg.statements())
    return [mention.id for mention in mentions if isinstance(mention, Mention)]


def test_one_actor_of_two_documents_is_one_entity() -> None:
    """The same full name in two documents has one IRI, and France the one of the gazetteer."""
    kg = KnowledgeGraph()
    resolver = Resolver(kg)
    for number in (1, 2):
        resolver.add(*praise(number, "Marta Quill"))
    resolver.settle()
    assert len(set(subjects(kg))) == 1
    (row,) = kg.query("SELECT DISTINCT ?x { ?x a gb:State }")
    assert str(row[0]).endswith("/france")


def test_documents_of_an_earlier_build_count(tmp_path: Path) -> None:
    """What one build has read, the next one knows: the order and number of builds is no matter."""
    papers = [praise(1, "M. Quill"), praise(2, "Marta Quill"), praise(3, "Piet Sander")]
    for place, order in (("a", papers), ("b", papers[::-1])):
        for paper in order:
            with KnowledgeGraph(tmp_path / place) as kg:
                resolver = Resolver(kg)
                resolver.add(*paper)
                resolver.settle()
    with (
        KnowledgeGraph(tmp_path / "a") as one,
        KnowledgeGraph(tmp_path / "b") as other,
    ):
        assert list(one.statements()) == list(other.statements())


def test_nothing_is_written_where_nothing_has_changed() -> None:
    """Settling twice writes no document anew."""
    kg = KnowledgeGraph()
    resolver = Resolver(kg)
    resolver.add(*praise(1, "Marta Quill"))
    resolver.settle()
    assert resolver.settle() == 0
    assert Resolver(kg).settle() == 0


def test_a_document_that_changed_leaves_no_trace() -> None:
    """The names of a document's earlier text are forgotten."""
    kg = KnowledgeGraph()
    resolver = Resolver(kg)
    resolver.add(*praise(1, "Marta Quill"))
    resolver.add(*praise(1, "Piet Sander"))
    resolver.settle()
    assert [entity.name for entity in resolver.index.entities()] == ["France", "Piet Sander"]


def test_decisions_in_the_folder_of_the_graph_are_obeyed(tmp_path: Path) -> None:
    """Two names that a person has merged are one entity after the next build."""
    with KnowledgeGraph(tmp_path / "g") as kg:
        resolver = Resolver(kg)
        resolver.add(*praise(1, "Marta Quill"))
        resolver.add(*praise(2, "Tess Arlow"))
        resolver.settle()
        assert len(set(subjects(kg))) == 2
        decisions = Decisions((Decision("merge", "Tess Arlow", "Marta Quill"),))
        write_decisions(tmp_path / "g" / DECISIONS, decisions)
        assert Resolver(kg).settle() == 1
        assert len(set(subjects(kg))) == 1
