"""Rules of the house that the sources of the extraction keep."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import graphbuilder
from graphbuilder import lexicon
from graphbuilder.extraction import syntax
from graphbuilder.extraction.words import roles

EXTRACTION = Path(graphbuilder.__file__).parent / "extraction"
SCHEME = EXTRACTION / "syntax"
MOST_LINES = 350
# Those that are words of English or of our own as well; they count beside ``dep_`` alone.
AMBIGUOUS = {"agent", "attr", "case", "dep", "mark", "neg"}


def labels() -> set[str]:
    """Every dependency label that the scheme names."""
    tree = ast.parse((SCHEME / "scheme.py").read_text(encoding="utf-8"))
    words_follow = next(
        node.lineno
        for node in tree.body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "HAVE"
    )
    return {
        node.value
        for statement in tree.body[1:]
        if statement.lineno < words_follow
        for node in ast.walk(statement)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def named_labels(source: str) -> list[str]:
    """The labels that a source names itself, as ``label in line``."""
    found = []
    known = labels()
    for node in ast.walk(ast.parse(source)):
        beside = isinstance(node, ast.Compare) and "dep_" in ast.unparse(node)
        wanted = known if beside else known - AMBIGUOUS
        if isinstance(node, ast.Compare | ast.Set | ast.List | ast.Tuple | ast.Assign):
            found += [
                f"{inner.value} in line {inner.lineno}"
                for inner in ast.walk(node)
                if isinstance(inner, ast.Constant) and inner.value in wanted
            ]
    return found


def modules() -> list[Path]:
    """The modules of the extraction that are not part of ``syntax``."""
    return sorted(path for path in EXTRACTION.rglob("*.py") if path.parent != SCHEME)


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.stem)
def test_labels_are_named_in_the_scheme_alone(path: Path) -> None:
    """No module but the scheme names a dependency label; they ask ``syntax``."""
    assert named_labels(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", sorted(SCHEME.glob("[!_]*.py")), ids=lambda path: path.stem)
def test_syntax_names_labels_in_the_scheme_alone(path: Path) -> None:
    """Within ``syntax`` too, the labels stand in ``scheme.py`` and nowhere else."""
    assert bool(named_labels(path.read_text(encoding="utf-8"))) is (path.stem == "scheme")


@pytest.mark.parametrize(
    ("source", "named"),
    [
        ('token.dep_ == "conj"', ["conj in line 1"]),
        ('token.dep_ in {"agent", "by"}', ["agent in line 1"]),
        ('OWNERS = frozenset({"poss"})', ["poss in line 1"]),
        ('syntax.child(noun, frozenset({"relcl"}))', ["relcl in line 1"]),
        ('kind == "agent"', []),
        ("token.dep_ == syntax.CONJUNCT", []),
    ],
)
def test_a_named_label_is_seen(source: str, named: list[str]) -> None:
    """A label is seen beside ``dep_`` and in a collection, a word of ours is not."""
    assert sorted(set(named_labels(source))) == named


@pytest.mark.parametrize("path", sorted(EXTRACTION.rglob("*.py")), ids=lambda path: path.stem)
def test_a_file_holds_one_concept(path: Path) -> None:
    """A module stays under 350 lines and opens with one sentence on its concept."""
    source = path.read_text(encoding="utf-8")
    summary = (ast.get_docstring(ast.parse(source)) or "").partition("\n")[0]
    assert source.count("\n") < MOST_LINES
    assert summary.endswith((".", "?", "!"))


def test_syntax_offers_the_whole_scheme() -> None:
    """What the scheme names can be asked for as ``syntax.NAME``."""
    tree = ast.parse((SCHEME / "scheme.py").read_text(encoding="utf-8"))
    names = {
        ast.unparse(target)
        for node in tree.body
        if isinstance(node, ast.Assign)
        for target in node.targets
    }
    assert names <= vars(syntax).keys()


def classes_asked_for(source: str) -> dict[str, set[str]]:
    """The word classes that a source asks the lexicon and the roles for, by their local names."""
    asked: dict[str, set[str]] = {"roles": set(), "lexicon": set()}
    calls = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))
    for call in calls:
        if isinstance(call.func, ast.Attribute) and call.func.attr in {"words", "phrases"}:
            owner = ast.unparse(call.func.value)
            whose = "roles" if owner == "self" or "roles" in owner else "lexicon"
            names = [arg.value for arg in call.args if isinstance(arg, ast.Constant)]
            asked[whose].update(name for name in names if isinstance(name, str))
    return asked


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.stem)
def test_word_classes_that_are_asked_for_have_words(path: Path) -> None:
    """A class that is misspelt, or whose last word has gone, would be empty without a word."""
    asked = classes_asked_for(path.read_text(encoding="utf-8"))
    assert asked["roles"] <= roles.load().classes.keys()
    assert asked["lexicon"] <= lexicon.load().classes.keys()
