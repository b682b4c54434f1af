"""The server as a whole: routes, what holds for every answer, start and end."""

from __future__ import annotations

import fcntl
import shutil
import tempfile
from contextlib import contextmanager
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from graphbuilder.errors import StoreError
from graphbuilder.server import api, pages
from graphbuilder.server.endpoint import endpoint
from graphbuilder.server.processes import Workers
from graphbuilder.server.refusal import RefusalError
from graphbuilder.server.service import Service
from graphbuilder.server.snapshots import Snapshots

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from starlette.requests import Request
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from graphbuilder.server.settings import Settings

_HEADERS = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-resource-policy", b"same-origin"),
)
_METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]


class _KnownCallers:
    """Refuses what other web pages have a browser send here.

    Requests by names that are not the server's: else any page could have its own name resolve to
    this machine, and read our answers as if they came from itself (DNS rebinding). And requests
    that a browser marks as sent by a page of another site: that page could not read the answer,
    but could keep the server busy.
    """

    def __init__(self, app: ASGIApp, *, hosts: frozenset[str], origins: tuple[str, ...]) -> None:
        self._app = app
        self._hosts = hosts
        self._origins = origins

    def _refusal(self, headers: Mapping[bytes, bytes]) -> Response | None:
        host = headers.get(b"host", b"").decode("latin-1")
        name = host.rpartition("]")[0] + "]" if host.startswith("[") else host.partition(":")[0]
        if self._hosts and name.lower() not in self._hosts:
            message = f"this server is not called {name!r}; use one of {sorted(self._hosts)}\n"
            return PlainTextResponse(message, HTTPStatus.MISDIRECTED_REQUEST)
        is_cross_site = headers.get(b"sec-fetch-site") == b"cross-site"
        is_followed_link = headers.get(b"sec-fetch-mode") == b"navigate"
        origin = headers.get(b"origin", b"").decode("latin-1")
        if is_cross_site and not is_followed_link and origin not in self._origins:
            message = "this server answers no other site's pages; start it with their origin\n"
            return PlainTextResponse(message, HTTPStatus.FORBIDDEN)
        return None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        refusal = self._refusal(dict(scope["headers"])) if scope["type"] == "http" else None
        await (refusal or self._app)(scope, receive, send)


class _CommonHeaders:
    """Adds the headers that every answer has."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *_HEADERS]
            await send(message)

        await self._app(scope, receive, send_with_headers)


def _refused(request: Request, error: Exception) -> Response:
    if not isinstance(error, RefusalError):
        raise error
    headers = dict(error.headers)
    if request.url.path.startswith("/api"):
        return JSONResponse({"error": error.message}, error.status, headers)
    return PlainTextResponse(f"{error.message}\n", error.status, headers)


def make_application(service: Service) -> Starlette:
    """The ASGI application over one service."""
    settings = service.settings
    middleware = [
        Middleware(_CommonHeaders),
        Middleware(_KnownCallers, hosts=settings.hosts, origins=settings.origins),
    ]
    if settings.origins:
        middleware.append(
            Middleware(
                CORSMiddleware,
                allow_origins=settings.origins,
                allow_methods=["GET", "POST"],
                allow_headers=["Authorization", "Content-Type"],
            )
        )
    application = Starlette(
        routes=[
            Route("/sparql", endpoint, methods=_METHODS),
            Route("/sparql/", endpoint, methods=_METHODS),
            *api.ROUTES,
            *pages.ROUTES,
        ],
        middleware=middleware,
        exception_handlers={RefusalError: _refused},
    )
    application.state.service = service
    application.state.map_page = pages.MapPage()
    return application


def _is_abandoned(folder: Path) -> bool:
    """Whether the server that made a folder has ended without removing it."""
    with (folder / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True


@contextmanager
def _temporary_folder(store: Path) -> Iterator[Path]:
    """A folder beside the store, where copies are hard links; else where the system likes."""
    prefix = f".{store.name}-served-"
    try:
        for folder in store.parent.glob(f"{prefix}*"):
            if _is_abandoned(folder):
                shutil.rmtree(folder, ignore_errors=True)
        made = Path(tempfile.mkdtemp(prefix=prefix, dir=store.parent))
    except OSError:
        made = Path(tempfile.mkdtemp(prefix=prefix))
    try:
        with (made / "lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)


@contextmanager
def running_service(settings: Settings) -> Iterator[Service]:
    """A service from its start to its end, when its copies and processes are gone.

    Raises:
        StoreError: If there is no store, or another process is writing it.
    """
    if not (settings.path / "CURRENT").is_file():
        message = f"no graph at {settings.path}; build one there, or give the path of one"
        raise StoreError(message)
    with _temporary_folder(settings.path) as folder:
        workers = Workers(folder)
        try:
            snapshots = Snapshots(
                settings.path,
                folder,
                workers=workers,
                limits=settings.limits,
                in_memory=settings.in_memory,
            )
            try:
                yield Service(settings, workers, snapshots)
            finally:
                snapshots.close()
        finally:
            workers.close()
