"""Whatever the README says is so."""

from __future__ import annotations

import doctest
import re
import shlex
import shutil
from pathlib import Path

import pytest

import graphbuilder
from graphbuilder.cli import COMMANDS, main, make_parser

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")


def blocks(language: str) -> list[str]:
    """The code blocks of the README in one language."""
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.MULTILINE | re.DOTALL)


def test_python_examples_are_true(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every example in Python prints what the README says."""
    monkeypatch.chdir(ROOT)
    source = "\n".join(blocks("python"))
    examples = doctest.DocTestParser().get_doctest(source, {}, "README", "README.md", 0)
    assert examples.examples
    report: list[str] = []
    outcome = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE).run(
        examples, out=report.append
    )
    assert outcome.failed == 0, "".join(report)


def test_shell_examples_succeed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every command of the README's blocks ends well, in the order given."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    (tmp_path / "out").mkdir()
    monkeypatch.chdir(tmp_path)
    commands = [line for block in blocks("sh") for line in block.splitlines() if line]
    assert commands
    for command in commands:
        program, *words = shlex.split(command)
        assert program == "graphbuilder"
        assert main(words) == 0, capsys.readouterr().err


def test_turtle_example_teaches_a_word(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The README's relation is found once its file is given, and not before."""
    (block,) = blocks("turtle")
    (tmp_path / "my.ttl").write_text(block)
    (tmp_path / "a.txt").write_text("The watchdog greylisted Slovenia in May.")
    assert main(["extract", str(tmp_path / "a.txt"), "--format", "jsonl"]) == 0
    assert '"predicate": "greylists"' not in capsys.readouterr().out
    words = ["extract", str(tmp_path / "a.txt"), "--format", "jsonl"]
    assert main([*words, "--ontology", str(tmp_path / "my.ttl")]) == 0
    assert '"predicate": "greylists"' in capsys.readouterr().out


@pytest.mark.parametrize("command", COMMANDS)
def test_commands_are_documented(command: str) -> None:
    """The README has a line for each command."""
    assert f"`graphbuilder {command}" in README


def test_help_says_what_each_command_is_for() -> None:
    """The help names every command with a few words."""
    text = make_parser().format_help()
    assert all(re.search(rf"^    {command} +\w", text, re.MULTILINE) for command in COMMANDS)


def test_files_that_the_readme_points_to_are_there() -> None:
    """No link of the README is dead."""
    links = re.findall(r"\]\((?!http)([^)#]+)", README)
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_version_is_one_everywhere() -> None:
    """Package, project file and citation give one version."""
    version = graphbuilder.__version__
    assert f'version = "{version}"' in (ROOT / "pyproject.toml").read_text("utf-8")
    assert f"version: {version}" in (ROOT / "CITATION.cff").read_text("utf-8")
