"""Kill it, fill the disk, open it twice: nothing acknowledged is lost, nothing is half there."""

from __future__ import annotations

import os
import random
import resource
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


def start(path: Path, number: int) -> subprocess.Popen[str]:
    """A process that adds documents one after the other and says which it has added."""
    root = Path(__file__).parents[2]
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path), str(number)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
    )


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
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", FILLER, str(tmp_path / "g")],
        capture_output=True,
        text=True,
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
        check=False,
        timeout=120,
    )
    *added, sentence = done.stdout.splitlines()
    assert done.returncode == 3, done.stderr
    assert "make room and repeat" in sentence
    with KnowledgeGraph(tmp_path / "g") as kg:
        assert {document.id for document in kg.documents()} >= {f"d{n}" for n in added}
        assert kg.validate() == []
        kg.add(*copy(7))
