"""The walls around a worker process: time, memory, no network, and no life after its server."""

from __future__ import annotations

import ctypes
import os
import platform
import signal
import sys
import threading
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

# Numbers of the system calls that open a way out of the process: socket, io_uring_setup.
_CALLS_THAT_CONNECT = {
    "x86_64": (0xC000003E, (41, 425)),
    "aarch64": (0xC00000B7, (198, 425)),
}
_PR_SET_NO_NEW_PRIVS = 38
_PR_SET_SECCOMP = 22
_SECCOMP_MODE_FILTER = 2
_SECCOMP_ALLOW = 0x7FFF0000
_SECCOMP_REFUSE = 0x00050001  # errno EPERM
_LOAD_WORD = 0x20
_JUMP_IF_EQUAL = 0x15
_RETURN = 0x06
_OFFSET_OF_ARCHITECTURE = 4
_OFFSET_OF_CALL = 0


@dataclass(frozen=True, slots=True)
class Limits:
    """What one worker process may use.

    Attributes:
        seconds: How long it may run.
        memory: Bytes of memory that it may take beyond those it starts with (on Linux).
        answer: Bytes that its answer may have.
    """

    seconds: float = 30.0
    memory: int = 1 << 30
    answer: int = 64 << 20


class _Instruction(ctypes.Structure):
    _fields_ = (
        ("code", ctypes.c_ushort),
        ("jump_true", ctypes.c_ubyte),
        ("jump_false", ctypes.c_ubyte),
        ("operand", ctypes.c_uint32),
    )


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.POINTER(_Instruction)))


@cache
def _network_filter() -> tuple[ctypes.CDLL, _Program] | None:
    """The C library and a program for the kernel that refuses sockets; ``None`` elsewhere."""
    if sys.platform != "linux" or platform.machine() not in _CALLS_THAT_CONNECT:
        return None
    architecture, calls = _CALLS_THAT_CONNECT[platform.machine()]
    steps = [
        (_LOAD_WORD, 0, 0, _OFFSET_OF_ARCHITECTURE),
        (_JUMP_IF_EQUAL, 0, len(calls) + 2, architecture),
        (_LOAD_WORD, 0, 0, _OFFSET_OF_CALL),
        *((_JUMP_IF_EQUAL, len(calls) - i, 0, call) for i, call in enumerate(calls)),
        (_RETURN, 0, 0, _SECCOMP_ALLOW),
        (_RETURN, 0, 0, _SECCOMP_REFUSE),
    ]
    instructions = (_Instruction * len(steps))(*(_Instruction(*step) for step in steps))
    return ctypes.CDLL(None, use_errno=True), _Program(len(steps), instructions)


def prepare() -> None:
    """Do once, before workers are forked, what each of them would do anew."""
    _network_filter()


def deny_network() -> bool:
    """Have the kernel refuse every socket to this thread and those it starts (seccomp, Linux).

    The second wall behind ``guard``: if a way to call other servers were ever overlooked there,
    the call would fail here.

    Returns:
        Whether the wall stands; it does not on other systems, nor where the kernel lacks seccomp.
    """
    found = _network_filter()
    if found is None:
        return False
    libc, program = found
    return bool(
        libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0
        and libc.prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, ctypes.byref(program), 0, 0) == 0
    )


def _memory_held() -> int:
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[5])
    return pages * os.sysconf("SC_PAGESIZE")


def _limit_memory(size: int) -> None:
    if sys.platform == "linux":
        import resource  # noqa: PLC0415 (there is none on Windows)

        size += _memory_held()
        resource.setrlimit(resource.RLIMIT_DATA, (size, size))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _end_in(seconds: float) -> None:
    """Have the kernel end the process, whatever it is busy with."""
    if hasattr(signal, "setitimer"):
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _end_with(connection: Connection) -> None:
    def watch() -> None:
        # The server sends nothing more: what can come is the end, its own or that of its patience.
        connection.poll(None)
        os.kill(os.getpid(), signal.SIGKILL)

    threading.Thread(target=watch, daemon=True).start()


def confine(limits: Limits, connection: Connection) -> None:
    """Put this process behind its walls; called first thing in a worker, before any store opens.

    Args:
        limits: What the process may use.
        connection: To the server; when the server closes its end, the process is killed.
    """
    deny_network()
    _limit_memory(limits.memory)
    # Closing the connection ends the process; this is for code that lets no other thread run.
    _end_in(limits.seconds + 2.0)
    _end_with(connection)
