"""A process for each piece of work: started, watched, ended at its time limit."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from multiprocessing.connection import Connection
from pathlib import Path

from graphbuilder.server.refusal import RefusalError, out_of_memory
from graphbuilder.server.sandbox import Limits

# Writes its answer to the path and returns the media type; must survive pickling.
Task = Callable[[Path, Limits], str]

# What a worker says first.
READY = "ready"

_HEARTBEAT = 0.2
_ATTEMPTS = 3


@dataclass(frozen=True, slots=True)
class Answer:
    """What a worker wrote: the file, which whoever reads it deletes, and its media type."""

    path: Path
    media_type: str


class Workers:
    """Runs tasks, each in a process of its own that ends with it.

    Args:
        folder: Where answers are written.
        snapshot: Directory of a copy of the graph that is to be held in memory.
        dump: The quads of that copy, as N-Quads.
    """

    def __init__(
        self, folder: Path, *, snapshot: Path | None = None, dump: Path | None = None
    ) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._start(*(str(path) for path in (snapshot, dump) if path is not None))

    def _start(self, *held: str) -> None:
        self._requests, theirs = socket.socketpair()
        with theirs:
            os.set_inheritable(theirs.fileno(), True)  # noqa: FBT003 (the library's signature)
            module = "graphbuilder.server.keeper"
            self._keeper = subprocess.Popen(  # noqa: S603 (our own module)
                [sys.executable, "-m", module, str(theirs.fileno()), *held],
                pass_fds=[theirs.fileno()],
                env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
                stdin=subprocess.DEVNULL,
            )

    def _pass_on(self, connection: socket.socket) -> subprocess.Popen[bytes]:
        """Ask for a worker at the other end of a connection; returns whom was asked."""
        with self._lock:
            # Whoever was killed a moment ago may take it unread: only a worker's word counts.
            with contextlib.suppress(BrokenPipeError):
                socket.send_fds(self._requests, [b"w"], [connection.fileno()])
            return self._keeper

    def _replace(self, keeper: subprocess.Popen[bytes]) -> None:
        """Start anew the process that forks, which somebody ended; the new one reads from disk."""
        with self._lock:
            if self._keeper is keeper:
                self.close()
                self._start()

    def close(self) -> None:
        """End the process that workers come from; those that are busy end by themselves."""
        self._requests.close()
        self._keeper.wait()

    @contextlib.contextmanager
    def _worker(self, wait: Callable[[Connection], object]) -> Iterator[Connection]:
        """A connection to a new worker, which has said that it is there; it ends with the block."""
        for _ in range(_ATTEMPTS):
            ours, theirs = socket.socketpair()
            with Connection(ours.detach()) as connection:
                with theirs:
                    keeper = self._pass_on(theirs)
                if wait(connection) == READY:
                    yield connection
                    return
            # Nobody has seen the task yet, so it can safely be given to another.
            self._replace(keeper)
        message = "the server cannot start processes for its work; see what it prints, restart it"
        raise RefusalError(HTTPStatus.INTERNAL_SERVER_ERROR, message)

    def run(
        self, task: Task, limits: Limits, *, is_unwanted: Callable[[], bool] = lambda: False
    ) -> Answer:
        """Run one task and wait for it.

        Args:
            task: What to do.
            limits: What it may use.
            is_unwanted: Asked now and then whether the answer is still wanted.

        Returns:
            Its answer, complete.

        Raises:
            RefusalError: What the task refused; 504 at the time limit; 500 when it broke down.
        """
        with tempfile.NamedTemporaryFile(dir=self._folder, delete=False) as file:
            path = Path(file.name)
        wait = partial(_receive, time.monotonic() + limits.seconds, limits, is_unwanted)
        try:
            with self._worker(wait) as connection:
                with contextlib.suppress(BrokenPipeError):  # It ended: that is heard below.
                    connection.send((task, path, limits))
                return Answer(path, _media_type(wait(connection), limits))
        except BaseException:
            path.unlink(missing_ok=True)
            raise


def _receive(
    deadline: float, limits: Limits, is_unwanted: Callable[[], bool], connection: Connection
) -> object:
    """What comes next through a connection; ``None`` if the other end has ended without a word."""
    while not connection.poll(_HEARTBEAT):
        if time.monotonic() > deadline:
            message = (
                f"the request took longer than {limits.seconds:g} seconds and was ended; "
                "narrow its patterns, or start the server with a longer timeout"
            )
            raise RefusalError(HTTPStatus.GATEWAY_TIMEOUT, message)
        if is_unwanted():
            message = "the client went away"
            raise RefusalError(HTTPStatus.SERVICE_UNAVAILABLE, message)
    try:
        return connection.recv()
    except (EOFError, ConnectionError):
        return None


def _media_type(outcome: object, limits: Limits) -> str:
    if isinstance(outcome, RefusalError):
        raise outcome
    if not isinstance(outcome, str):
        raise out_of_memory(limits.memory)
    return outcome
