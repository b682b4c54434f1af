"""Which operation a request asks for, without a server."""

from __future__ import annotations

import pytest

from graphbuilder.server.negotiation import GRAPHS, RESULTS, choose
from graphbuilder.server.protocol import FORM, QUERY, UPDATE, Operation, read_operation
from graphbuilder.server.refusal import RefusalError
from graphbuilder.server.using import with_dataset


@pytest.mark.parametrize(
    ("method", "address", "content_type", "body", "operation"),
    [
        ("GET", "query=ASK+%7B%7D", None, b"", Operation("query", "ASK {}")),
        ("HEAD", "query=ASK%20%7B%7D", None, b"", Operation("query", "ASK {}")),
        ("GET", "", None, b"", None),
        ("GET", "unknown=1", None, b"", None),
        ("POST", "", FORM, b"query=ASK+%7B%7D", Operation("query", "ASK {}")),
        ("POST", "", f"{FORM}; charset=UTF-8", b"query=%C3%A9", Operation("query", "é")),
        ("POST", "", f"{QUERY};charset=utf-8", "é".encode(), Operation("query", "é")),
        ("POST", "", FORM, b"update=CLEAR+ALL", Operation("update", "CLEAR ALL")),
        ("POST", "", UPDATE, b"CLEAR ALL", Operation("update", "CLEAR ALL")),
        (
            "POST",
            "default-graph-uri=http%3A%2F%2Fa.example%2F&named-graph-uri=http://b.example/",
            QUERY,
            b"ASK {}",
            Operation("query", "ASK {}", ("http://a.example/",), ("http://b.example/",)),
        ),
        (
            "POST",
            "",
            FORM,
            b"using-graph-uri=g:1&using-graph-uri=g:2&using-named-graph-uri=g:3&update=CLEAR+ALL",
            Operation("update", "CLEAR ALL", ("g:1", "g:2"), ("g:3",)),
        ),
    ],
)
def test_operation(
    method: str, address: str, content_type: str | None, body: bytes, operation: Operation | None
) -> None:
    """Each of the protocol's forms is read to the same operation."""
    assert read_operation(method, address, content_type=content_type, body=body) == operation


@pytest.mark.parametrize(
    ("method", "address", "content_type", "body", "status"),
    [
        ("PUT", "query=ASK+%7B%7D", None, b"", 405),
        ("GET", "update=CLEAR+ALL", None, b"", 405),
        ("GET", "query=ASK+%7B%7D&query=ASK+%7B%7D", None, b"", 400),
        ("GET", "query=%FF", None, b"", 400),
        ("GET", "&".join(f"a{i}=1" for i in range(300)), None, b"", 400),
        ("POST", "", None, b"query=ASK+%7B%7D", 415),
        ("POST", "", "text/plain", b"ASK {}", 415),
        ("POST", "", "not a media type", b"ASK {}", 415),
        ("POST", "", f"{QUERY}; charset=UTF-16", "ASK {}".encode("utf-16"), 415),
        ("POST", "", QUERY, b"ASK { 'caf\xe9' ?p ?o }", 400),
        ("POST", "", FORM, b"", 400),
        ("POST", "", FORM, b"query=ASK+%7B%7D&update=CLEAR+ALL", 400),
        ("POST", "query=ASK+%7B%7D", FORM, b"query=ASK+%7B%7D", 400),
        ("POST", "query=ASK+%7B%7D", QUERY, b"ASK {}", 400),
        ("POST", "update=CLEAR+ALL", FORM, b"", 400),
    ],
)
def test_refusal(
    method: str, address: str, content_type: str | None, body: bytes, status: int
) -> None:
    """A request that the protocol does not allow is refused with the status that fits."""
    with pytest.raises(RefusalError) as caught:
        read_operation(method, address, content_type=content_type, body=body)
    assert caught.value.status == status


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        (None, "application/sparql-results+json"),
        ("*/*", "application/sparql-results+json"),
        ("application/*", "application/sparql-results+json"),
        ("text/*", "application/sparql-results+xml"),
        ("application/json", "application/sparql-results+json"),
        ("text/html,application/xml;q=0.9,*/*;q=0.8", "application/sparql-results+xml"),
        ("text/csv", "text/csv"),
        ("TEXT/CSV;q=0.9, text/tab-separated-values;q=0.8", "text/csv"),
        ("application/sparql-results+xml;q=0, */*;q=0.1", "application/sparql-results+json"),
        ("application/sparql-results+json;q=wrong, text/csv;q=0.1", "text/csv"),
        ("image/png", None),
        ("text/csv;q=0", None),
    ],
)
def test_results_format(accept: str | None, media_type: str | None) -> None:
    """The format is the one that the client prefers; the most specific range counts."""
    assert choose(accept, RESULTS) == media_type


@pytest.mark.parametrize("media_type", sorted(set(GRAPHS.values())))
def test_graph_format(media_type: str) -> None:
    """Each format of triples is given to whoever asks for it by name."""
    assert choose(f"{media_type}, */*;q=0.1", GRAPHS) == media_type


@pytest.mark.parametrize(
    ("update", "expected"),
    [
        (
            "INSERT { ?s a <c:1> } WHERE { ?s ?p '}' }",
            "INSERT { ?s a <c:1> } USING <g:1> USING NAMED <g:2> WHERE { ?s ?p '}' }",
        ),
        (
            "CLEAR ALL ; delete where { ?s ?p { } } ; INSERT DATA { <s:1> <p:1> 'WHERE' }",
            (
                "CLEAR ALL ; delete { ?s ?p { } } USING <g:1> USING NAMED <g:2> "
                "where { ?s ?p { } } ; INSERT DATA { <s:1> <p:1> 'WHERE' }"
            ),
        ),
        (
            "DELETE { ?s ?p 1 } INSERT { ?s ?p 2 } # WHERE {\nWHERE { { SELECT ?s WHERE {} } }",
            (
                "DELETE { ?s ?p 1 } INSERT { ?s ?p 2 } # WHERE {\n"
                "USING <g:1> USING NAMED <g:2> WHERE { { SELECT ?s WHERE {} } }"
            ),
        ),
    ],
)
def test_dataset_of_an_update(update: str, expected: str) -> None:
    """The protocol's graphs become USING clauses of every operation that matches patterns."""
    assert with_dataset(update, ["<g:1>"], ["<g:2>"]) == expected


def test_update_without_graphs_is_left_alone() -> None:
    """An update keeps its own USING where the request names no graph."""
    update = "INSERT { ?s a ?c } USING <g:1> WHERE { ?s a ?c }"
    assert with_dataset(update, [], []) == update
