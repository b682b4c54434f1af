"""The dataset of an update given by the protocol, as USING clauses (SPARQL 1.1 Protocol, 2.2.3)."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from graphbuilder.server.refusal import RefusalError
from graphbuilder.server.terminals import Token, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_START = Token("mark", ";", 0)


def _outermost(text: str) -> Iterator[tuple[Token, Token]]:
    """Each token outside braces, the braces themselves too, with the one before it."""
    depth, previous = 0, _START
    for token in tokens(text):
        if token.text == "}":
            depth -= 1
        if depth == 0:
            yield previous, token
        if token.text == "{":
            depth += 1
        previous = token


def with_dataset(text: str, default: Sequence[object], named: Sequence[object]) -> str:
    """An update whose patterns are matched in the graphs that the protocol names.

    Args:
        text: SPARQL Update, one or more operations.
        default: Terms (in N-Triples' notation) of the default graph's graphs.
        named: Those of the named graphs.

    Returns:
        The text with USING before each WHERE; ``DELETE WHERE``, which takes none, written out.
        Unchanged when no graph is given.

    Raises:
        RefusalError: 400, if the text has a USING or WITH of its own (section 2.2.3).

    >>> with_dataset("DELETE WHERE { ?s ?p 1 }", ["<g:1>"], [])
    'DELETE { ?s ?p 1 } USING <g:1> WHERE { ?s ?p 1 }'
    """
    if not default and not named:
        return text
    clauses = [f"USING {graph}" for graph in default] + [f"USING NAMED {graph}" for graph in named]
    using = " ".join(clauses)
    pieces, done = [], 0
    shorthand: Token | None = None
    opened: Token | None = None
    for previous, token in _outermost(text):
        if token.is_word("USING", "WITH"):
            message = (
                f"the update has {token.text.upper()} and the request names graphs in its "
                "address; leave one of them out"
            )
            raise RefusalError(HTTPStatus.BAD_REQUEST, message)
        if token.is_word("WHERE"):
            if previous.is_word("DELETE"):
                shorthand = token
            else:
                pieces += [text[done : token.start], using, " "]
                done = token.start
        elif token.text == "{":
            opened = token
        elif token.text == "}" and shorthand is not None and opened is not None:
            pattern = text[opened.start : token.end]
            pieces += [text[done : shorthand.start], f"{pattern} {using} "]
            done = shorthand.start
            shorthand = None
    return "".join([*pieces, text[done:]])
