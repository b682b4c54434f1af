"""Good graphs conform; each broken control is caught, with the sentence that it stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from graphbuilder.graph import KnowledgeGraph, validation
from tests.graph.strategies import documents_with_statements

if TYPE_CHECKING:
    from graphbuilder.model import Document, Statement

# From what is broken to the update that breaks it, and words of the message.
BROKEN = {
    "no document": ("DELETE WHERE { statement:s-allow gb:document ?d }", "the one document"),
    "no label": ("DELETE WHERE { statement:s-allow rdfs:label ?l }", "one label"),
    "two subjects": (
        "INSERT DATA { statement:s-allow gb:subject entity:freedonia }",
        "a subject is one entity",
    ),
    "subject is a text": (
        (
            "DELETE { statement:s-use gb:subject ?x } INSERT { statement:s-use gb:subject 'x' } "
            "WHERE { statement:s-use gb:subject ?x }"
        ),
        "a subject is one entity",
    ),
    "missing content": (
        "DELETE WHERE { statement:s-use ?p ?o }",
        "an object is one entity or statement",
    ),
    "undeclared predicate": (
        (
            "DELETE { statement:s-use gb:predicate ?x } "
            "INSERT { statement:s-use gb:predicate rel:nonesuch } "
            "WHERE { statement:s-use gb:predicate ?x }"
        ),
        "one relation that the ontology declares",
    ),
    "negated is a text": (
        (
            "DELETE { ?s gb:negated ?x } INSERT { ?s gb:negated 'no' } "
            "WHERE { VALUES ?s { statement:s-use } ?s gb:negated ?x }"
        ),
        "negated or not: true or false, once, not no",
    ),
    "undeclared modality": (
        (
            "DELETE { ?s gb:modality ?x } INSERT { ?s gb:modality gb:Whatever } "
            "WHERE { VALUES ?s { statement:s-use } ?s gb:modality ?x }"
        ),
        "one modality",
    ),
    "start after end": (
        (
            "DELETE { ?s gb:start ?x } INSERT { ?s gb:start 5000 } "
            "WHERE { VALUES ?s { statement:s-use } ?s gb:start ?x }"
        ),
        "before its end",
    ),
    "too sure": ("INSERT DATA { statement:s-use gb:confidence 7e0 }", "between 0 and 1"),
    "strange tense": (
        "INSERT DATA { statement:s-use gb:tense 'never' }",
        "past, present or future",
    ),
    "source of nothing": (
        "DELETE WHERE { <https://w3id.org/graphbuilder/statement/s-pay/source/1> gb:source ?x }",
        "one source",
    ),
    "mention of nothing": (
        "DELETE WHERE { <https://w3id.org/graphbuilder/statement/s-use/object> gb:quote ?x }",
        "a mention has a quote",
    ),
    "entity without a name": ("DELETE WHERE { entity:freedonia rdfs:label ?x }", "one name"),
    "two names": ("INSERT DATA { entity:freedonia rdfs:label 'Sylvania' }", "one name"),
    "no text": ("DELETE WHERE { document:courier gb:text ?x }", "needs its text"),
    "a blank node": ("INSERT DATA { [] a gb:Document ; gb:identifier 'b' }", "it needs an IRI"),
    "words that stand elsewhere": (
        (
            "DELETE { ?s gb:quote ?x } INSERT { ?s gb:quote 'Something else' } "
            "WHERE { VALUES ?s { statement:s-use } ?s gb:quote ?x }"
        ),
        "does not stand at",
    ),
    "an unbacked triple": (
        "INSERT DATA { entity:freedonia rel:permits entity:ruritania }",
        "no statement asserts",
    ),
    "a reported claim as fact": (
        "INSERT DATA { entity:anna-vell rel:pays entity:ruritania }",
        "no statement asserts",
    ),
    "a missing triple": (
        "DELETE DATA { entity:freedonia rel:pays entity:ruritania }",
        "direct triple is missing",
    ),
}


def test_a_good_graph_conforms(kg: KnowledgeGraph) -> None:
    """Nothing is wrong with what the builder writes, reviewed statements included."""
    assert kg.validate() == []
    kg.review("h-pay", "wrong", reviewer="Kim")
    kg.review("s-buy", "confirmed", reviewer="Kim")
    assert kg.validate() == []


@given(documents_with_statements())
@settings(max_examples=6, deadline=None)
def test_whatever_the_model_allows_conforms(case: tuple[Document, list[Statement]]) -> None:
    """Of any statements, only contents that are missing and undeclared relations are wrong."""
    with KnowledgeGraph() as kg:
        kg.add(*case)
        rest = [v for v in kg.validate() if "relation that the ontology declares" not in v.message]
        assert rest == []


@pytest.mark.parametrize(("update", "words"), BROKEN.values(), ids=BROKEN)
def test_a_broken_graph_is_caught(kg: KnowledgeGraph, update: str, words: str) -> None:
    """Every broken control is reported in words that say what is wrong."""
    kg.update(update)
    messages = [violation.message for violation in kg.validate()]
    assert any(words in message for message in messages), messages


def test_a_violation_names_its_sentence(kg: KnowledgeGraph) -> None:
    """A message leads to the statement, says it as a sentence, and quotes where it stands."""
    kg.update("INSERT DATA { statement:s-pay gb:tense 'never' }")
    found = str(kg.validate()[0])
    assert "statement/s-pay" in found
    assert "(Freedonia does not pay Ruritania)" in found
    assert "in “Minister Anna Vell said Freedonia had not paid Ruritania.”" in found


def test_batches_find_the_same(kg: KnowledgeGraph, monkeypatch: pytest.MonkeyPatch) -> None:
    """A graph checked in many small batches breaks the same rules as in one."""
    kg.update("INSERT DATA { statement:s-pay gb:tense 'never' . entity:freedonia rdfs:label 'x' }")
    whole = kg.validate()
    monkeypatch.setattr(validation, "BATCH", 10)
    assert kg.validate() == whole
    assert len(whole) == 3
