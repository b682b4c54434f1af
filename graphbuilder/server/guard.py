"""What a request may not ask for: SERVICE, LOAD, and graphs that the store does not hold."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from graphbuilder.server.refusal import RefusalError
from graphbuilder.server.terminals import Token, decode, every_reading, tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


def _keyword_part(token: Token) -> str:
    """What of a token an engine could read as keywords.

    Oxigraph's grammar asks for no space between a keyword and what follows, so in
    ``SERVICEex:a { … }`` and in ``trueSERVICE<…>`` the keyword hides within a longer token.
    """
    if token.kind == "word":
        return token.text.upper()
    return token.text.partition(":")[0].upper() if token.kind == "name" else ""


def refuse_outside_calls(text: str, *, is_update: bool = False) -> None:
    """Refuse a query or update that would reach beyond the store.

    Works on the terminals of every possible reading, before and after decoding escapes: words
    within strings, IRIs, comments and variables are free.

    Raises:
        RefusalError: 403, if it calls SERVICE, or LOAD in an update.
    """
    for reading in {text, decode(text)}:
        for token in every_reading(reading):
            keyword = _keyword_part(token)
            if "SERVICE" in keyword:
                message = (
                    f"{token.text!r} reads as SERVICE, which this endpoint refuses since it calls "
                    "other servers; leave it out, or choose another prefix if it is one"
                )
                raise RefusalError(HTTPStatus.FORBIDDEN, message)
            if is_update and keyword.startswith("LOAD"):
                message = (
                    f"{token.text!r} reads as LOAD, which this endpoint refuses since it reads "
                    "files and addresses; send the triples in INSERT DATA"
                )
                raise RefusalError(HTTPStatus.FORBIDDEN, message)


def _named_in_from(text: str) -> Iterator[str]:
    previous = before_previous = Token("mark", "", 0)
    for token in tokens(text):
        is_after_from = previous.is_word("FROM") or (
            previous.is_word("NAMED") and before_previous.is_word("FROM")
        )
        if is_after_from and token.kind == "iri":
            yield decode(token.text)[1:-1]
        before_previous, previous = previous, token


def refuse_foreign_graphs(text: str, holds: Callable[[str], bool]) -> None:
    """Refuse a query whose FROM names a graph that the store does not hold.

    Oxigraph fetches nothing for FROM; without a word the answer would only be empty.

    Args:
        text: The query.
        holds: Whether the store has a graph of this IRI.

    Raises:
        RefusalError: 400, with the IRI.
    """
    for iri in _named_in_from(text):
        # A relative IRI is left to the engine, which knows the base.
        if ":" in iri and not holds(iri):
            message = (
                f"FROM <{iri}>: the store has no such graph, and nothing is read from files or "
                "addresses; leave FROM out, or name a graph of the store"
            )
            raise RefusalError(HTTPStatus.BAD_REQUEST, message)
