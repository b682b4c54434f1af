"""A graph as a file: every syntax of RDF, whole or as a profile, the same bytes each time.

Profiles are queries in ``ontologies/exports``: CONSTRUCT for triples, or SELECT of ``?graph ?s
?p ?o`` for named graphs. No reader here opens a network connection: a JSON-LD context that is
not in the file, or an external entity, is an error.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from graphbuilder.errors import InputError
from graphbuilder.graph import jsonld
from graphbuilder.graph.formats import FORMATS, format_name, format_of
from graphbuilder.ontology import PREFIXES, folder
from graphbuilder.rdf import terms

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from graphbuilder.graph.store import Store

DATASETS = frozenset({"trig", "nquads", "jsonld"})


def profiles() -> tuple[str, ...]:
    """The names of the profiles: ``full``, and those of ``ontologies/exports``."""
    return ("full", *sorted(path.stem for path in (folder() / "exports").glob("*.rq")))


def export(store: Store, format: str, *, profile: str = "full") -> str:  # noqa: A002 - as the flag
    """The graph in a syntax of RDF; the same graph gives the same bytes.

    Args:
        store: Where the graph is kept.
        format: ``turtle``, ``trig``, ``nquads``, ``ntriples``, ``jsonld`` or ``rdfxml``, or
            the ending of such a file.
        profile: ``full`` for everything; ``plain`` for what documents assert, entity to entity;
            ``rdf12``, ``nanopublications`` or ``annotations``.

    Raises:
        InputError: If there is no such format or profile, or the format cannot write it.
    """
    name = format_name(format)
    quads = sorted(_chosen(store, profile, dataset=name in DATASETS), key=_order)
    if name == "jsonld" and not any(isinstance(quad.object, ox.Triple) for quad in quads):
        return jsonld.write(quads) + "\n"
    rows = quads if name in DATASETS else [quad.triple for quad in quads]
    prefixes = {} if name in {"ntriples", "nquads"} else PREFIXES
    try:
        data = ox.serialize(rows, format=FORMATS[name], prefixes=prefixes)
    except (ValueError, OSError) as error:
        message = (
            f"the profile {profile!r} cannot be written as {name}: {error}; use trig or turtle"
        )
        raise InputError(message) from error
    return (data or b"").decode()


def save(content: str, path: Path) -> None:
    """Write an export to a file.

    Raises:
        InputError: If it cannot be written there.
    """
    try:
        path.write_text(content, encoding="utf-8", newline="")
    except OSError as error:
        message = f"{path} cannot be written: {error.strerror}; name another place"
        raise InputError(message) from error


def load(store: Store, path: Path, *, format: str | None = None) -> None:  # noqa: A002 - as the flag
    """Add the triples of a file to the graph, all or none.

    Args:
        store: Where the graph is kept.
        path: A file in any syntax of RDF.
        format: Its syntax, where the file's ending does not say.

    Raises:
        InputError: If the file cannot be read, or is not what its ending says.
        StoreError: If the store is read-only, full or damaged; then nothing has changed.
    """
    name = format_name(format) if format else format_of(path)
    try:
        store.load(path, FORMATS[name])
    except SyntaxError as error:
        message = f"{path} is not {name}: {error}"
        raise InputError(message) from error
    except (FileNotFoundError, IsADirectoryError, PermissionError) as error:
        message = f"{path} cannot be read: {error.strerror}"
        raise InputError(message) from error


def _chosen(store: Store, profile: str, *, dataset: bool) -> Iterator[ox.Quad]:
    if profile == "full":
        yield from store.quads(graph=None) if dataset else store.quads()
        return
    if profile not in profiles():
        message = f"there is no profile {profile!r}; use one of {', '.join(profiles())}"
        raise InputError(message)
    answer = store.query((folder() / "exports" / f"{profile}.rq").read_text(encoding="utf-8"), {})
    if answer.triples is not None:
        yield from {ox.Quad(t.subject, t.predicate, t.object) for t in answer.triples}
        return
    if not dataset:
        message = f"the profile {profile!r} has named graphs; write it as trig, nquads or jsonld"
        raise InputError(message)
    places = [answer.variables.index(name) for name in ("s", "p", "o", "graph")]
    yield from {ox.Quad(*(row[place] for place in places)) for row in answer.rows}  # type: ignore[arg-type]


def _order(quad: ox.Quad) -> tuple[str, ...]:
    """By IRI rather than by how it is written, so that a statement comes before its mentions."""
    graph, subject = getattr(quad.graph_name, "value", ""), terms.text_of(quad.subject)
    return graph, subject, quad.predicate.value, str(quad.object)
