"""The JSON API over a small graph."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graphbuilder.ontology import entity_iri
from graphbuilder.records import from_record

if TYPE_CHECKING:
    from conftest import Served


def test_actors(graph: Served) -> None:
    """Actors come with names, types, aliases and how many statements they take part in."""
    found = graph.client.get("/api/actors").json()
    assert found["total"] == 4
    by_name = {actor["name"]: actor for actor in found["items"]}
    assert set(by_name) == {"Ruritania", "Freedonia", "Klopstokia", "Anna Moor"}
    ruritania = by_name["Ruritania"]
    assert ruritania["id"] == entity_iri("Ruritania")
    assert ruritania["type"] == "State"
    assert ruritania["aliases"] == ["Kingdom of Ruritania"]
    assert ruritania["statements"] == 2
    assert by_name["Anna Moor"]["statements"] == 1


@pytest.mark.parametrize(
    ("parameters", "names"),
    [
        ({"q": "KINGDOM"}, ["Ruritania"]),
        ({"q": "ia", "limit": "1"}, ["Freedonia"]),
        ({"q": "ia", "limit": "1", "offset": "1"}, ["Ruritania"]),
        ({"q": "nobody"}, []),
        ({"q": "') || true || ('"}, []),
    ],
)
def test_actors_found(graph: Served, parameters: dict[str, str], names: list[str]) -> None:
    """Actors are found by part of a name or alias, and by pages."""
    found = graph.client.get("/api/actors", params=parameters).json()
    assert [actor["name"] for actor in found["items"]] == names


@pytest.mark.parametrize(
    ("parameters", "identifiers"),
    [
        ({}, ["s1", "s2", "s3"]),
        ({"actor": "Ruritania"}, ["s1", "s3"]),
        ({"actor": "kingdom of ruritania"}, ["s1", "s3"]),
        ({"actor": entity_iri("Freedonia")}, ["s1", "s2"]),
        ({"actor": "Anna Moor"}, ["s3"]),
        ({"subject": "Ruritania"}, ["s1"]),
        ({"source": "Anna Moor"}, ["s3"]),
        ({"predicate": "permits"}, ["s1"]),
        ({"modality": "permitted"}, ["s2"]),
        ({"polarity": "negated"}, ["s3"]),
        ({"polarity": "affirmed", "actor": "Freedonia", "modality": "future"}, ["s1"]),
        ({"document": "bridge"}, ["s1", "s2", "s3"]),
        ({"document": "none"}, []),
        ({"document": "wrong"}, []),
        ({"document": "wrong", "verdict": "wrong"}, ["s4"]),
        ({"verdict": "confirmed"}, ["s3"]),
        ({"limit": "1", "offset": "1"}, ["s2"]),
    ],
)
def test_statements(graph: Served, parameters: dict[str, str], identifiers: list[str]) -> None:
    """Statements are chosen by who takes part, who says so, relation, modality and document."""
    found = graph.client.get("/api/statements", params=parameters).json()
    assert [item["id"] for item in found["items"]] == identifiers
    if "limit" not in parameters:
        assert found["total"] == len(identifiers)


def test_statement_records(graph: Served) -> None:
    """Each statement is a record that reads back, with a sentence that says it."""
    for item in graph.client.get("/api/statements").json()["items"]:
        says, verdict = item.pop("says"), item.pop("verdict")
        assert verdict == ("confirmed" if item["id"] == "s3" else None)
        assert from_record(item).id == item["id"]
        assert "bridge" in says or "Klopstokia" in says


def test_evidence(graph: Served) -> None:
    """Evidence is the exact words, within the text around them."""
    found = graph.client.get("/api/evidence/s3").json()
    assert found["quote"] == "Klopstokia has not condemned Ruritania"
    assert found["before"].endswith("use the bridge. ")
    assert found["after"] == ", Anna Moor said on Monday."
    assert found["starts_text"]
    assert found["ends_text"]
    assert found["document"]["title"] == "A bridge"
    assert found["document"]["date"] == "2024-05-24"
    assert found["statement"]["attribution"][0]["source"]["name"] == "Anna Moor"


def test_documents(graph: Served) -> None:
    """Documents are listed without their texts."""
    documents = graph.client.get("/api/documents").json()["items"]
    assert [document["id"] for document in documents] == ["bridge", "wrong"]
    assert not any("text" in document for document in documents)


def test_named_queries(graph: Served) -> None:
    """Every named query is listed and can be asked."""
    found = graph.client.get("/api/queries").json()
    assert found["items"]
    for query in found["items"]:
        answer = graph.client.get(f"/api/queries/{query['name']}")
        assert answer.status_code == 200, query["name"]
        assert all(set(row) == set(answer.json()["variables"]) for row in answer.json()["rows"])


@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("/api/statements?actor=Nobody", 404, "no actor 'Nobody'"),
        ("/api/statements?actor=http://[", 404, "no actor"),
        ("/api/statements?modality=maybe", 400, "use one of actual"),
        ("/api/statements?polarity=1", 400, "affirmed, negated"),
        ("/api/statements?verdict=maybe", 400, "wrong, confirmed"),
        ("/api/statements?colour=red", 400, "no parameter 'colour'"),
        ("/api/statements?limit=-1", 400, "whole number"),
        ("/api/statements?offset=99999999999999999999", 400, "whole number"),
        ("/api/evidence/s9", 404, "no statement 's9'"),
        ("/api/evidence/%3E%20%3C", 404, "no statement"),
        ("/api/queries/none", 404, "no query named"),
        ("/api/queries/..%2Frelations", 404, ""),
    ],
)
def test_errors(graph: Served, address: str, status: int, words: str) -> None:
    """What cannot be answered is refused with a status and one sentence."""
    response = graph.client.get(address)
    assert response.status_code == status
    assert words in response.text


@pytest.mark.parametrize("name", ["timeout", "sparql", "self", "colour"])
def test_unknown_parameter_of_a_query(graph: Served, name: str) -> None:
    """A parameter that a named query does not have is refused, whatever it is called."""
    queries = graph.client.get("/api/queries").json()["items"]
    query = next(query for query in queries if name not in query["parameters"])
    response = graph.client.get(f"/api/queries/{query['name']}", params={name: "1"})
    assert response.status_code == 400
    assert f"no parameter {name!r}" in response.json()["error"]


def test_description(graph: Served) -> None:
    """The API describes each of its addresses, and each that it describes is there."""
    described = graph.client.get("/api").json()
    assert described["openapi"].startswith("3.1")
    for address in described["paths"]:
        filled = address.replace("{id}", "s1").replace("{name}", "none")
        assert graph.client.get(filled).status_code in {200, 404}, address
    page = graph.client.get("/api", headers={"Accept": "text/html"})
    assert page.headers["content-type"].startswith("text/html")
    for address, operation in described["paths"].items():
        assert address in page.text
        assert operation["get"]["summary"].replace("'", "&#39;") in page.text
