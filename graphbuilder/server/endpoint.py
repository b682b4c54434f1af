"""The address of the SPARQL 1.1 Protocol: queries, updates, and what the service can do."""

from __future__ import annotations

import hmac
from http import HTTPStatus
from typing import TYPE_CHECKING

from starlette.responses import RedirectResponse, Response

from graphbuilder.server.description import Describe
from graphbuilder.server.evaluation import Query, Update
from graphbuilder.server.negotiation import DESCRIPTIONS, GRAPHS, RESULTS, choose
from graphbuilder.server.protocol import Operation, read_operation
from graphbuilder.server.refusal import RefusalError
from graphbuilder.server.service import Service, respond

if TYPE_CHECKING:
    from starlette.requests import Request


def _base(request: Request) -> str:
    return str(request.url.replace(query="", fragment="", path="/sparql"))


def _authorise(request: Request, token: str | None) -> None:
    if token is None:
        message = "this server takes no updates; start it with --writable"
        raise RefusalError(HTTPStatus.FORBIDDEN, message)
    scheme, _, given = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not hmac.compare_digest(given.encode(), token.encode()):
        message = "updates need the server's token; send it as 'Authorization: Bearer …'"
        raise RefusalError(HTTPStatus.UNAUTHORIZED, message, (("WWW-Authenticate", "Bearer"),))


async def _query(service: Service, request: Request, operation: Operation) -> Response:
    accept = request.headers.get("accept")
    results, graphs = choose(accept, RESULTS), choose(accept, GRAPHS)
    answer = await service.read(
        request, lambda copy: Query(copy.path, operation, _base(request), results, graphs)
    )
    return respond(answer)


async def _update(service: Service, request: Request, operation: Operation) -> Response:
    _authorise(request, service.settings.token)
    await service.write(
        request,
        lambda path, dump: Update(
            service.settings.path, operation, _base(request), target=path, dump=dump
        ),
    )
    return Response(status_code=HTTPStatus.NO_CONTENT)


async def endpoint(request: Request) -> Response:
    """Answer a request of the SPARQL 1.1 Protocol.

    Raises:
        RefusalError: With the status that the protocol, or our limits, ask for.
    """
    service: Service = request.app.state.service
    operation = read_operation(
        request.method,
        request.url.query,
        content_type=request.headers.get("content-type"),
        body=await service.body(request),
    )
    if operation is None:
        media_type = choose(request.headers.get("accept"), DESCRIPTIONS)
        if media_type == "text/html":
            return RedirectResponse("/query", HTTPStatus.SEE_OTHER, {"Vary": "Accept"})
        if media_type is None:
            message = f"the description cannot be written so; accept one of {', '.join(GRAPHS)}"
            raise RefusalError(HTTPStatus.NOT_ACCEPTABLE, message)
        is_writable = service.settings.token is not None
        return respond(
            await service.read(
                request,
                lambda copy: Describe(copy.path, _base(request), media_type, is_writable),
            )
        )
    if operation.kind == "query":
        return await _query(service, request, operation)
    return await _update(service, request, operation)
