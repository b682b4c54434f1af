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
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from multiprocessing.connection import Connection
from pathlib import Path

from graphbuilder.server.refusal import RefusalError, out_of_memory
from graphbuilder.server.sandbox import Limits

# Writes its answer to the path and returns the media type; must survive pickling.
Task = Callable[[Path, Limits], str]

_HEARTBEAT = 0.2


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

    def _pass_on(self, connection: socket.socket) -> None:
        """Have a worker forked at the other end of a connection."""
        with self._lock:
            try:
                socket.send_fds(self._requests, [b"w"], [connection.fileno()])
            except BrokenPipeError:
                # Somebody ended the process that forks. A new one reads from disk.
                self.close()
                self._start()
                socket.send_fds(self._requests, [b"w"], [connection.fileno()])

    def close(self) -> None:
        """End the process that workers come from; those that are busy end by themselves."""
        self._requests.close()
        self._keeper.wait()

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
        ours, theirs = socket.socketpair()
        try:
            with theirs:
                self._pass_on(theirs)
            # Leaving the block closes the connection, which ends the worker wherever it is.
            with Connection(ours.detach()) as connection:
                connection.send((task, path, limits))
                return Answer(path, self._outcome(connection, limits, is_unwanted))
        except BaseException:
            path.unlink(missing_ok=True)
            raise

    @staticmethod
    def _outcome(connection: Connection, limits: Limits, is_unwanted: Callable[[], bool]) -> str:
        deadline = time.monotonic() + limits.seconds
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
        outcome: object = None
        with contextlib.suppress(EOFError, ConnectionError):  # Ended without a word.
            outcome = connection.recv()
        if isinstance(outcome, RefusalError):
            raise outcome
        if not isinstance(outcome, str):
            raise out_of_memory(limits.memory)
        return outcome
