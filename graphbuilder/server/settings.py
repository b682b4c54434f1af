"""How one server is set up."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graphbuilder.server.sandbox import Limits

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """How one server is set up.

    Attributes:
        path: Directory of the graph.
        hosts: Names by which clients may call the server, without port; empty allows any.
        token: What updates have to bring as bearer token; ``None`` allows no updates.
        origins: Web pages' origins that may read answers (CORS); none by default.
        in_memory: Whether queries read the graph from memory rather than from disk.
        limits: What one query may use.
        slots: How many queries run at once.
        queue: How many wait before the server says that it is busy.
        body: Bytes that a request may have.
    """

    path: Path
    hosts: frozenset[str] = frozenset()
    token: str | None = field(default=None, repr=False)
    origins: tuple[str, ...] = ()
    in_memory: bool = False
    limits: Limits = field(default_factory=Limits)
    slots: int = 4
    queue: int = 64
    body: int = 16 << 20
