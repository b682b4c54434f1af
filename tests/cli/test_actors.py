"""``graphbuilder actors``: what it shows, and that decisions hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graphbuilder.cli import main
from graphbuilder.graph import KnowledgeGraph
from graphbuilder.model import Document, Evidence, Mention, Statement
from graphbuilder.resolution import Resolver

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., tuple[int, str, str]]

PEOPLE = [
    ("d1", "Senator Tess Arlow", "Tess Arlow"),
    ("d2", "Senator Arlow", "Arlow"),
    ("d3", "Marta Quill", "Marta Quill"),
    ("d4", "Marta Quill", "Marta Quill"),
]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run an action; returns its status, stdout and stderr."""

    def run(*words: object) -> tuple[int, str, str]:
        capsys.readouterr()
        status = main(["actors", *map(str, words)])
        captured = capsys.readouterr()
        return status, captured.out, captured.err

    return run


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    """A graph of four documents in each of which somebody praises France."""
    path = tmp_path / "praise"
    with KnowledgeGraph(path) as kg:
        resolver = Resolver(kg)
        for identifier, words, name in PEOPLE:
            text = f"{words} praised France."
            who = Mention(words, 0, len(words), name, None, "Person")
            whom = Mention("France", len(words) + 9, len(text) - 1, "France", None, "State")
            evidence = Evidence(text, 0, len(text))
            statement = Statement(f"s-{identifier}", identifier, who, "praise", whom, evidence)
            resolver.add(Document(identifier, text), [statement])
        resolver.settle()
    return path


def names(path: Path) -> set[str]:
    """The names of all actors of a graph."""
    with KnowledgeGraph(path, read_only=True) as kg:
        return {entity.name for entity in kg.entities()}


def test_list_shows_who_is_mentioned_most_first(graph: Path, run: Run) -> None:
    """One line for one actor, in order of statements, with other names."""
    status, out, _ = run("list", graph)
    rows = out.splitlines()[1:]
    assert status == 0
    assert [row.split()[2] for row in rows] == ["France", "Marta", "Tess"]
    assert rows[2].split()[-2:] == ["Person", "Arlow"]


def test_list_can_be_narrowed(graph: Path, run: Run) -> None:
    """By words of a name, by class, and by number."""
    _, out, _ = run("list", graph, "--contains", "quill")
    assert [row.split()[2] for row in out.splitlines()[1:]] == ["Marta"]
    _, out, _ = run("list", graph, "--type", "State")
    assert [row.split()[2] for row in out.splitlines()[1:]] == ["France"]
    _, out, err = run("list", graph, "--limit", "1")
    assert len(out.splitlines()) == 2
    assert err.startswith("2 more")


def test_list_leaves_descriptions_to_their_documents(tmp_path: Path, run: Run) -> None:
    """*The farmers* of a document are shown on request only: they are no actor of the news."""
    text = "Farmers praised France."
    who = Mention("Farmers", 0, 7, None, None, "Group")
    whom = Mention("France", 16, 22, "France", None, "State")
    statement = Statement("s", "d1", who, "praise", whom, Evidence(text, 0, len(text)))
    with KnowledgeGraph(tmp_path / "farm") as kg:
        resolver = Resolver(kg)
        resolver.add(Document("d1", text), [statement])
        resolver.settle()
    _, out, _ = run("list", tmp_path / "farm")
    assert "France" in out
    assert "armers" not in out
    _, out, _ = run("list", tmp_path / "farm", "--described")
    assert "armers" in out


def test_show_gives_the_reason_of_every_merge(graph: Path, run: Run) -> None:
    """Why a family name was joined to a full name, and in which document."""
    status, out, _ = run("show", graph, "Tess Arlow")
    assert status == 0
    assert "merged 'Arlow'  family name alone; both senator; " in out
    assert "[d2]" in out


def test_merging_and_taking_back(graph: Path, run: Run) -> None:
    """A merge makes two actors one, says who decided and why, and can be undone."""
    before = names(graph)
    assert run("merge", graph, "Marta Quill", "Tess Arlow", "--note", "married name")[0] == 0
    assert names(graph) == {"France", "Marta Quill"}
    _, out, _ = run("show", graph, "Marta Quill")
    assert out.count("married name") == 1
    assert run("undo", graph, "Marta Quill")[0] == 0
    assert names(graph) == before


def test_splitting_names(graph: Path, run: Run) -> None:
    """A split keeps two names two actors."""
    assert run("split", graph, "Arlow", "Tess Arlow")[0] == 0
    assert {"Arlow", "Tess Arlow"} <= names(graph)


def test_splitting_namesakes(graph: Path, run: Run) -> None:
    """In one document the name is somebody else's."""
    assert run("split", graph, "Marta Quill", "Marta Quill (poet)", "--document", "d4")[0] == 0
    assert {"Marta Quill", "Marta Quill (poet)"} <= names(graph)


def test_renaming(graph: Path, run: Run) -> None:
    """The actor is shown by its new name and found by the old one."""
    assert run("rename", graph, "Marta Quill", "Dame Marta")[0] == 0
    assert "Dame Marta" in names(graph)
    assert run("show", graph, "Marta Quill")[0] == 0


def test_decisions_hold_when_the_graph_is_built_anew(graph: Path, run: Run) -> None:
    """A later build counts everything again and obeys what was decided."""
    run("split", graph, "Arlow", "Tess Arlow")
    (graph / "actors.jsonl").unlink()
    with KnowledgeGraph(graph) as kg:
        Resolver(kg).settle()
    assert {"Arlow", "Tess Arlow"} <= names(graph)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["show", "GRAPH", "Nobody Known"], "nobody in the graph is called 'Nobody Known'"),
        (["merge", "GRAPH", "Marta Quil", "Arlow"], "did you mean 'Marta Quill'"),
        (["merge", "GRAPH", "France", "France"], "'France' is given twice"),
        (["split", "GRAPH", "Arlow", "X", "--document", "d9"], "no document 'd9'"),
        (["undo", "GRAPH", "Arlow"], "nothing has been decided about 'Arlow'"),
        (["list", "no/graph"], "there is no graph"),
    ],
)
def test_mistakes_are_answered_in_a_sentence(
    graph: Path, run: Run, words: list[str], sentence: str
) -> None:
    """Unknown names, documents, decisions and graphs end with a status and a sentence."""
    status, out, err = run(*(str(graph) if word == "GRAPH" else word for word in words))
    assert status != 0
    assert sentence in out + err
    assert "Traceback" not in err
