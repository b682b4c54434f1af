"""Work done for a request: by a worker, within the server's capacity, while it is wanted."""

from __future__ import annotations

import secrets
import threading
from dataclasses import replace
from functools import partial
from http import HTTPStatus
from typing import TYPE_CHECKING

import anyio
from anyio.to_thread import run_sync
from starlette.responses import Response, StreamingResponse

from graphbuilder.server.refusal import RefusalError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from typing import BinaryIO

    from starlette.requests import Request

    from graphbuilder.server.processes import Answer, Task, Workers
    from graphbuilder.server.settings import Settings
    from graphbuilder.server.snapshots import Copy, Snapshots

_CHUNK = 1 << 18
_VIEW_SECONDS = 300.0


class Service:
    """What the routes share.

    Args:
        settings: How the server is set up.
        workers: Who does the work.
        snapshots: What queries read.
    """

    def __init__(self, settings: Settings, workers: Workers, snapshots: Snapshots) -> None:
        self.settings = settings
        self.snapshots = snapshots
        self._workers = workers
        self.started = secrets.token_hex(4)
        self._slots = anyio.CapacityLimiter(settings.slots)
        self._writing = anyio.Lock()

    async def newest(self) -> int:
        """The number of the newest state of the graph that can be had."""
        await run_sync(self.snapshots.refresh)
        with self.snapshots.use() as copy:
            return copy.number

    async def body(self, request: Request) -> bytes:
        """The body of a request.

        Raises:
            RefusalError: 413, if it is larger than the server takes.
        """
        received = bytearray()
        async for chunk in request.stream():
            received += chunk
            if len(received) > self.settings.body:
                message = f"the request has more than {self.settings.body >> 20} MB; send less"
                raise RefusalError(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, message)
        return bytes(received)

    async def _in_slot(
        self, request: Request, work: Callable[[Callable[[], bool]], Answer]
    ) -> Answer:
        if self._slots.statistics().tasks_waiting >= self.settings.queue:
            message = "the server is busy; try again in some seconds"
            raise RefusalError(HTTPStatus.SERVICE_UNAVAILABLE, message, (("Retry-After", "5"),))
        gone = threading.Event()

        async def watch() -> None:
            while (await request.receive())["type"] != "http.disconnect":
                pass
            gone.set()

        outcome: Answer | RefusalError
        async with anyio.create_task_group() as group:
            group.start_soon(watch)
            try:
                outcome = await run_sync(work, gone.is_set, limiter=self._slots)
            except RefusalError as error:
                outcome = error
            group.cancel_scope.cancel()
        if isinstance(outcome, RefusalError):
            raise outcome
        return outcome

    async def read(
        self, request: Request, task: Callable[[Copy], Task], *, is_long: bool = False
    ) -> Answer:
        """Have a worker read the graph.

        Args:
            request: On whose behalf; its body has been read.
            task: From the copy of the graph to what is done with it.
            is_long: Whether it may take minutes, as the page of the whole graph may.

        Returns:
            The worker's answer.

        Raises:
            RefusalError: What the task refused; 503 if too many wait; 504 after too long.
        """
        limits = self.settings.limits
        if is_long:
            limits = replace(limits, seconds=max(limits.seconds, _VIEW_SECONDS))

        def work(is_unwanted: Callable[[], bool]) -> Answer:
            self.snapshots.refresh()
            with self.snapshots.use() as copy:
                return copy.workers.run(task(copy), limits, is_unwanted=is_unwanted)

        return await self._in_slot(request, work)

    async def write(self, request: Request, task: Callable[[Path, Path | None], Task]) -> None:
        """Have a worker write the graph, one at a time.

        Args:
            request: On whose behalf; its body has been read.
            task: From the directory for the new copy, and the file for its quads if they are
                wanted, to what is done.

        Raises:
            RefusalError: What the task refused.
        """

        def work(_: Callable[[], bool]) -> Answer:
            # A client that goes away does not undo its update: it is seen through.
            path, dump = self.snapshots.next_places()
            answer = self._workers.run(task(path, dump), self.settings.limits)
            self.snapshots.adopt(path, dump)
            return answer

        async with self._writing:
            (await self._in_slot(request, work)).path.unlink()


def respond(answer: Answer, *, headers: dict[str, str] | None = None) -> Response:
    """An answer as HTTP, whose file is gone when it has been sent."""
    file = answer.path.open("rb")
    answer.path.unlink()
    size = file.seek(0, 2)
    file.seek(0)
    headers = {"Vary": "Accept", **(headers or {})}
    if size <= _CHUNK:
        with file:
            return Response(file.read(), media_type=answer.media_type, headers=headers)
    headers["Content-Length"] = str(size)
    return StreamingResponse(_chunks(file), media_type=answer.media_type, headers=headers)


def _chunks(file: BinaryIO) -> Iterator[bytes]:
    with file:
        yield from iter(partial(file.read, _CHUNK), b"")
