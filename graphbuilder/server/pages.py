"""The pages: the actor map, the query editor, and the files that they need."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from http import HTTPStatus
from importlib.resources import files
from typing import TYPE_CHECKING

import anyio
import pyoxigraph
from jinja2 import Environment
from markupsafe import Markup
from starlette.responses import Response
from starlette.routing import Route

from graphbuilder import ontology
from graphbuilder.ontology import PREFIXES
from graphbuilder.server.refusal import RefusalError

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable
    from pathlib import Path

    from starlette.requests import Request

    from graphbuilder.server.sandbox import Limits
    from graphbuilder.server.service import Service
    from graphbuilder.server.snapshots import Copy

_HTML = "text/html; charset=utf-8"
_FILES = {
    "api.css": ("static", "text/css"),
    "query.css": ("static", "text/css"),
    "query.js": ("static", "text/javascript"),
    "yasgui.min.css": ("vendor/yasgui", "text/css"),
    "yasgui.min.js": ("vendor/yasgui", "text/javascript"),
}
# The editor's parts set styles in attributes; scripts come from our own files alone.
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_LINKS = (
    b'<nav aria-label="Pages"><a href="/query">SPARQL</a> <a href="/api">API</a></nav></header>'
)
_EXAMPLE = """\
PREFIX gb: <https://w3id.org/graphbuilder#>
PREFIX rel: <https://w3id.org/graphbuilder/rel/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

# Who permits or refuses whom what, and who says so?
SELECT ?who ?does ?not ?whom ?what ?saysWho {
  VALUES ?does { rel:permits rel:refuses }
  ?st gb:predicate ?does ; gb:negated ?not ; gb:subject/rdfs:label ?who ;
      gb:recipient/rdfs:label ?whom ; gb:object/rdfs:label ?what .
  OPTIONAL { ?st gb:attributedTo/rdfs:label ?saysWho }
}
LIMIT 100
"""
_TYPE = PREFIXES["rdf"] + "type"
_OWL_CLASS = PREFIXES["owl"] + "Class"


@dataclass(frozen=True, slots=True)
class Map:
    """Draw the actor map of a copy of the graph, in a worker.

    Attributes:
        snapshot: Directory of the copy.
    """

    snapshot: Path

    def __call__(self, path: Path, _: Limits) -> str:
        """Write the page."""
        from graphbuilder.graph import KnowledgeGraph  # noqa: PLC0415 (only workers draw)
        from graphbuilder.view import View  # noqa: PLC0415

        with KnowledgeGraph(self.snapshot, read_only=True) as kg:
            View(kg).save(path)
        return _HTML


def _folder() -> Traversable:
    return files("graphbuilder.server")


def render(name: str, **values: object) -> str:
    """A page from its template."""
    source = (_folder() / "static" / name).read_text("utf-8")
    template = Environment(autoescape=True, trim_blocks=True).from_string(source)
    return template.render(values)


@cache
def _declared() -> tuple[list[str], list[str]]:
    """IRIs of the ontology's classes, and of everything else it declares that a query names."""
    classes: set[str] = set()
    others: set[str] = set()
    for name in ("graphbuilder.ttl", "relations.ttl"):
        for quad in pyoxigraph.parse(path=str(ontology.path(name))):
            subject, kind = quad.subject, quad.object
            if quad.predicate.value != _TYPE or not isinstance(subject, pyoxigraph.NamedNode):
                continue
            is_class = isinstance(kind, pyoxigraph.NamedNode) and kind.value == _OWL_CLASS
            (classes if is_class else others).add(subject.value)
    return sorted(classes), sorted(others - classes)


async def _query_page(_: Request) -> Response:
    classes, properties = _declared()
    settings = {
        "prefixes": PREFIXES,
        "classes": classes,
        "properties": properties,
        "example": _EXAMPLE,
    }
    # Within a script element only "<" could end it; it is no part of JSON outside strings.
    settings_json = Markup(json.dumps(settings).replace("<", "\\u003c"))  # noqa: S704 (escaped)
    content = render("query.html.j2", settings=settings_json)
    return Response(content, media_type=_HTML, headers={"Content-Security-Policy": _POLICY})


class MapPage:
    """The actor map as a page, drawn once for each state of the graph."""

    def __init__(self) -> None:
        self._drawing = anyio.Lock()
        self._number = -1
        self._content = b""

    async def content(self, service: Service, request: Request, number: int) -> bytes:
        """The page of the graph's state of this number, or of a newer one."""
        async with self._drawing:
            if self._number < number:
                self._content = await self._draw(service, request)
            return self._content

    async def _draw(self, service: Service, request: Request) -> bytes:
        def task(copy: Copy) -> Map:
            self._number = copy.number
            return Map(copy.path)

        try:
            answer = await service.read(request, task, is_long=True)
        except BaseException:
            self._number = -1
            raise
        page = answer.path.read_bytes()
        answer.path.unlink()
        return page.replace(b"</header>", _LINKS, 1)


async def _map_page(request: Request) -> Response:
    service: Service = request.app.state.service
    page: MapPage = request.app.state.map_page
    number = await service.newest()
    headers = {"ETag": f'"{service.started}-{number}"', "Cache-Control": "no-cache"}
    if request.headers.get("if-none-match") == headers["ETag"]:
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=headers)
    content = await page.content(service, request, number)
    return Response(content, media_type=_HTML, headers=headers)


async def _file(request: Request) -> Response:
    name = request.path_params["name"]
    if name not in _FILES:
        message = f"there is no file {name!r}"
        raise RefusalError(HTTPStatus.NOT_FOUND, message)
    folder, media_type = _FILES[name]
    content = _folder().joinpath(*folder.split("/"), name).read_bytes()
    return Response(content, media_type=media_type, headers={"Cache-Control": "max-age=3600"})


async def _icon(_: Request) -> Response:
    return Response(status_code=HTTPStatus.NO_CONTENT)  # Browsers ask for one on every page.


ROUTES = (
    Route("/favicon.ico", _icon),
    Route("/", _map_page),
    Route("/query", _query_page),
    Route("/static/{name}", _file),
)
