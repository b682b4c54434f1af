"""What an HTTP request asks for (SPARQL 1.1 Protocol, sections 2.1 and 2.2)."""

from __future__ import annotations

from dataclasses import dataclass
from email.message import Message
from http import HTTPStatus
from typing import TYPE_CHECKING, Literal
from urllib.parse import parse_qsl

from graphbuilder.server.refusal import RefusalError

if TYPE_CHECKING:
    from collections.abc import Sequence

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"

_GRAPH_PARAMETERS = {
    "query": ("default-graph-uri", "named-graph-uri"),
    "update": ("using-graph-uri", "using-named-graph-uri"),
}


@dataclass(frozen=True, slots=True)
class Operation:
    """A query or an update, and the dataset that the protocol gives it.

    Attributes:
        kind: Which of the two.
        text: SPARQL.
        default_graphs: IRIs of the graphs whose union is its default graph; with no IRI here
            and none in ``named_graphs`` the text, or the store, decides.
        named_graphs: IRIs of the graphs that it sees as named graphs.
    """

    kind: Literal["query", "update"]
    text: str
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()

    @property
    def has_dataset(self) -> bool:
        """Whether the protocol names any graph; then the text's FROM counts for nothing."""
        return bool(self.default_graphs or self.named_graphs)


def _refuse(message: str, status: HTTPStatus = HTTPStatus.BAD_REQUEST) -> RefusalError:
    return RefusalError(status, message)


def _parameters(encoded: str) -> list[tuple[str, str]]:
    try:
        return parse_qsl(
            encoded,
            keep_blank_values=True,
            errors="strict",
            max_num_fields=200,
            strict_parsing=False,
        )
    except UnicodeDecodeError as error:
        message = "the parameters are not UTF-8; encode them as UTF-8 and then by percent signs"
        raise _refuse(message) from error
    except ValueError as error:
        message = "the request has more than 200 parameters; send fewer"
        raise _refuse(message) from error


def _media_type(header: str | None) -> tuple[str, str]:
    message = Message()
    message["Content-Type"] = header or ""
    charset = message.get_param("charset", "utf-8")
    return (message.get_content_type() if header else ""), str(charset).lower()


def _text(body: bytes, charset: str) -> str:
    if charset not in {"utf-8", "utf8", "us-ascii"}:
        message = f"the body says charset={charset}; send it as UTF-8"
        raise _refuse(message, HTTPStatus.UNSUPPORTED_MEDIA_TYPE)
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        message = "the body is not UTF-8; send it as UTF-8"
        raise _refuse(message) from error


def _only(values: Sequence[tuple[str, str]], name: str) -> str | None:
    found = [value for key, value in values if key == name]
    if len(found) > 1:
        message = f"the request has {len(found)} parameters {name!r}; send one"
        raise _refuse(message)
    return found[0] if found else None


def _operation(
    kind: Literal["query", "update"], text: str, parameters: Sequence[tuple[str, str]]
) -> Operation:
    default, named = _GRAPH_PARAMETERS[kind]
    return Operation(
        kind,
        text,
        tuple(value for key, value in parameters if key == default),
        tuple(value for key, value in parameters if key == named),
    )


def _from_parameters(
    parameters: Sequence[tuple[str, str]], *, may_update: bool
) -> Operation | None:
    query, update = _only(parameters, "query"), _only(parameters, "update")
    if query is not None and update is not None:
        message = "the request has both 'query' and 'update'; send one of them"
        raise _refuse(message)
    if update is not None and not may_update:
        message = "updates are not sent by GET; send this one by POST"
        raise RefusalError(HTTPStatus.METHOD_NOT_ALLOWED, message, (("Allow", "POST"),))
    if query is not None:
        return _operation("query", query, parameters)
    return None if update is None else _operation("update", update, parameters)


def read_operation(
    method: str, query_string: str, *, content_type: str | None = None, body: bytes = b""
) -> Operation | None:
    """The operation that a request to the endpoint asks for.

    Args:
        method: ``GET``, ``HEAD`` or ``POST``.
        query_string: What follows the question mark of the address.
        content_type: The header of this name.
        body: The body as it came.

    Returns:
        The operation; ``None`` for GET without one, which asks for the service description.

    Raises:
        RefusalError: 400, 405 or 415, if the request is none that the protocol allows.
    """
    parameters = _parameters(query_string)
    if method in {"GET", "HEAD"}:
        return _from_parameters(parameters, may_update=False)
    if method != "POST":
        message = f"the endpoint does not know {method}; use GET or POST"
        raise RefusalError(HTTPStatus.METHOD_NOT_ALLOWED, message, (("Allow", "GET, HEAD, POST"),))
    media_type, charset = _media_type(content_type)
    if media_type == FORM:
        form = _parameters(_text(body, charset))
        operation = _from_parameters([*parameters, *form], may_update=True)
        if operation is None:
            message = "the form has neither 'query' nor 'update'; send one of them"
            raise _refuse(message)
        if operation.kind == "update" and _only(parameters, "update") is not None:
            message = "the update is part of the address; send it in the body"
            raise _refuse(message)
        return operation
    if media_type not in {QUERY, UPDATE}:
        message = f"Content-Type is {media_type or 'missing'}; send {FORM}, {QUERY} or {UPDATE}"
        raise _refuse(message, HTTPStatus.UNSUPPORTED_MEDIA_TYPE)
    if any(key in {"query", "update"} for key, _ in parameters):
        message = "the request has one operation in its address and one in its body; send one"
        raise _refuse(message)
    return _operation(
        "query" if media_type == QUERY else "update", _text(body, charset), parameters
    )
