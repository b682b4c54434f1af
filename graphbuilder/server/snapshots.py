"""Copies of the store that queries read while others write it."""

from __future__ import annotations

import shutil
import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass, replace
from http import HTTPStatus
from typing import TYPE_CHECKING

from graphbuilder.errors import StoreError
from graphbuilder.server.evaluation import Snapshot, be_ready
from graphbuilder.server.processes import Workers
from graphbuilder.server.refusal import RefusalError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from graphbuilder.server.sandbox import Limits

_SECONDS_BETWEEN_LOOKS = 1.0
_SECONDS_TO_COPY = 600.0


@dataclass(frozen=True, slots=True)
class Copy:
    """One state of the graph.

    Attributes:
        number: Counts the states since the server started.
        path: Directory of the store, which nobody writes.
        workers: Who reads it; they hold it in memory, if the server is set up so.
    """

    number: int
    path: Path
    workers: Workers


def _fingerprint(store: Path) -> tuple[tuple[str, int, int], ...]:
    """Names, sizes and times of the files that every write to a store changes."""
    found = []
    for file in store.iterdir():
        if file.suffix == ".log" or file.name.startswith("MANIFEST"):
            status = file.stat()
            found.append((file.name, status.st_size, status.st_mtime_ns))
    return tuple(sorted(found))


class Snapshots:
    """Keeps a copy of the store that is as new as it can be.

    Oxigraph lets one process write a store and no other read it meanwhile. Copies are hard links,
    so one takes milliseconds and hardly any room whatever the size of the graph.

    Args:
        store: Directory of the store.
        folder: Where the copies are put, on the same file system if possible.
        workers: Who makes them, and reads them unless they are held in memory.
        limits: What making one may use.
        in_memory: Whether each copy is read into memory, where queries are several times faster.

    Raises:
        StoreError: If the store cannot be copied now.
    """

    def __init__(
        self,
        store: Path,
        folder: Path,
        *,
        workers: Workers,
        limits: Limits,
        in_memory: bool = False,
    ) -> None:
        self._store = store
        self._folder = folder
        self._workers = workers
        self._limits = replace(limits, seconds=max(limits.seconds, _SECONDS_TO_COPY))
        self._in_memory = in_memory
        self._lock = threading.Lock()
        self._users: dict[Path, int] = {}
        self._number = 0
        self._looked = time.monotonic()
        try:
            self._current = self._take()
        except RefusalError as error:
            message = f"the store {store} cannot be served: {error}"
            raise StoreError(message) from error

    def next_places(self) -> tuple[Path, Path | None]:
        """A directory that does not exist yet, for a copy, and a file for its quads if wanted."""
        with self._lock:
            self._number += 1
            path = self._folder / f"copy-{self._number}"
        return path, path.with_suffix(".nq") if self._in_memory else None

    def _take(self) -> Copy:
        path, dump = self.next_places()
        self._workers.run(Snapshot(self._store, path, dump), self._limits).path.unlink()
        return self._made(path, dump)

    def _made(self, path: Path, dump: Path | None) -> Copy:
        self._seen = _fingerprint(self._store)
        workers = self._workers
        if dump is not None:
            workers = Workers(self._folder, snapshot=path, dump=dump)
            workers.run(be_ready, self._limits).path.unlink()
            dump.unlink()
        number = int(path.name.rpartition("-")[2])
        return Copy(number, path, workers)

    def adopt(self, path: Path, dump: Path | None) -> None:
        """Make a copy that a worker has just made the current one.

        Args:
            path: The copy, from ``next_places``.
            dump: The same.
        """
        self._replace(self._made(path, dump))

    def _replace(self, copy: Copy) -> None:
        with self._lock:
            old, self._current = self._current, copy
            is_idle = old.path not in self._users
        if is_idle:
            self._discard(old)

    def _discard(self, copy: Copy) -> None:
        shutil.rmtree(copy.path, ignore_errors=True)
        if copy.workers is not self._workers:
            copy.workers.close()

    def close(self) -> None:
        """End the workers that hold the current copy in memory."""
        self._discard(self._current)

    def refresh(self) -> None:
        """Take a new copy if somebody has written the store and is done with it."""
        with self._lock:
            now = time.monotonic()
            if now - self._looked < _SECONDS_BETWEEN_LOOKS:
                return
            self._looked = now
        if _fingerprint(self._store) == self._seen:
            return
        try:
            copy = self._take()
        except RefusalError as error:
            if error.status is not HTTPStatus.SERVICE_UNAVAILABLE:
                raise
            return  # The writer is still at it: the last copy serves.
        self._replace(copy)

    @contextmanager
    def use(self) -> Iterator[Copy]:
        """The current copy, kept until whoever uses it is done."""
        with self._lock:
            copy = self._current
            self._users[copy.path] = self._users.get(copy.path, 0) + 1
        try:
            yield copy
        finally:
            with self._lock:
                self._users[copy.path] -= 1
                is_last = self._users[copy.path] == 0
                if is_last:
                    del self._users[copy.path]
                is_old = copy is not self._current
            if is_last and is_old:
                self._discard(copy)
