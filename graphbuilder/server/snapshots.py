"""Copies of the store that queries read while others write it."""

from __future__ import annotations

import json
import shutil
import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING

from graphbuilder.errors import StoreError
from graphbuilder.server.evaluation import Snapshot
from graphbuilder.server.refusal import RefusalError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from graphbuilder.server.processes import Workers
    from graphbuilder.server.sandbox import Limits

_SECONDS_BETWEEN_LOOKS = 1.0


@dataclass(frozen=True, slots=True)
class Copy:
    """One state of the graph.

    Attributes:
        number: Counts the states since the server started.
        path: Directory of the store, which nobody writes.
        quads: How many it holds.
        graphs: IRIs of its named graphs, a thousand at most.
    """

    number: int
    path: Path
    quads: int
    graphs: tuple[str, ...]


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
        workers: Who makes them.
        limits: What making one may use.

    Raises:
        StoreError: If the store cannot be copied now.
    """

    def __init__(self, store: Path, folder: Path, *, workers: Workers, limits: Limits) -> None:
        self._store = store
        self._folder = folder
        self._workers = workers
        self._limits = limits
        self._lock = threading.Lock()
        self._users: dict[Path, int] = {}
        self._number = 0
        self._looked = time.monotonic()
        try:
            self._current = self._take()
        except RefusalError as error:
            message = f"the store {store} cannot be served: {error}"
            raise StoreError(message) from error

    def next_path(self) -> Path:
        """A directory that does not exist yet, for a copy."""
        with self._lock:
            self._number += 1
            return self._folder / f"copy-{self._number}"

    def _take(self) -> Copy:
        path = self.next_path()
        answer = self._workers.run(Snapshot(self._store, path), self._limits)
        return self._read(path, answer.path)

    def _read(self, path: Path, description: Path) -> Copy:
        found = json.loads(description.read_bytes())
        description.unlink()
        self._seen = _fingerprint(self._store)
        number = int(path.name.rpartition("-")[2])
        return Copy(number, path, found["quads"], tuple(found["graphs"]))

    def adopt(self, path: Path, description: Path) -> None:
        """Make a copy that a worker has just made the current one.

        Args:
            path: The copy, from ``next_path``.
            description: The worker's answer.
        """
        copy = self._read(path, description)
        with self._lock:
            old, self._current = self._current, copy
            is_idle = old.path not in self._users
        if is_idle:
            shutil.rmtree(old.path, ignore_errors=True)

    def refresh(self) -> None:
        """Take a new copy if somebody has written the store and is done with it."""
        with self._lock:
            now = time.monotonic()
            if now - self._looked < _SECONDS_BETWEEN_LOOKS:
                return
            self._looked = now
        if _fingerprint(self._store) == self._seen:
            return
        path = self.next_path()
        try:
            answer = self._workers.run(Snapshot(self._store, path), self._limits)
        except RefusalError as error:
            if error.status is not HTTPStatus.SERVICE_UNAVAILABLE:
                raise
            return  # The writer is still at it: the last copy serves.
        self.adopt(path, answer.path)

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
                shutil.rmtree(copy.path, ignore_errors=True)
