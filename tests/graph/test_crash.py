"""Kill it, fill the disk, open it twice: nothing acknowledged is lost, nothing is half there."""

from __future__ import annotations

import os
import random
import resource
import shutil
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from graphbuilder.errors import StoreError
from graphbuilder.graph import KnowledgeGraph
from graphbuilder.model import Content
from tests.graph import dam

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graphbuilder.model import Document, Statement

# More of them on wish: GRAPHBUILDER_KILLS=30.
KILLS = int(os.environ.get("GRAPHBUILDER_KILLS", "5"))
WRITER = """
import sys
from graphbuilder.graph import KnowledgeGraph
from tests.graph.test_crash import copy
kg = KnowledgeGraph(sys.argv[1])
number, step = int(sys.argv[2]), 0
while True:
    document, statements = copy(number % 40, changed=number // 40)
    kg.add(document, statements)
    print(number, flush=True)
    number += 1
"""


def copy(number: int, *, changed: int = 0) -> tuple[Document, list[Statement]]:
    """One of the articles as another document, with all its statements renamed.

    Args:
        number: Which document it is to be.
        changed: Make its statements differ, so that adding it again changes the graph.
    """
    document, statements = dam.CASES[number % 2]
    return replace(document, id=f"d{number}"), [
        replace(
            s,
            id=f"{s.id}-{number}",
            document=f"d{number}",
            parent=s.parent and f"{s.parent}-{number}",
            object=Content(f"{s.object.statement}-{number}")
            if isinstance(s.object, Content)
            else s.object,
            confidence=1 - changed % 8 / 8,
        )
        for s in statements
    ]


def contents(statements: Iterable[Statement]) -> set[tuple[str, float]]:
    """What tells one addition of a document from another."""
    return {(statement.id, statement.confidence) for statement in statements}


