"""SPARQL 1.1 Protocol endpoint, explorer page and JSON API over one graph.

Starlette and uvicorn carry it: pure Python, both long kept, and they take care of what the
standard library's server leaves open (slow clients, pipelining, lost connections).
"""

from __future__ import annotations

import os
import secrets
import signal
import threading
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from graphbuilder.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["serve"]

_LOOPBACK = frozenset({"localhost", "127.0.0.1", "[::1]"})
_SHORTEST_TOKEN = 16
_LONGEST_ADDRESS = 1 << 16
_MOST_CONNECTIONS = 512


@contextmanager
def _ended_by_signals() -> Iterator[None]:
    """Have a polite request to end (SIGTERM) run what ends a server, as Ctrl-C does.

    uvicorn waits for running answers and then sends itself the signal again.
    """

    def end(*_: object) -> NoReturn:
        raise KeyboardInterrupt

    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def serve(  # noqa: PLR0913 (one keyword for each option of the command)
    path: Path | str,
    *,
    host: str = "127.0.0.1",
    port: int = 7878,
    writable: bool = False,
    token: str | None = None,
    timeout: float = 30.0,
    memory: int = 1 << 30,
    answer: int = 64 << 20,
    in_memory: bool = False,
    origins: tuple[str, ...] = (),
    announce: Callable[[str], None] = print,
) -> None:
    """Serve a graph until the process is interrupted.

    Args:
        path: Directory of the graph.
        host: Address to listen at; only this machine can reach the default.
        port: Port to listen at; 0 takes a free one.
        writable: Whether updates are taken from whoever has the token.
        token: The token; one is made up and announced when there is none.
        timeout: Seconds that a query may take.
        memory: Bytes of memory that a query may take (on Linux).
        answer: Bytes that an answer may have.
        in_memory: Whether queries read the graph from memory, which takes about 600 MB and five
            seconds for a million triples at the start and after each change, and makes queries
            that touch much of the graph several times faster.
        origins: Origins of web pages that may read answers (CORS).
        announce: Is given the address, and the token if one was made up.

    Raises:
        InputError: If an option cannot be used, the address is taken, or the system cannot fork.
        StoreError: If there is no graph, or another process is writing it.
    """
    if not hasattr(os, "fork"):
        message = "the endpoint needs a system that forks processes; on Windows, run it in WSL"
        raise InputError(message)

    import socket  # noqa: PLC0415 (whoever imports this to read its name starts no server)

    import uvicorn  # noqa: PLC0415

    from graphbuilder.server.application import make_application, running_service  # noqa: PLC0415
    from graphbuilder.server.sandbox import Limits  # noqa: PLC0415
    from graphbuilder.server.settings import Settings  # noqa: PLC0415

    if token is not None and not writable:
        message = "a token is of use only with writable; give both or none"
        raise InputError(message)
    if token is not None and len(token) < _SHORTEST_TOKEN:
        message = f"the token is short enough to guess; use {_SHORTEST_TOKEN} characters or more"
        raise InputError(message)
    try:
        listener = socket.create_server(
            (host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET
        )
    except OSError as error:
        message = f"cannot listen at {host}, port {port} ({error}); choose another with --port"
        raise InputError(message) from error
    name = f"[{host}]" if ":" in host else host
    is_local = name in _LOOPBACK or host.startswith("127.")
    settings = Settings(
        path=Path(path),
        hosts=_LOOPBACK | {name} if is_local else frozenset(),
        token=(token or secrets.token_urlsafe(24)) if writable else None,
        origins=origins,
        in_memory=in_memory,
        limits=Limits(seconds=timeout, memory=memory, answer=answer),
    )
    with listener, running_service(settings) as service:
        announce(f"http://{name}:{listener.getsockname()[1]}/")
        if writable and token is None:
            announce(f"Authorization: Bearer {settings.token}")
        config = uvicorn.Config(
            make_application(service),
            http="h11",
            ws="none",
            lifespan="off",
            log_level="warning",
            server_header=False,
            h11_max_incomplete_event_size=_LONGEST_ADDRESS,
            limit_concurrency=_MOST_CONNECTIONS,
            timeout_keep_alive=10,
            timeout_graceful_shutdown=5,
        )
        with suppress(KeyboardInterrupt), _ended_by_signals():
            uvicorn.Server(config).run(sockets=[listener])
