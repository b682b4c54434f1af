"""The whole way in one call: documents are read, parsed, resolved and added, one by one."""

from __future__ import annotations

import hashlib
import time
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from graphbuilder.documents import read
from graphbuilder.model import Document
from graphbuilder.resolution import Resolver

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from spacy.language import Language

    from graphbuilder.errors import InputError
    from graphbuilder.gazetteer import Gazetteer
    from graphbuilder.graph import KnowledgeGraph

Input = str | Path | Document


@dataclass(frozen=True, slots=True)
class Build:
    """What one build did.

    Attributes:
        documents: How many documents were added, or added anew because they had changed.
        unchanged: How many were there already, with the same text.
        statements: How many statements were added.
        refused: How many inputs could not be read.
        seconds: How long it took.
    """

    documents: int = 0
    unchanged: int = 0
    statements: int = 0
    refused: int = 0
    seconds: float = 0.0

    def __str__(self) -> str:
        """One line that a person reads.

        >>> print(Build(documents=1, statements=40, seconds=2))
        1 document, 40 statements in 2.0 s
        """
        parts = [_count(self.documents, "document") + f", {_count(self.statements, 'statement')}"]
        parts[0] += f" in {self.seconds:.1f} s"
        if self.unchanged:
            parts.append(f"{self.unchanged} unchanged")
        if self.refused:
            parts.append(f"{self.refused} refused")
        return "; ".join(parts)


def build(  # noqa: PLR0913 - what is built comes first, the rest tunes it by keyword
    inputs: Input | Iterable[Input],
    graph: KnowledgeGraph,
    *,
    nlp: Language | None = None,
    n_process: int = 1,
    lines: bool = False,
    again: bool = False,
    on_error: Callable[[InputError], object] | None = None,
    on_document: Callable[[Document, int], object] | None = None,
) -> Build:
    """Read inputs into a graph, each document in one transaction.

    A build that was stopped goes on where it was: a document that the graph holds with the
    same text is not parsed again. Memory does not grow with the number of documents.

    Args:
        inputs: Files, folders, web addresses or documents, one or several.
        graph: The graph that documents are added to.
        nlp: The pipeline, as ``graphbuilder.load`` makes it; the default one otherwise.
        n_process: How many processes parse.
        lines: Take each line of a file as a document.
        again: Parse documents again even if they have not changed.
        on_error: Called with what is wrong with an input, after which the build goes on;
            without it the error is raised.
        on_document: Called after each document with the number of statements it made.

    Returns:
        What was done.

    Raises:
        InputError: If an input cannot be used, and there is no ``on_error``.
        ModelNotFoundError: If the default pipeline is not installed.
        StoreError: If the graph cannot be written to.
    """
    from graphbuilder.extraction import extract, load  # noqa: PLC0415 - loads spaCy

    started = time.perf_counter()
    counts = {"documents": 0, "unchanged": 0, "statements": 0, "refused": 0}

    def refuse(error: InputError) -> None:
        counts["refused"] += 1
        if on_error is None:
            raise error
        on_error(error)

    def skip(document: Document) -> None:
        counts["unchanged"] += 1
        if on_document is not None:
            on_document(document, 0)

    documents = _read(inputs, lines=lines, on_error=refuse)
    if not again:
        documents = _leave_out_known(documents, graph, skip)
    first = next(documents, None)
    if first is not None:
        pipeline = nlp or load()
        extracted = extract(chain([first], documents), nlp=pipeline, n_process=n_process)
        resolver = Resolver(graph, gazetteer=_known_actors(pipeline))
        for document, statements in extracted:
            number = resolver.add(document, statements)
            counts["documents"] += 1
            counts["statements"] += number
            if on_document is not None:
                on_document(document, number)
        resolver.settle()
    return Build(**counts, seconds=time.perf_counter() - started)


def _read(
    inputs: Input | Iterable[Input], *, lines: bool, on_error: Callable[[InputError], object]
) -> Iterator[Document]:
    """Documents as they are, everything else read."""
    several = [inputs] if isinstance(inputs, str | Path | Document) else inputs
    paths: list[str | Path] = []
    for item in several:
        if isinstance(item, Document):
            yield item
        else:
            paths.append(item)
    if paths:
        yield from read(paths, lines=lines, on_error=on_error)


def _leave_out_known(
    documents: Iterable[Document], graph: KnowledgeGraph, skip: Callable[[Document], object]
) -> Iterator[Document]:
    """The documents that the graph does not hold as they are."""
    known = {document.id: _digest(document) for document in graph.documents()}
    for document in documents:
        if known.get(document.id) == _digest(document):
            skip(document)
        else:
            yield document


def _known_actors(nlp: Language) -> Gazetteer:
    """The gazetteer that a pipeline finds mentions with, files of the user's own included."""
    from graphbuilder import gazetteer  # noqa: PLC0415 - a tenth of a second

    settings = nlp.config["components"].get("graphbuilder_mentions", {})
    return gazetteer.load(tuple(map(Path, settings.get("actors", ()))))


def _digest(document: Document) -> bytes:
    """Few bytes that change when a document does."""
    parts = (document.text, document.title, document.url, document.date, document.publisher)
    return hashlib.blake2b(repr(parts).encode(), digest_size=16).digest()


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
