"""Decisions of people about actors, kept as Turtle."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graphbuilder.entities import Decision, Decisions, read_decisions, write_decisions
from graphbuilder.errors import InputError

if TYPE_CHECKING:
    from pathlib import Path

MERGE = Decision("merge", "Bill Carter", "William Carter", by="M. Editor", date="2024-05-24")
SPLIT = Decision("split", "Ann Carter", "Ann Carter (poet)", documents=("d1", "d2"), note='"two"')
RENAME = Decision("rename", "Ann Carter", "Dame Ann")


def test_decisions_survive_on_disk(tmp_path: Path) -> None:
    """What is written is read back, in order and without loss."""
    decisions = Decisions((MERGE, SPLIT, RENAME))
    write_decisions(tmp_path / "decisions.ttl", decisions)
    assert read_decisions(tmp_path / "decisions.ttl") == decisions


def test_no_file_is_no_decision(tmp_path: Path) -> None:
    """A graph about which nobody has decided anything has no file."""
    assert len(read_decisions(tmp_path / "decisions.ttl")) == 0


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (MERGE, Decision("split", "William Carter", "Bill Carter")),
        (MERGE, Decision("merge", "Bill Carter", "William Carter", note="again")),
        (RENAME, Decision("rename", "Ann Carter", "Lady Ann")),
    ],
)
def test_a_later_decision_lifts_what_it_contradicts(old: Decision, new: Decision) -> None:
    """Of two decisions about the same names, the later one holds."""
    assert Decisions((old, SPLIT)).adding(new).items == (SPLIT, new)


def test_a_decision_can_be_taken_back() -> None:
    """A decision is found by its identifier; an unknown one is refused in a sentence."""
    assert Decisions((MERGE, SPLIT)).without(MERGE.id).items == (SPLIT,)
    with pytest.raises(InputError, match="no decision"):
        Decisions((MERGE,)).without("nonsense")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("not Turtle", "cannot be read"),
        ("<x:a> a <https://w3id.org/graphbuilder#Merge> .", "lacks"),
        ("<x:a> a <x:Unknown> .", "lacks its class"),
    ],
)
def test_a_bad_file_is_named(tmp_path: Path, text: str, words: str) -> None:
    """A file that is broken or incomplete is named, with what to mend."""
    path = tmp_path / "decisions.ttl"
    path.write_text(text)
    with pytest.raises(InputError, match=words) as caught:
        read_decisions(path)
    assert "decisions.ttl" in str(caught.value)
