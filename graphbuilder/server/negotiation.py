"""Which format an answer takes: the Accept header against what can be written (RFC 9110)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# From the media type that a client may ask for to the one of the answer; the first is the default.
RESULTS: Mapping[str, str] = {
    "application/sparql-results+json": "application/sparql-results+json",
    "application/json": "application/sparql-results+json",
    "application/sparql-results+xml": "application/sparql-results+xml",
    "application/xml": "application/sparql-results+xml",
    "text/xml": "application/sparql-results+xml",
    "text/csv": "text/csv",
    "text/tab-separated-values": "text/tab-separated-values",
}
GRAPHS: Mapping[str, str] = {
    "text/turtle": "text/turtle",
    "application/x-turtle": "text/turtle",
    "application/n-triples": "application/n-triples",
    "application/rdf+xml": "application/rdf+xml",
    "application/xml": "application/rdf+xml",
    "application/ld+json": "application/ld+json",
    "application/json": "application/ld+json",
    "text/n3": "text/n3",
    "application/n-quads": "application/n-quads",
    "application/trig": "application/trig",
}
DESCRIPTIONS: Mapping[str, str] = {**GRAPHS, "text/html": "text/html"}
PAGES: Mapping[str, str] = {
    "application/json": "application/json",
    "text/html": "text/html",
}


def _ranges(accept: str) -> Iterator[tuple[str, float]]:
    for part in accept.split(","):
        media, *parameters = (piece.strip() for piece in part.split(";"))
        quality = 1.0
        for parameter in parameters:
            name, _, value = parameter.partition("=")
            if name.strip().lower() == "q":
                try:
                    quality = float(value)
                except ValueError:
                    quality = 0.0
        if media:
            yield media.lower(), quality


def _quality(media: str, ranges: list[tuple[str, float]]) -> float:
    """What the most specific range that fits says."""
    kind = media.partition("/")[0]
    for wanted in (media, f"{kind}/*", "*/*", "*"):
        for name, quality in ranges:
            if name == wanted:
                return quality
    return 0.0


def choose(accept: str | None, offers: Mapping[str, str]) -> str | None:
    """The media type of the answer.

    Args:
        accept: The Accept header; none means that anything will do.
        offers: What a client may ask for, and what it then gets; earlier ones win ties.

    Returns:
        A value of ``offers``, or ``None`` when the client accepts none of them (406).

    >>> choose("text/csv;q=0.5, application/sparql-results+xml", RESULTS)
    'application/sparql-results+xml'
    >>> choose("image/png", RESULTS) is None
    True
    """
    ranges = list(_ranges(accept)) if accept else [("*/*", 1.0)]
    best = max(offers, key=lambda media: _quality(media, ranges))
    return offers[best] if _quality(best, ranges) > 0 else None
