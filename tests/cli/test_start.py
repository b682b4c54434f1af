"""The package and its command start at once and load nothing that they do not need."""

from __future__ import annotations

import subprocess
import sys
import time

import graphbuilder

REPEATS = 5


def run(*words: str) -> subprocess.CompletedProcess[str]:
    """Run Python with these words."""
    return subprocess.run([sys.executable, *words], capture_output=True, text=True, check=True)


def test_import_takes_less_than_fifty_milliseconds() -> None:
    """Importing the package is cheap, in seconds of this process: others may be busy."""
    code = (
        "import time; t = time.process_time(); import graphbuilder; print(time.process_time() - t)"
    )
    assert min(float(run("-c", code).stdout) for _ in range(REPEATS)) < 0.05


def test_help_takes_less_than_three_tenths_of_a_second() -> None:
    """``graphbuilder --help`` is instant, the start of Python included."""

    def seconds() -> float:
        started = time.perf_counter()
        run("-m", "graphbuilder", "--help")
        return time.perf_counter() - started

    assert min(seconds() for _ in range(REPEATS)) < 0.3


def test_import_and_help_load_no_heavy_package() -> None:
    """Neither spaCy nor rdflib nor networkx is loaded before a command needs it."""
    code = (
        "import sys, graphbuilder.cli; graphbuilder.cli.make_parser(); print(' '.join(sys.modules))"
    )
    heavy = {"spacy", "rdflib", "pyoxigraph", "networkx", "pandas", "rich", "trafilatura"}
    assert not heavy & set(run("-c", code).stdout.split())


def test_public_names_are_listed_and_an_unknown_one_is_an_error() -> None:
    """``dir`` shows every public name; another name raises as for any module."""
    assert set(graphbuilder.__all__) <= set(dir(graphbuilder))
    assert not hasattr(graphbuilder, "no_such_name")


def test_public_names_load_from_their_modules() -> None:
    """Every public name can be used."""
    missing = [name for name in graphbuilder.__all__ if not hasattr(graphbuilder, name)]
    assert missing == []
