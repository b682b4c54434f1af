"""File formats of RDF by the names that people call them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from graphbuilder.errors import InputError

if TYPE_CHECKING:
    from pathlib import Path

FORMATS = {
    "turtle": ox.RdfFormat.TURTLE,
    "trig": ox.RdfFormat.TRIG,
    "nquads": ox.RdfFormat.N_QUADS,
    "ntriples": ox.RdfFormat.N_TRIPLES,
    "jsonld": ox.RdfFormat.JSON_LD,
    "rdfxml": ox.RdfFormat.RDF_XML,
}
_ALSO = {
    "ttl": "turtle",
    "nq": "nquads",
    "n-quads": "nquads",
    "nt": "ntriples",
    "n-triples": "ntriples",
    "json-ld": "jsonld",
    "rdf": "rdfxml",
    "rdf/xml": "rdfxml",
    "xml": "rdfxml",
    "owl": "rdfxml",
}


def format_name(name: str) -> str:
    """The one name of a format that goes by several.

    Raises:
        InputError: If it is none of ours.
    """
    found = _ALSO.get(name.lower(), name.lower())
    if found not in FORMATS:
        message = f"{name!r} is no format of RDF; use one of {', '.join(FORMATS)}"
        raise InputError(message)
    return found


def rdf_format(name: str) -> ox.RdfFormat:
    """Oxigraph's format of that name.

    Raises:
        InputError: If it is none of ours.
    """
    return FORMATS[format_name(name)]


def format_of(path: Path) -> str:
    """The format that a file's name announces.

    Raises:
        InputError: If its ending is none of ours.
    """
    return format_name(path.suffix.removeprefix(".") or path.name)
