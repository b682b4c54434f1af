"""The cases of the W3C's test-suite for the SPARQL 1.1 Protocol, as our own tests.

Each test bears the name of its case at https://www.w3.org/2009/sparql/docs/tests/ (protocol).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graphbuilder.server.protocol import FORM, QUERY, UPDATE

if TYPE_CHECKING:
    from conftest import Served

FIRST, SECOND, THIRD = (f"http://data.example/{number}" for number in (1, 2, 3))
ABSENT = "http://data.example/0"
TYPE_OF_FIRST_AND_SECOND = f"<{FIRST}> a ?type . <{SECOND}> a ?type ."
FIRST_AND_SECOND_NAMED = f"GRAPH ?g1 {{ <{FIRST}> a ?type }} GRAPH ?g2 {{ <{SECOND}> a ?type }}"
BOOLEAN = {"application/sparql-results+json", "application/sparql-results+xml"}
TABLE = {*BOOLEAN, "text/csv", "text/tab-separated-values"}
GRAPH = {"text/turtle", "application/rdf+xml", "application/n-triples", "application/ld+json"}


@pytest.mark.parametrize(
    ("case", "parameters", "query"),
    [
        ("query_get", {"default-graph-uri": ABSENT}, "ASK {}"),
        (
            "query_dataset_default_graphs_get",
            {"default-graph-uri": [FIRST, SECOND]},
            f"ASK {{ {TYPE_OF_FIRST_AND_SECOND} }}",
        ),
        (
            "query_dataset_named_graphs_get",
            {"named-graph-uri": [FIRST, SECOND]},
            f"ASK {{ {FIRST_AND_SECOND_NAMED} }}",
        ),
    ],
)
def test_query_by_get(
    served: Served, case: str, parameters: dict[str, str | list[str]], query: str
) -> None:
    """A query sent by GET is answered from the dataset that the protocol names."""
    assert served.ask(query, **parameters), case


@pytest.mark.parametrize(
    ("case", "content_type", "parameters", "body"),
    [
        ("query_post_form", FORM, {"default-graph-uri": ABSENT}, "query=ASK%20%7B%7D"),
        ("query_post_direct", QUERY, {"default-graph-uri": ABSENT}, "ASK {}"),
        (
            "query_dataset_default_graphs_post",
            QUERY,
            {"default-graph-uri": [FIRST, SECOND]},
            f"ASK {{ {TYPE_OF_FIRST_AND_SECOND} }}",
        ),
        (
            "query_dataset_named_graphs_post",
            QUERY,
            {"named-graph-uri": [FIRST, SECOND]},
            f"ASK {{ {FIRST_AND_SECOND_NAMED} }}",
        ),
        (
            "query_dataset_full",
            QUERY,
            {"default-graph-uri": THIRD, "named-graph-uri": [FIRST, SECOND]},
            f"ASK {{ <{THIRD}> a ?type {FIRST_AND_SECOND_NAMED} }}",
        ),
        (
            "query_multiple_dataset",
            QUERY,
            {"named-graph-uri": [FIRST, SECOND]},
            f"ASK FROM <{THIRD}> {{ {FIRST_AND_SECOND_NAMED} }}",
        ),
    ],
)
def test_query_by_post(
    served: Served, case: str, content_type: str, parameters: dict[str, str], body: str
) -> None:
    """A query sent by POST is answered from the dataset that the protocol names."""
    response = served.client.post(
        "/sparql/", params=parameters, content=body, headers={"Content-Type": content_type}
    )
    assert response.status_code == 200, case
    assert response.json()["boolean"], case


def test_protocol_dataset_excludes_other_graphs(served: Served) -> None:
    """Graphs that the protocol does not name are no part of the dataset; FROM adds none."""
    anything = "ASK { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }"
    assert not served.ask(anything, **{"default-graph-uri": ABSENT})
    in_third = f"ASK FROM <{THIRD}> {{ <{THIRD}> a ?type }}"
    assert served.ask(in_third)
    assert not served.ask(in_third, **{"default-graph-uri": FIRST})


@pytest.mark.parametrize(
    ("case", "query", "media_types"),
    [
        ("query_content_type_select", "SELECT (1 AS ?value) {}", TABLE),
        ("query_content_type_ask", "ASK {}", BOOLEAN),
        ("query_content_type_describe", "DESCRIBE <http://example.org/>", GRAPH),
        ("query_content_type_construct", "CONSTRUCT { <s> <p> 1 } WHERE {}", GRAPH),
    ],
)
def test_content_type(served: Served, case: str, query: str, media_types: set[str]) -> None:
    """An answer comes in a media type for its kind of result."""
    response = served.client.post(
        "/sparql",
        params={"default-graph-uri": ABSENT},
        content=query,
        headers={"Content-Type": QUERY},
    )
    assert response.status_code == 200, case
    assert response.headers["content-type"].partition(";")[0] in media_types, case


_DATA = " ".join(
    f"GRAPH <{graph}> {{ <{graph}> a foaf:Document }}" for graph in (FIRST, SECOND, THIRD)
)
_FRESH = f"PREFIX foaf: <http://xmlns.com/foaf/0.1/> DROP ALL ; INSERT DATA {{ {_DATA} }} ; "


@pytest.mark.parametrize(
    ("case", "parameters", "pattern", "found"),
    [
        ("update_dataset_default_graph", {"using-graph-uri": FIRST}, "?s a foaf:Document", {FIRST}),
        (
            "update_dataset_default_graphs",
            {"using-graph-uri": [FIRST, SECOND]},
            "?s a foaf:Document",
            {FIRST, SECOND},
        ),
        (
            "update_dataset_named_graphs",
            {"using-named-graph-uri": [FIRST, SECOND]},
            "GRAPH ?g { ?s a foaf:Document }",
            {FIRST, SECOND},
        ),
        (
            "update_dataset_full",
            {"using-graph-uri": FIRST, "using-named-graph-uri": SECOND},
            "{ GRAPH ?g { ?s a foaf:Document } } UNION { ?s a foaf:Document }",
            {FIRST, SECOND},
        ),
    ],
)
def test_update_dataset(
    writable: Served,
    case: str,
    parameters: dict[str, str | list[str]],
    pattern: str,
    found: set[str],
) -> None:
    """An update matches its patterns in the graphs that the protocol names, and only there."""
    template = "GRAPH <http://data.example/new> { ?s a <http://data.example/C> }"
    text = f"INSERT {{ {template} }} WHERE {{ {pattern} }}"
    assert writable.update(_FRESH + text, **parameters).is_success, case
    for graph in (FIRST, SECOND, THIRD):
        query = (
            f"ASK {{ GRAPH <http://data.example/new> {{ <{graph}> a <http://data.example/C> }} }}"
        )
        assert writable.ask(query) == (graph in found), (case, graph)


def test_update_post_form(writable: Served) -> None:
    """update_post_form: an update is taken from a form."""
    response = writable.client.post(
        "/sparql/",
        data={"update": "CLEAR ALL"},
        headers=writable.authorisation,
    )
    assert response.is_success
    assert not writable.ask("ASK { GRAPH ?g { ?s ?p ?o } }")


def test_update_post_direct(writable: Served) -> None:
    """update_post_direct: an update is taken as the body."""
    assert writable.update("CLEAR ALL").is_success
    assert not writable.ask("ASK { GRAPH ?g { ?s ?p ?o } }")


def test_update_base_uri(writable: Served) -> None:
    """update_base_uri: relative IRIs are resolved against the address of the endpoint."""
    writable.update("INSERT DATA { <http://data.example/s> <http://data.example/p> <relative> }")
    query = "SELECT ?o { <http://data.example/s> <http://data.example/p> ?o }"
    answer = writable.client.get("/sparql", params={"query": query}).json()
    assert [row["o"]["value"] for row in answer["results"]["bindings"]] == [
        f"{writable.url}relative"
    ]


@pytest.mark.parametrize(
    ("case", "request_line", "content_type", "body"),
    [
        ("bad_query_method", "PUT /sparql/?query=ASK%20%7B%7D", None, b""),
        (
            "bad_multiple_queries",
            "GET /sparql/?query=ASK%20%7B%7D&query=SELECT%20*%20%7B%7D",
            None,
            b"",
        ),
        ("bad_query_wrong_media_type", "POST /sparql/", "text/plain", b"ASK {}"),
        ("bad_query_missing_form_type", "POST /sparql/", None, b"query=ASK%20%7B%7D"),
        ("bad_query_missing_direct_type", "POST /sparql/", None, b"ASK {}"),
        (
            "bad_query_non_utf8",
            "POST /sparql/",
            "application/sparql-query; charset=UTF-16",
            "ASK {}".encode("utf-16"),
        ),
        ("bad_query_syntax", "GET /sparql/?query=ASK%20%7B", None, b""),
        ("bad_update_get", "GET /sparql/?update=CLEAR%20ALL", None, b""),
        (
            "bad_multiple_updates",
            "POST /sparql/",
            FORM,
            b"update=CLEAR%20NAMED&update=CLEAR%20DEFAULT",
        ),
        ("bad_update_wrong_media_type", "POST /sparql/", "text/plain", b"CLEAR NAMED"),
        ("bad_update_missing_form_type", "POST /sparql/", None, b"update=CLEAR%20NAMED"),
        (
            "bad_update_non_utf8",
            "POST /sparql/",
            "application/sparql-update; charset=UTF-16",
            "CLEAR NAMED".encode("utf-16"),
        ),
        ("bad_update_syntax", "POST /sparql/", FORM, b"update=CLEAR%20XYZ"),
        (
            "bad_update_dataset_conflict",
            "POST /sparql/?using-named-graph-uri=http%3A%2F%2Fdata.example%2Fpeople",
            UPDATE,
            b"WITH <http://data.example/1> DELETE { ?s ?p 'Bill' } WHERE { ?s ?p 'Bill' }",
        ),
    ],
)
def test_bad_request(
    protected: Served, case: str, request_line: str, content_type: str | None, body: bytes
) -> None:
    """A request that breaks the protocol is answered with a 4xx, and changes nothing."""
    method, address = request_line.split()
    headers = dict(protected.authorisation)
    if content_type is not None:
        headers["Content-Type"] = content_type
    response = protected.client.request(method, address, content=body, headers=headers)
    assert 400 <= response.status_code < 500, case
    assert response.status_code not in {401, 403}, case
    assert len(response.text.splitlines()) == 1, case
    assert protected.ask(f"ASK {{ GRAPH <{FIRST}> {{ ?s ?p ?o }} }}"), case
