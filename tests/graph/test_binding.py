"""Values go to the head of a query's own pattern, wherever braces stand before it."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphbuilder.errors import QueryError
from graphbuilder.graph.binding import bind

A = {"a": ox.Literal("x")}


@pytest.mark.parametrize(
    ("sparql", "bound"),
    [
        ("SELECT ?a { ?a ?b ?c }", 'SELECT ?a { VALUES (?a) { ("x") }  ?a ?b ?c }'),
        ("ASK{}", 'ASK{ VALUES (?a) { ("x") } }'),
        ("# { '\nASK {}", '# { \'\nASK { VALUES (?a) { ("x") } }'),
        (
            "CONSTRUCT { ?a ?b 1 } WHERE { ?a ?b ?c }",
            'CONSTRUCT { ?a ?b 1 } WHERE { VALUES (?a) { ("x") }  ?a ?b ?c }',
        ),
        (
            "PREFIX x: <http://x/#> SELECT (EXISTS { ?q ?r ?s } AS ?e) ?a { }",
            (
                "PREFIX x: <http://x/#> SELECT (EXISTS { ?q ?r ?s } AS ?e) ?a "
                '{ VALUES (?a) { ("x") }  }'
            ),
        ),
        (
            "SELECT ('}{' AS ?e) FROM <http://x/> { ?a ?b '''it's {''' }",
            (
                "SELECT ('}{' AS ?e) FROM <http://x/> "
                "{ VALUES (?a) { (\"x\") }  ?a ?b '''it's {''' }"
            ),
        ),
    ],
)
def test_values_stand_at_the_head_of_the_pattern(sparql: str, bound: str) -> None:
    """Braces in comments, IRIs, strings, expressions and templates are not the pattern's."""
    assert bind(sparql, A) == bound


def test_a_query_without_a_pattern_takes_no_parameters() -> None:
    """DESCRIBE of an IRI alone has nowhere to put a value."""
    with pytest.raises(QueryError, match="no pattern"):
        bind("DESCRIBE <http://x/>", A)


@given(st.text(st.characters(exclude_categories=("Cs",))))
def test_any_text_arrives_as_it_is(text: str) -> None:
    """A bound text is the very same text inside the query."""
    query = bind("SELECT ?a { }", {"a": ox.Literal(text)})
    (row,) = ox.Store().query(query)
    assert row["a"].value == text
