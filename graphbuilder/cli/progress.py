"""A bar with rate and remaining time, on stderr, and only where a person sees it."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@contextmanager
def show_progress(what: str, total: int | None) -> Iterator[Callable[[], None]]:
    """Show how far a long task is.

    Args:
        what: What is done, as the bar's title.
        total: How many steps it has; ``None`` when that is not known.

    Yields:
        A function to call after each step.
    """
    if not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console  # noqa: PLC0415 - only for a terminal
    from rich.progress import (  # noqa: PLC0415 - only for a terminal
        BarColumn,
        MofNCompleteColumn,
        Progress,
        ProgressColumn,
        Task,
        TextColumn,
        TimeRemainingColumn,
    )

    class Rate(ProgressColumn):
        """Steps a second, over the last steps."""

        def render(self, task: Task) -> str:
            """For example ``12.3/s``."""
            return f"{task.speed:.1f}/s" if task.speed else ""

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        Rate(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=total)
        yield lambda: bar.advance(task)
