"""The spans that a text keeps by name, each made once for as long as nobody sets others."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Doc, Span


class NamedSpans:
    """What ``Doc.spans`` has, which makes its spans anew each time they are asked for.

    Args:
        doc: The text.
    """

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        self._known: dict[str, tuple[Iterable[Span], tuple[Span, ...]]] = {}

    def get(self, name: str, default: Iterable[Span] = ()) -> tuple[Span, ...]:
        """The spans of a name, in text order."""
        group = self._doc.spans.get(name, default)
        known = self._known.get(name)
        if known is None or known[0] is not group:
            self._known[name] = known = group, tuple(group)
        return known[1]