def run(program: str, *arguments: object) -> subprocess.Popen[str]:
    """A process that runs a program of this file."""
    root = Path(__file__).parents[2]
    return subprocess.Popen(
        [sys.executable, "-c", program, *map(str, arguments)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
    )


def start(path: Path, number: int) -> subprocess.Popen[str]:
    """A process that adds documents one after the other and says which it has added."""
    return run(WRITER, path, number)


def test_kill_9_loses_nothing_and_halves_nothing(tmp_path: Path) -> None:
    """A writer is killed again and again; each document is as its last acknowledged addition."""
    chance, number = random.Random(9), 0  # noqa: S311 - when to kill
    said: dict[str, int] = {}
    for _ in range(KILLS):
        with start(tmp_path / "g", number) as process:
            assert process.stdout is not None
            lines = [process.stdout.readline()]
            time.sleep(chance.uniform(0.0, 0.4))
            process.kill()
            lines += process.stdout.readlines()
        for line in filter(str.strip, lines):
            number = int(line) + 1
            said[f"d{int(line) % 40}"] = int(line)
        with KnowledgeGraph(tmp_path / "g") as kg:
            held = {document.id for document in kg.documents()}
            assert set(said) <= held <= {*said, f"d{number % 40}"}
            for identifier in held:
                place = int(identifier[1:])
                last = said.get(identifier, place)
                acceptable = [last] if place != number % 40 else [last, number]
                found = contents(kg.statements(identifier))
                assert found in [contents(copy(place, changed=n // 40)[1]) for n in acceptable]
    assert number > KILLS
    with KnowledgeGraph(tmp_path / "g", read_only=True) as kg:
        assert kg.validate() == []


def test_the_second_writer_is_refused_in_a_sentence(tmp_path: Path) -> None:
    """While one process writes, another is told so; afterwards it may."""
    with start(tmp_path / "g", 0) as process:
        assert process.stdout is not None
        process.stdout.readline()
        with pytest.raises(StoreError, match="another process is writing to"):
            KnowledgeGraph(tmp_path / "g")
        process.kill()
    with KnowledgeGraph(tmp_path / "g") as kg:
        assert "d0" in kg


LOADER = """
import sys
from graphbuilder.graph import KnowledgeGraph
kg = KnowledgeGraph(sys.argv[1])
print("open", flush=True)
kg.load(sys.argv[2])
print("loaded", flush=True)
"""


def kill_between(process: subprocess.Popen[str], earliest: float, latest: float) -> list[str]:
    """Kill a process some seconds after its first line; returns the lines after that."""
    assert process.stdout is not None
    process.stdout.readline()
    time.sleep(random.uniform(earliest, latest))  # noqa: S311 - when to kill
    process.kill()
    return process.stdout.read().split()


@pytest.mark.parametrize("size", [0, 1], ids=["into an empty graph", "into a graph"])
def test_kill_9_while_loading_loads_all_or_nothing(tmp_path: Path, size: int) -> None:
    """A file is loaded whole or not at all, and whole once that was said."""
    total = 40_000
    file = tmp_path / "data.nt"
    file.write_text("".join(f"<urn:s{i}> <urn:p> <urn:o{i}> .\n" for i in range(total)))
    with KnowledgeGraph(tmp_path / "first") as kg:
        if size:
            kg.update("INSERT DATA { <urn:before> <urn:p> <urn:o> }")
    seconds = 0.5
    for number in range(KILLS):
        shutil.copytree(tmp_path / "first", tmp_path / f"g{number}")
        with run(LOADER, tmp_path / f"g{number}", file) as process:
            was_loaded = kill_between(process, 0, seconds) == ["loaded"]
        with KnowledgeGraph(tmp_path / f"g{number}") as kg:
            assert kg.store.size() in ({total + size} if was_loaded else {size, total + size})
        seconds *= 0.8 if was_loaded else 1.1


UPDATER = """
import sys
from graphbuilder.graph import KnowledgeGraph
kg, step = KnowledgeGraph(sys.argv[1]), int(sys.argv[2])
while True:
    print(step, flush=True)
    step += 1
    kg.update(f"DELETE {{ ?s <urn:step> ?n }} INSERT {{ ?s <urn:step> {step} }} "
              "WHERE { ?s <urn:step> ?n }")
"""


def test_kill_9_while_updating_changes_all_or_nothing(tmp_path: Path) -> None:
    """An update is made whole or not at all, and is there once that was said."""
    step = 0
    with KnowledgeGraph(tmp_path / "g") as kg:
        items = " ".join(f"<urn:s{i}> <urn:step> {step} ." for i in range(2000))
        kg.update(f"INSERT DATA {{ {items} }}")
    for _ in range(KILLS):
        with run(UPDATER, tmp_path / "g", step) as process:
            said = [step, *map(int, kill_between(process, 0, 0.5))]
        with KnowledgeGraph(tmp_path / "g") as kg:
            answer = kg.query("SELECT ?n (COUNT(*) AS ?k) { ?s <urn:step> ?n } GROUP BY ?n")
            ((step, count),) = [(row.n, row.k) for row in answer]
        assert count == 2000
        assert step in {said[-1], said[-1] + 1}


FILLER = """
import resource, sys
from graphbuilder.errors import StoreError
from graphbuilder.graph import KnowledgeGraph
from tests.graph.test_crash import copy
kg = KnowledgeGraph(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
for number in range(100_000):
    try:
        kg.add(*copy(number))
    except StoreError as error:
        print(error)
        break
    print(number, flush=True)
import os
os._exit(3)
"""


@pytest.mark.skipif(not hasattr(resource, "RLIMIT_FSIZE"), reason="files cannot be limited here")
def test_a_full_disk_is_reported_and_the_graph_opens_again(tmp_path: Path) -> None:
    """When no more can be written it is said in a sentence; what was added before is all there."""
    with run(FILLER, tmp_path / "g") as process:
        *added, sentence = process.communicate(timeout=120)[0].splitlines()
    assert process.returncode == 3
    assert "make room and repeat" in sentence
    with KnowledgeGraph(tmp_path / "g") as kg:
        assert {document.id for document in kg.documents()} >= {f"d{n}" for n in added}
        assert kg.validate() == []
        kg.add(*copy(7))
