"""The JSON API: what the graph holds, for pages and programs that do not speak SPARQL."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from typing import TYPE_CHECKING

from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from graphbuilder.server import catalogue
from graphbuilder.server.negotiation import PAGES, choose
from graphbuilder.server.pages import render
from graphbuilder.server.refusal import RefusalError
from graphbuilder.server.service import respond

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from starlette.requests import Request

    from graphbuilder.graph import KnowledgeGraph
    from graphbuilder.server.catalogue import Json
    from graphbuilder.server.sandbox import Limits
    from graphbuilder.server.service import Service

_MOST = 1000
_USUAL = 100
_PAGE = ("limit", "offset")

_ADDRESSES: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "/api/actors": (
        "Persons, states and organisations, the most spoken of first.",
        {"q": "part of a name or alias"},
    ),
    "/api/documents": ("Documents, without their texts.", {}),
    "/api/statements": (
        "Statements as records, document by document, each with 'says': it in a sentence.",
        {
            "actor": "IRI, name or alias of whoever takes part or is the source",
            "subject": "IRI, name or alias of whoever acts",
            "source": "IRI, name or alias of whoever says so",
            "predicate": "name of a relation of the ontology, such as permits",
            "modality": "how the text presents it, such as actual or intended",
            "polarity": "affirmed or negated",
            "document": "identifier of a document",
            "verdict": "a reader's: wrong or confirmed; the wrong ones are left out otherwise",
        },
    ),
    "/api/evidence/{id}": (
        "The words that a statement rests on, with the text around them and its document.",
        {},
    ),
    "/api/queries": ("Named queries: title, description, parameters and text.", {}),
    "/api/queries/{name}": (
        "The answer of a named query as rows; each of the query's parameters is one here.",
        {},
    ),
}


@dataclass(frozen=True, slots=True)
class Lookup:
    """Read something from a copy of the graph, in a worker.

    Attributes:
        snapshot: Directory of the copy.
        read: What to read; must survive pickling.
    """

    snapshot: Path
    read: Callable[[KnowledgeGraph], Json]

    def __call__(self, path: Path, limits: Limits) -> str:
        """Write what was read as JSON."""
        from graphbuilder.graph import KnowledgeGraph  # noqa: PLC0415 (only workers open graphs)

        with KnowledgeGraph(self.snapshot, read_only=True) as kg:
            content = json.dumps(self.read(kg), ensure_ascii=False).encode()
        if len(content) > limits.answer:
            message = f"the answer has more than {limits.answer >> 20} MB; ask for less"
            raise RefusalError(HTTPStatus.UNPROCESSABLE_ENTITY, message)
        path.write_bytes(content)
        return "application/json"


def _parameters(request: Request, known: tuple[str, ...]) -> dict[str, str]:
    given = dict(request.query_params)
    for name in given:
        if name not in known:
            message = f"there is no parameter {name!r}; there are {', '.join(known) or 'none'}"
            raise RefusalError(HTTPStatus.BAD_REQUEST, message)
    return given


def _number(given: dict[str, str], name: str, default: int) -> int:
    value = given.pop(name, str(default))
    if not value.isascii() or not value.isdigit() or len(value) > len(str(1 << 31)):
        message = f"{name} is {value!r}; give a whole number"
        raise RefusalError(HTTPStatus.BAD_REQUEST, message)
    return int(value)


def _page(given: dict[str, str]) -> tuple[int, int]:
    return min(_number(given, "limit", _USUAL), _MOST), _number(given, "offset", 0)


async def _look_up(request: Request, read: Callable[[KnowledgeGraph], Json]) -> Response:
    service: Service = request.app.state.service
    return respond(await service.read(request, lambda copy: Lookup(copy.path, read)))


async def _actors(request: Request) -> Response:
    given = _parameters(request, ("q", *_PAGE))
    limit, offset = _page(given)
    search = given.get("q")
    return await _look_up(
        request, partial(catalogue.actors, search=search, limit=limit, offset=offset)
    )


async def _documents(request: Request) -> Response:
    _parameters(request, ())
    return await _look_up(request, catalogue.documents)


async def _statements(request: Request) -> Response:
    given = _parameters(request, (*_ADDRESSES["/api/statements"][1], *_PAGE))
    limit, offset = _page(given)
    return await _look_up(
        request, partial(catalogue.statements, chosen=given, limit=limit, offset=offset)
    )


async def _evidence(request: Request) -> Response:
    _parameters(request, ())
    identifier = request.path_params["id"]
    return await _look_up(request, partial(catalogue.evidence, identifier=identifier))


async def _queries(request: Request) -> Response:
    _parameters(request, ())
    return JSONResponse(catalogue.queries())


async def _answer(request: Request) -> Response:
    name, parameters = request.path_params["name"], dict(request.query_params)
    return await _look_up(request, partial(catalogue.answer, name=name, parameters=parameters))


def _operation(address: str, summary: str, parameters: Mapping[str, str]) -> Json:
    described = [
        {
            "name": name,
            "in": "query",
            "required": False,
            "description": meaning,
            "schema": {"type": "string"},
        }
        for name, meaning in parameters.items()
    ]
    if parameters:
        described += [
            {
                "name": name,
                "in": "query",
                "required": False,
                "description": meaning,
                "schema": {"type": "integer", "minimum": 0, "default": default},
            }
            for name, meaning, default in (
                ("limit", f"how many at most, up to {_MOST}", _USUAL),
                ("offset", "how many to pass over", 0),
            )
        ]
    if "{" in address:
        described.append(
            {
                "name": address.partition("{")[2].rstrip("}"),
                "in": "path",
                "required": True,
                "schema": {"type": "string"},
            }
        )
    answers = {
        "200": {"description": "as asked", "content": {"application/json": {}}},
        "400": {"description": "a parameter cannot be used; 'error' says which and why"},
        "404": {"description": "the graph has no such thing"},
        "503": {"description": "too many wait; try again"},
        "504": {"description": "it took too long and was ended"},
    }
    return {"get": {"summary": summary, "parameters": described, "responses": answers}}


def describe_api() -> Json:
    """The API in OpenAPI 3.1."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "graphbuilder",
            "version": "1",
            "description": "Who does what to whom, and who says so. The same graph answers "
            "SPARQL at /sparql. Errors are JSON objects with 'error': one sentence.",
        },
        "paths": {
            address: _operation(address, summary, parameters)
            for address, (summary, parameters) in _ADDRESSES.items()
        },
    }


async def _describe(request: Request) -> Response:
    description = describe_api()
    if choose(request.headers.get("accept"), PAGES) == "text/html":
        page = render(
            "api.html.j2",
            description=description["info"]["description"],
            paths=description["paths"],
        )
        return HTMLResponse(page, headers={"Vary": "Accept"})
    return JSONResponse(description, headers={"Vary": "Accept"})


ROUTES = (
    Route("/api", _describe),
    Route("/api/actors", _actors),
    Route("/api/documents", _documents),
    Route("/api/statements", _statements),
    Route("/api/evidence/{id}", _evidence),
    Route("/api/queries", _queries),
    Route("/api/queries/{name}", _answer),
)
