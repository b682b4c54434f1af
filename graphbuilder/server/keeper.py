"""The process that workers are forked from: libraries loaded, one thread, no query run.

A fork of the server itself would copy its threads' locks in whatever state they are, and a new
interpreter for each query takes a tenth of a second; a fork of this one takes some milliseconds.
It is started as ``python -m graphbuilder.server.keeper`` and ends when its server does. It may
hold a copy of the graph in memory, which its workers then share without copying it.
"""

from __future__ import annotations

import gc
import os
import signal
import socket
import sys
from http import HTTPStatus
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from graphbuilder.errors import GraphbuilderError, InputError, QueryError
from graphbuilder.server import api, evaluation  # noqa: F401 (workers need both: loaded once)
from graphbuilder.server.processes import READY
from graphbuilder.server.refusal import RefusalError, out_of_memory
from graphbuilder.server.sandbox import Limits, confine, prepare

if TYPE_CHECKING:
    from collections.abc import Callable


def _outcome(task: Callable[[Path, Limits], str], path: Path, limits: Limits) -> object:
    try:
        return task(path, limits)
    except RefusalError as error:
        return error
    except (InputError, QueryError) as error:
        return RefusalError(HTTPStatus.BAD_REQUEST, str(error))
    except GraphbuilderError as error:
        return RefusalError(HTTPStatus.INTERNAL_SERVER_ERROR, str(error))
    except MemoryError:
        return out_of_memory(limits.memory)
    except Exception as error:  # noqa: BLE001 (the server has to answer something)
        message = f"the request could not be answered: {type(error).__name__}: {error}"
        return RefusalError(HTTPStatus.INTERNAL_SERVER_ERROR, message)


def _work(descriptor: int) -> NoReturn:
    connection = Connection(descriptor)
    connection.send(READY)
    task, path, limits = connection.recv()
    confine(limits, connection)
    connection.send(_outcome(task, path, limits))
    os._exit(0)


def _reap() -> None:
    while True:
        try:
            pid, _ = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return
        if pid == 0:
            return


def keep(descriptor: int) -> None:
    """Fork a worker for each connection that comes in, until the server closes its end.

    Args:
        descriptor: Of a socket through which the server passes connections, one byte each.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the server's, which then ends us.
    prepare()
    requests = socket.socket(fileno=descriptor)
    gc.freeze()
    while True:
        data, (*connections,), _, _ = socket.recv_fds(requests, 1, 1)
        if not data:
            return
        _reap()
        if os.fork() == 0:
            requests.close()
            _work(connections[0])
        os.close(connections[0])


def main(descriptor: str, snapshot: str = "", dump: str = "") -> None:
    """Read a copy of the graph into memory, if one is given, and fork workers."""
    if snapshot:
        evaluation.hold(Path(snapshot), Path(dump))
    keep(int(descriptor))


if __name__ == "__main__":
    main(*sys.argv[1:])
