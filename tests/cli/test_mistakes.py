"""Every mistake is answered by one clear sentence and a status, and nothing is lost."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from graphbuilder.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable

    Fail = Callable[..., str]

ARTICLE = Path(__file__).parents[2] / "examples" / "arlo_dam.txt"


@pytest.fixture
def fail(capsys: pytest.CaptureFixture[str]) -> Fail:
    """Run a command that must fail with one line on stderr; returns that line."""

    def fail(*words: object) -> str:
        capsys.readouterr()
        status = main([str(word) for word in words])
        captured = capsys.readouterr()
        assert status == (2 if words[0] == "validate" else 1), captured.err
        assert captured.out == ""
        (line,) = captured.err.splitlines()
        assert line.startswith("graphbuilder: ")
        return line

    return fail


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph of one sentence."""
    folder = tmp_path_factory.mktemp("graphs")
    (folder / "a.txt").write_text("Slovenia allowed Austria to use the bridge.")
    assert main(["build", str(folder / "a.txt"), "-o", str(folder / "g")]) == 0
    return folder / "g"


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("empty.txt", b"", "is empty"),
        ("binary.txt", bytes(range(256)) * 40, "is not a text"),
        ("long.txt", b"x" * 5_000_000, "has 5,000,000 characters"),
        ("bad.jsonl", b"{", "is not JSON"),
    ],
)
def test_unusable_input(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, data: bytes, message: str
) -> None:
    """An input that cannot be used is said, and the status is 1."""
    (tmp_path / name).write_bytes(data)
    assert main(["build", str(tmp_path / name), "-o", str(tmp_path / "g")]) == 1
    first, last = capsys.readouterr().err.splitlines()
    assert message in first
    assert "1 refused" in last


@pytest.mark.parametrize(
    ("name", "message"), [("gone.txt", "no file or folder"), (".", "holds no documents")]
)
def test_nothing_to_read(tmp_path: Path, fail: Fail, name: str, message: str) -> None:
    """A path without documents is said, and no empty graph is left behind."""
    assert message in fail("build", tmp_path / name, "-o", tmp_path / "g")
    assert not (tmp_path / "g").exists()


