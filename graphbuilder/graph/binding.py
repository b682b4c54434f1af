"""Values for a query's variables: a VALUES block at the head of its pattern, terms written out.

Values never reach the query as text: each is a term, written with every escape that SPARQL has.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graphbuilder.errors import QueryError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graphbuilder.rdf.terms import Term

_TOKEN = re.compile(
    r"""
    (?P<skip> \#[^\n]* | <[^<>"{}|^`\\\s]*>
      | \"\"\"(?:[^"\\]|\\.|"(?!""))*\"\"\" | '''(?:[^'\\]|\\.|'(?!''))*'''
      | "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*' )
    | (?P<word> [A-Za-z]+ ) | (?P<mark> [{}()] ) | .
    """,
    re.VERBOSE | re.DOTALL,
)


def bind(sparql: str, values: Mapping[str, Term]) -> str:
    """The query with its variables given values.

    Args:
        sparql: A SELECT, ASK, CONSTRUCT or DESCRIBE query.
        values: Terms by the names of variables, without question marks.

    Raises:
        QueryError: If the query has no pattern to give values to.
    """
    if not values:
        return sparql
    names = " ".join(f"?{name}" for name in values)
    terms = " ".join(map(str, values.values()))
    place = _pattern_start(sparql)
    return f"{sparql[:place]} VALUES ({names}) {{ ({terms}) }} {sparql[place:]}"


def _pattern_start(sparql: str) -> int:
    """Where the query's own pattern begins, after its brace."""
    depth, template = 0, False
    for match in _TOKEN.finditer(sparql):
        word, mark = (match["word"] or "").upper(), match["mark"]
        if mark in {"(", ")"}:
            depth += 1 if mark == "(" else -1
        elif word == "CONSTRUCT":
            template = True
        elif word == "WHERE":
            template = False
        elif mark == "{" and depth == 0:
            if not template:
                return match.end()
            depth = 1
        elif mark == "}" and template:
            depth, template = 0, False
    message = "the query has no pattern in braces to take parameters; write WHERE { … }"
    raise QueryError(message)
