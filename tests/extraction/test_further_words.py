"""Words of an analyst's own file count in every stage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import extract_text, load
from graphbuilder.ontology import GB

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "The Lima Council chiselled a statement. “We will close the mine,” the statement said."


def closers(*ontology: str) -> list[str | None]:
    """The names of who will close the mine."""
    found = extract_text(TEXT, nlp=load(ontology=ontology))
    return [s.subject.name for s in found if s.relation == "close"]  # type: ignore[union-attr]


def test_coreference_knows_the_verbs_of_a_further_file(tmp_path: Path) -> None:
    """*We* in a statement is who put it out, by whatever verb the file says that it was."""
    path = tmp_path / "my.ttl"
    path.write_text(
        f"@prefix gb: <{GB}> .\n@prefix my: <https://example.org/> .\n"
        'my:chiselling a gb:IssuingVerb ; gb:lemma "chisel" .\n'
    )
    assert closers() == [None]
    assert closers(str(path)) == ["Lima Council"]


def test_relations_keep_the_limiting_adverbs_of_a_further_file(tmp_path: Path) -> None:
    """*Theoretically navigable* is no plain *navigable*, where a file says so."""
    path = tmp_path / "my.ttl"
    path.write_text(
        f"@prefix gb: <{GB}> .\n@prefix my: <https://example.org/> .\n"
        'my:inTheory a gb:LimitAdverb ; gb:lemma "theoretically" .\n'
    )
    text = "The canal is theoretically navigable."
    assert [s.relation for s in extract_text(text, nlp=load())] == ["be navigable"]
    further = load(ontology=[str(path)])
    assert [s.relation for s in extract_text(text, nlp=further)] == ["be theoretically navigable"]