def test_usable_inputs_beside_an_unusable_one_are_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One bad file neither stops a build nor goes unnoticed."""
    (tmp_path / "a.txt").write_text("")
    (tmp_path / "b.txt").write_text("Slovenia sued Austria.")
    assert main(["build", str(tmp_path), "-o", str(tmp_path / "g")]) == 1
    err = capsys.readouterr().err
    assert "a.txt is empty" in err
    assert "1 document, " in err


def test_output_of_build_is_a_file(tmp_path: Path, fail: Fail) -> None:
    """A file where the graph should be is kept."""
    (tmp_path / "g").write_text("a letter")
    assert str(tmp_path / "g") in fail("build", ARTICLE, "-o", tmp_path / "g")
    assert (tmp_path / "g").read_text() == "a letter"


def test_output_of_build_is_another_folder(tmp_path: Path, fail: Fail) -> None:
    """A folder that holds something else is kept as it is."""
    (tmp_path / "g").mkdir()
    (tmp_path / "g" / "letter.txt").write_text("Dear Ann")
    assert str(tmp_path / "g") in fail("build", ARTICLE, "-o", tmp_path / "g")
    assert [path.name for path in (tmp_path / "g").iterdir()] == ["letter.txt"]


@pytest.mark.parametrize("command", [["view"], ["export"]])
def test_output_exists_and_is_something_else(
    tmp_path: Path, graph: Path, fail: Fail, command: list[str]
) -> None:
    """A file that is no earlier result is kept."""
    (tmp_path / "letter.txt").write_text("Dear Ann")
    assert "letter.txt exists" in fail(*command, graph, "-o", tmp_path / "letter.txt")
    assert (tmp_path / "letter.txt").read_text() == "Dear Ann"


@pytest.mark.parametrize(
    "command",
    [
        ["query", "GONE", "permissions"],
        ["view", "GONE", "-o", "out.html"],
        ["serve", "GONE"],
        ["validate", "GONE"],
        ["export", "GONE"],
        ["info", "GONE"],
        ["review", "GONE"],
    ],
)
def test_graph_is_not_there(tmp_path: Path, fail: Fail, command: list[str]) -> None:
    """A graph that is not there is said, with the command that makes one."""
    gone = tmp_path / "gone"
    line = fail(*[str(gone) if word == "GONE" else word for word in command])
    assert f"there is no graph {gone}" in line
    assert "graphbuilder build" in line
    assert not gone.exists()


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["SELECT ?who {"], "graphbuilder: "),
        (["no-such-question"], "no query named 'no-such-question'"),
        (["-f", "gone.rq"], "cannot read the query gone.rq"),
        (["ASK {}", "-f", "gone.rq"], "not both"),
        (["permissions", "-p", "actor"], "'actor' is no parameter"),
        (["permissions", "-p", "no_such_parameter=1"], "no_such_parameter"),
    ],
)
def test_question_is_wrong(graph: Path, fail: Fail, words: list[str], message: str) -> None:
    """A query that cannot be asked is said."""
    assert message in fail("query", graph, *words)


def test_pipeline_is_not_installed(fail: Fail) -> None:
    """An unknown pipeline is said, with the command that installs it."""
    line = fail("extract", ARTICLE, "--model", "en_no_such_model")
    assert "en_no_such_model" in line
    assert "install" in line


def test_turtle_file_is_missing(fail: Fail) -> None:
    """A further ontology that is not there is said."""
    assert "no file gone.ttl" in fail("extract", ARTICLE, "--ontology", "gone.ttl")


def test_turtle_file_is_broken(tmp_path: Path, fail: Fail) -> None:
    """A further ontology that is not Turtle is said."""
    (tmp_path / "my.ttl").write_text("rel:fines a")
    assert "my.ttl" in fail("extract", ARTICLE, "--ontology", tmp_path / "my.ttl")


@pytest.mark.parametrize(
    ("words", "message"),
    [(["s0"], "needs a verdict"), (["s0", "wrong"], "no statement 's0'")],
)
def test_verdict_is_wrong(graph: Path, fail: Fail, words: list[str], message: str) -> None:
    """A verdict that is incomplete, or about nothing, is said."""
    assert message in fail("review", graph, *words)


def test_profile_is_unknown(graph: Path, fail: Fail) -> None:
    """A profile that does not exist is said, with those that do."""
    assert "plain" in fail("export", graph, "--profile", "no-such-profile")


def test_file_to_load_is_missing(graph: Path, fail: Fail) -> None:
    """An RDF file that is not there is said."""
    assert "gone.ttl" in fail("load", graph, "gone.ttl")


@pytest.mark.parametrize("content", [None, "no Turtle"])
def test_nothing_to_load_makes_no_graph(tmp_path: Path, fail: Fail, content: str | None) -> None:
    """Where no file could be loaded into a new graph, there is none afterwards."""
    file = tmp_path / "a.ttl"
    if content is not None:
        file.write_text(content)
    assert "a.ttl" in fail("load", tmp_path / "new", file)
    assert not (tmp_path / "new").exists()


def test_nothing_to_explain(fail: Fail) -> None:
    """An empty sentence is said."""
    assert "nothing to explain" in fail("explain", " ")


@pytest.mark.parametrize(
    "words", [[], ["no-such-command"], ["build"], ["extract", "--format", "x"]]
)
def test_usage_is_wrong(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """A command that does not exist or lacks its arguments ends with status 2 and the usage."""
    with pytest.raises(SystemExit) as error:
        main(words)
    assert error.value.code == 2
    assert capsys.readouterr().err.startswith("usage: graphbuilder")


def test_a_bug_is_one_sentence_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What nobody foresaw is one sentence; a variable shows the traceback."""
    monkeypatch.setattr("graphbuilder.cli.info._version", lambda _: 1 / 0)
    assert main(["info"]) == 70
    (line,) = capsys.readouterr().err.splitlines()
    assert "this is a bug: ZeroDivisionError" in line
    monkeypatch.setenv("GRAPHBUILDER_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        main(["info"])
