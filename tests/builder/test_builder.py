"""A build adds every document once, goes on where it stopped, and says what it did."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from graphbuilder.builder import Build, build
from graphbuilder.errors import InputError
from graphbuilder.extraction import load
from graphbuilder.graph import KnowledgeGraph
from graphbuilder.model import Document

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from spacy.language import Language

PAPERS = [
    Document("one", "Slovenia sued Austria over the bridge."),
    Document("two", "Austria condemned the lawsuit."),
    Document("three", "Italy offered Slovenia help."),
]


@pytest.fixture(scope="module")
def nlp() -> Language:
    """The default pipeline."""
    return load()


def ids(kg: KnowledgeGraph) -> list[str]:
    """Identifiers of the documents of a graph."""
    return [document.id for document in kg.documents()]


def test_documents_and_files_are_built_alike(tmp_path: Path, nlp: Language) -> None:
    """A document, a path and a list of both are inputs."""
    (tmp_path / "four.txt").write_text("Croatia praised Slovenia.")
    kg = KnowledgeGraph()
    build(PAPERS[0], kg, nlp=nlp)
    build(tmp_path / "four.txt", kg, nlp=nlp)
    build([PAPERS[1], str(tmp_path / "four.txt")], kg, nlp=nlp)
    assert ids(kg) == ["four", "one", "two"]
    assert {statement.predicate for statement in kg.statements()} >= {"sues", "praises"}


def test_what_has_not_changed_is_not_read_again(nlp: Language) -> None:
    """A document is parsed again if its text changed, or if that is asked for."""
    kg = KnowledgeGraph()
    build(PAPERS, kg, nlp=nlp)
    changed = Document("two", "Austria welcomed the lawsuit.")
    done = build([PAPERS[0], changed, PAPERS[2]], kg, nlp=nlp)
    assert (done.documents, done.unchanged) == (1, 2)
    assert [s.predicate for s in kg.statements("two")] == ["welcomes"]
    assert build(PAPERS[0], kg, nlp=nlp, again=True).documents == 1


def test_build_that_was_stopped_goes_on(nlp: Language) -> None:
    """What was finished before a failure is kept, and the next build adds the rest."""

    def broken() -> Iterator[Document]:
        yield PAPERS[0]
        yield from (PAPERS[1] for _ in range(40))
        raise KeyboardInterrupt

    kg = KnowledgeGraph()
    with pytest.raises(KeyboardInterrupt):
        build(broken(), kg, nlp=nlp)
    assert ids(kg) == ["one", "two"]
    done = build(PAPERS, kg, nlp=nlp)
    assert (done.documents, done.unchanged) == (1, 2)


def test_build_that_was_killed_goes_on(tmp_path: Path) -> None:
    """After kill -9 the graph opens, holds whole documents only, and the build completes it."""
    for number in range(300):
        text = "Slovenia sued Austria over the bridge. Austria condemned the lawsuit. " * 20
        (tmp_path / f"{number:03}.txt").write_text(text)
    command = [sys.executable, "-m", "graphbuilder", "build", str(tmp_path), "-o"]
    process = subprocess.Popen([*command, str(tmp_path / "g")], stderr=subprocess.DEVNULL)
    time.sleep(4)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    with KnowledgeGraph(tmp_path / "g") as kg:
        kept = ids(kg)
        assert all(len(list(kg.statements(name))) == 40 for name in kept)
    assert len(kept) < 300
    for path in sorted(tmp_path.glob("*.txt"))[len(kept) + 2 :]:
        path.unlink()
    done = subprocess.run(
        [*command, str(tmp_path / "g")], capture_output=True, text=True, check=True
    )
    assert "2 documents" in done.stderr
    assert f"{len(kept)} unchanged" in done.stderr or not kept


def test_two_processes_build_the_same_graph(nlp: Language) -> None:
    """The number of processes changes nothing in the graph."""
    alone, together = KnowledgeGraph(), KnowledgeGraph()
    build(PAPERS, alone, nlp=nlp)
    build(PAPERS, together, nlp=nlp, n_process=2)
    assert list(together.statements()) == list(alone.statements())


def test_inputs_are_read_as_they_are_needed(nlp: Language) -> None:
    """A stream of documents is never held as a whole."""
    ahead: list[int] = []
    added = 0

    def stream() -> Iterator[Document]:
        for number in range(100):
            ahead.append(number - added)
            yield Document(str(number), "Slovenia sued Austria.")

    def count(_document: Document, _statements: int) -> None:
        nonlocal added
        added += 1

    build(stream(), KnowledgeGraph(), nlp=nlp, on_document=count)
    assert added == 100
    assert max(ahead) < 50


def test_unusable_input_is_raised_or_reported(tmp_path: Path, nlp: Language) -> None:
    """Without a callback the first unusable input ends the build; with one, none does."""
    (tmp_path / "a.txt").write_text("")
    (tmp_path / "b.txt").write_text("Slovenia sued Austria.")
    kg = KnowledgeGraph()
    with pytest.raises(InputError, match=r"a\.txt is empty"):
        build(tmp_path, kg, nlp=nlp)
    errors: list[InputError] = []
    done = build(tmp_path, kg, nlp=nlp, on_error=errors.append)
    assert (done.documents, done.refused, len(errors)) == (1, 1, 1)


@pytest.mark.parametrize(
    ("done", "text"),
    [
        (Build(documents=1, statements=1), "1 document, 1 statement in 0.0 s"),
        (
            Build(documents=2, statements=3000, unchanged=4, refused=1, seconds=1.5),
            "2 documents, 3,000 statements in 1.5 s; 4 unchanged; 1 refused",
        ),
    ],
)
def test_outcome_is_one_line(done: Build, text: str) -> None:
    """What was done reads as a line."""
    assert str(done) == text
