"""What a request may not ask for, however it is written."""

from __future__ import annotations

import pytest

from graphbuilder.server.guard import refuse_foreign_graphs, refuse_outside_calls
from graphbuilder.server.refusal import RefusalError

_PREFIX = "PREFIX ex: <http://example.org/> "


@pytest.mark.parametrize(
    "query",
    [
        "ASK { SERVICE <http://example.org/> { ?s ?p ?o } }",
        "ASK { service silent <http://example.org/> { ?s ?p ?o } }",
        "ASK { ?s ?p ?o . # a comment\nSeRvIcE <http://example.org/> {} }",
        "ASK { ?s ?p ?o # SERVICE in a comment \r SERVICE <http://example.org/> {} }",
        "ASK { { SELECT * { SERVICE ?where { ?s ?p ?o } } } }",
        _PREFIX + "ASK { SERVICEex:a { ?s ?p ?o } }",
        _PREFIX + "ASK { SERVICESILENTex:a { ?s ?p ?o } }",
        "PREFIX : <http://example.org/> ASK { service:a { ?s ?p ?o } }",
        "ASK { ?s ?p trueSERVICE <http://example.org/> { ?s ?p ?o } }",
        "ASK { ?s ?p 1SERVICE <http://example.org/> { ?s ?p ?o } }",
        "ASK { ?s ?p 'x'SERVICE <http://example.org/> { ?s ?p ?o } }",
        r"ASK { SERVIC\u0045 <http://example.org/> { ?s ?p ?o } }",
        r"ASK { SERVICE <http://exampl\u0065.org/> { ?s ?p ?o } }",
        "ASK { ?x ?p ?y FILTER(?x<?y#>'''\n) SERVICE <http://example.org/> {} #'''\n }",
        "ASK { ?x ?p ?y FILTER(?x<?y&&'>'='>') SERVICE <http://example.org/> {} FILTER(?a='>') }",
        "ASK { ?s ?p '''it's \"\"\" ''' SERVICE <http://example.org/> {} }",
        'ASK { ?s ?p "a\\"" SERVICE <http://example.org/> {} }',
        _PREFIX + "ASK { ?s ?p ex:a\\# . SERVICE <http://example.org/> {} }",
    ],
)
def test_service_is_refused(query: str) -> None:
    """A query that calls SERVICE is refused, whatever surrounds or disguises the word."""
    with pytest.raises(RefusalError, match="SERVICE") as caught:
        refuse_outside_calls(query)
    assert caught.value.status == 403


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?service { ?service a <http://example.org/SERVICE> }",
        "SELECT * { ?s ?p 'SERVICE <http://example.org/>' }",
        'SELECT * { ?s ?p """\nSERVICE "quoted" """ }',
        "SELECT * { ?s ?p ?o } # SERVICE",
        _PREFIX + "SELECT * { ?s ex:service ?o . ?s a ex:Service }",
        "SELECT * { ?s <http://example.org/#service> 'it' . FILTER(?s < 3 && ?o > 4) }",
        "SELECT * { ?s ?p 'service'@en-service . _:service ?p ?o }",
    ],
)
def test_the_word_service_is_free_elsewhere(query: str) -> None:
    """Strings, IRIs, comments, variables and local names may say "service"."""
    refuse_outside_calls(query)


@pytest.mark.parametrize(
    "update",
    [
        "LOAD <http://example.org/data>",
        "load silent <file:///etc/hostname> into graph <http://example.org/>",
        "INSERT DATA { <s:1> <p:1> 1 } ;LOAD <http://example.org/data>",
        "PREFIX a: <http://example.org/>LOADSILENT<http://example.org/data>",
        r"\u004cOAD <http://example.org/data>",
        "INSERT { ?s ?p ?o } WHERE { SERVICE <http://example.org/> { ?s ?p ?o } }",
    ],
)
def test_update_that_reads_elsewhere_is_refused(update: str) -> None:
    """An update with LOAD or SERVICE is refused."""
    with pytest.raises(RefusalError) as caught:
        refuse_outside_calls(update, is_update=True)
    assert caught.value.status == 403


@pytest.mark.parametrize(
    "update",
    [
        "INSERT DATA { <s:1> <p:1> 'LOAD <http://example.org/>' }",
        "DELETE WHERE { ?load ?p ?o } ; CLEAR GRAPH <http://example.org/LOAD>",
    ],
)
def test_the_word_load_is_free_elsewhere(update: str) -> None:
    """Strings, variables and IRIs of an update may say "load"."""
    refuse_outside_calls(update, is_update=True)


@pytest.mark.parametrize(
    ("query", "is_refused"),
    [
        ("SELECT * FROM <file:///etc/hostname> { ?s ?p ?o }", True),
        ("SELECT * FROM <http://example.org/elsewhere> { ?s ?p ?o }", True),
        ("SELECT * FROM NAMED <http://example.org/elsewhere> { GRAPH ?g { ?s ?p ?o } }", True),
        (r"SELECT * FROM <fil\u0065:///etc/hostname> { ?s ?p ?o }", True),
        ("SELECT * FROM <http://example.org/here> { ?s ?p ?o }", False),
        (r"SELECT * FROM <http://example.org/her\u0065> { ?s ?p ?o }", False),
        ("SELECT * { ?s ?p 'FROM <http://example.org/elsewhere>' }", False),
    ],
)
def test_from_is_limited_to_the_store(query: str, *, is_refused: bool) -> None:
    """FROM may name graphs of the store, compared after decoding, and no others."""
    held = {"http://example.org/here"}
    if is_refused:
        with pytest.raises(RefusalError, match="no such graph"):
            refuse_foreign_graphs(query, held.__contains__)
    else:
        refuse_foreign_graphs(query, held.__contains__)
