"""Garbage collection put off while one text is read.

The clauses of a text point at each other, and at tens of thousands of tokens. A collection in the
middle of a text looks through all of them, and through the lexicon, to find that all are in use.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def uncollected() -> Iterator[None]:
    """Put collections off; they go on behind, where they were on before."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
