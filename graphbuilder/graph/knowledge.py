"""The knowledge graph: statements of documents, added one document at a time, asked in SPARQL."""

from __future__ import annotations

import weakref
from pathlib import Path
from typing import TYPE_CHECKING, Self, overload

from graphbuilder import rdf
from graphbuilder.graph import changes, contents, curation, exports, queries, reviewing, summary
from graphbuilder.graph.remote import open_store
from graphbuilder.graph.results import Result
from graphbuilder.model import Document, Entity, Statement
from graphbuilder.ontology import document_iri
from graphbuilder.rdf import terms
from graphbuilder.rdf.terms import iri

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import rdflib

    from graphbuilder.graph.curation import Review
    from graphbuilder.graph.validation import Violation


class KnowledgeGraph:
    """A graph of statements, with the documents and entities that they are about.

    Args:
        path: Directory of the graph, made if it is missing; the address of a SPARQL server
            (``http://…``); or ``None`` for a graph in memory.
        read_only: Open what is there and refuse every change. Any number of processes may
            read a directory that nobody writes.
        ontology: Turtle files of your own that declare further relations.
        token: What a server wants to hear before it takes updates.

    Raises:
        StoreError: If the path is something else, is missing though ``read_only``, or is
            being written by another process; or if no server answers at the address.

    Example:
        >>> from graphbuilder.model import Document, Evidence, Mention, Statement
        >>> text = "Ruritania condemned Freedonia."
        >>> entity = "https://w3id.org/graphbuilder/entity/"
        >>> who = Mention("Ruritania", 0, 9, id=entity + "ruritania", type="State")
        >>> whom = Mention("Freedonia", 20, 29, id=entity + "freedonia", type="State")
        >>> said = Statement("s1", "d1", who, "condemn", whom, Evidence(text, 0, 30), "condemns")
        >>> with KnowledgeGraph() as kg:
        ...     kg.add(Document("d1", text), [said])
        ...     rows = kg.query("SELECT ?who ?whom { ?a rel:condemns ?b . ?a rdfs:label ?who . "
        ...                     "?b rdfs:label ?whom }")
        ...     print(rows[0].who, rows[0].whom)
        Ruritania Freedonia
    """

    def __init__(
        self,
        path: Path | str | None = None,
        *,
        read_only: bool = False,
        ontology: tuple[Path, ...] = (),
        token: str | None = None,
    ) -> None:
        self.store = open_store(path, read_only=read_only, token=token)
        self.path = self.store.path
        self.vocabulary = rdf.vocabulary(ontology)
        # A graph that is dropped without close() still writes everything down.
        self._finalizer = weakref.finalize(self, self.store.close)

    def add(
        self,
        document: Document,
        statements: Iterable[Statement],
        entities: Iterable[Entity] = (),
    ) -> None:
        """Make the graph say of a document exactly this, in one transaction.

        What an earlier call with the same document's identifier has said is replaced.

        Args:
            document: The document, with its text.
            statements: Its statements.
            entities: What is known of the entities; others are named by their mentions.

        Raises:
            InputError: If a statement is of another document or has an invalid identifier.
            StoreError: If the store is read-only, full or damaged; then nothing has changed.
        """
        change = reviewing.restate(
            self.store,
            document,
            tuple(statements),
            reviewing.reviews_of(self.store, document.id),
            vocabulary=self.vocabulary,
            entities=tuple(entities),
        )
        self.store.change(change.removed, change.added)

    def remove(self, document: str) -> None:
        """Take a document and all its statements out, in one transaction.

        Entities that nothing else speaks of go with it.

        Raises:
            InputError: If the graph has no such document.
            StoreError: If the store is read-only, full or damaged; then nothing has changed.
        """
        self.document(document)
        change = changes.replace_document(self.store, document, None, vocabulary=self.vocabulary)
        self.store.change(change.removed, change.added)

    def describe(self, entities: Iterable[Entity]) -> None:
        """Set class, name and other names of entities, in one transaction.

        Args:
            entities: What is known of them; those that the graph does not hold are left out.

        Raises:
            StoreError: If the store is read-only, full or damaged; then nothing has changed.
        """
        change = changes.describe_entities(self.store, entities, vocabulary=self.vocabulary)
        self.store.change(change.removed, change.added)

    def document(self, identifier: str) -> Document:
        """The document of that identifier.

        Raises:
            InputError: If the graph has no such document.
        """
        return contents.read_document(self.store, identifier)

    def documents(self) -> Iterator[Document]:
        """Every document, in the order of their identifiers."""
        return contents.read_documents(self.store)

    def __contains__(self, document: object) -> bool:
        return isinstance(document, str) and any(
            True for _ in self.store.quads(iri(document_iri(document)), terms.TYPE)
        )

    def statements(
        self, document: Document | str | None = None, *, rejected: bool = False
    ) -> Iterator[Statement]:
        """Every statement, document by document and in the order of the text.

        Args:
            document: Only the statements of this document, or of the one with this identifier.
            rejected: Include those that a reader has judged wrong.
        """
        if document is None:
            nodes = contents.document_nodes(self.store)
        else:
            name = document.id if isinstance(document, Document) else document
            nodes = [iri(document_iri(name))]
        for node in nodes:
            yield from contents.read_statements(self.store, node, rejected=rejected)

    def entities(self) -> Iterator[Entity]:
        """Every entity, in the order of their IRIs; words that were not resolved are not listed."""
        return contents.read_entities(self.store, self.vocabulary)

    def counts(self) -> dict[str, int]:
        """How many documents, statements, entities and triples there are."""
        return summary.count(self.store, self.vocabulary)

    def query(self, sparql: str, *, timeout: float | None = None, **parameters: object) -> Result:
        """Ask a question.

        Args:
            sparql: A SPARQL query, in which the prefixes of the ontology are known; or the
                name of a named query (``kg.queries()`` lists them). ``SERVICE`` in it asks the
                server that it names, so mind whose queries you run.
            timeout: Seconds after which the query is given up.
            parameters: Values for variables of the query, by name. Text, numbers, dates and
                truth values become literals; entities, documents and rdflib's or pyoxigraph's
                terms stand for themselves. Nothing is pasted into the query's text.

        Returns:
            Rows; or a yes or no; or triples.

        Raises:
            QueryError: If the query is not SPARQL, the name unknown, a parameter unknown or
                missing, or the time over.
        """
        text, values = queries.prepare(sparql, parameters)
        return Result(self.store.query(text, values, timeout=timeout))

    def update(self, sparql: str) -> None:
        """Change the graph by a SPARQL update, in one transaction.

        Raises:
            QueryError: If it is not SPARQL.
            StoreError: If the store is read-only, full or damaged; then nothing has changed.
        """
        self.store.update(sparql)

    def review(
        self,
        statement: Statement | str,
        verdict: str | None,
        *,
        reviewer: str,
        note: str | None = None,
    ) -> None:
        """Judge a statement; the verdict holds for it however often the graph is rebuilt.

        A wrong statement, and what it permits, says or refuses, is left out by ``statements()``
        and by the named queries, and asserts no direct triple.

        Args:
            statement: The statement, or its identifier.
            verdict: ``wrong``, ``confirmed``, or ``None`` to take an earlier verdict back.
            reviewer: Who judges.
            note: Why.

        Raises:
            InputError: If the graph has no such statement, or there is no such verdict.
            StoreError: If the store is read-only, full or damaged; then nothing has changed.
        """
        change = reviewing.judge(
            self.store,
            statement.id if isinstance(statement, Statement) else statement,
            verdict,
            reviewer=reviewer,
            note=note,
            vocabulary=self.vocabulary,
        )
        self.store.change(change.removed, change.added)

    def reviews(self) -> Iterator[Review]:
        """Every verdict that readers have given, in a fixed order."""
        return curation.read_reviews(self.store)

    def load_reviews(self, path: Path | str) -> None:
        """Take over verdicts from a file that ``export(profile="reviews")`` has written.

        Raises:
            InputError: If the file cannot be read, or a review in it is not whole.
            StoreError: If the store is read-only, full or damaged.
        """
        loaded = reviewing.read_file(Path(path))
        for change in reviewing.take_over(self.store, loaded, vocabulary=self.vocabulary):
            self.store.change(change.removed, change.added)

    def queries(self) -> dict[str, queries.NamedQuery]:
        """The named queries that ``query`` knows, by their names."""
        return queries.named_queries()

    @overload
    def export(self, format: str = ..., *, profile: str = ..., path: None = None) -> str: ...
    @overload
    def export(self, format: str = ..., *, profile: str = ..., path: Path | str) -> None: ...
    def export(
        self,
        format: str = "turtle",  # noqa: A002 - named as the command's flag
        *,
        profile: str = "full",
        path: Path | str | None = None,
    ) -> str | None:
        """The graph in a syntax of RDF; the same graph gives the same bytes.

        Args:
            format: ``turtle``, ``trig``, ``nquads``, ``ntriples``, ``jsonld`` or ``rdfxml``.
            profile: ``full`` for everything; ``plain`` for what documents assert, entity to
                entity; ``rdf12``, ``nanopublications`` or ``annotations`` for other tools.
            path: Where to write it; without it the text is returned.

        Raises:
            InputError: If there is no such format or profile, the format cannot write it, or the
                file cannot be written.
        """
        content = exports.export(self.store, format, profile=profile)
        if path is None:
            return content
        exports.save(content, Path(path))
        return None

    def load(self, path: Path | str, *, format: str | None = None) -> None:  # noqa: A002 - as the flag
        """Add the triples of a file, all or none; nothing is fetched from the network.

        Raises:
            InputError: If the file cannot be read, or is not what its ending or ``format`` says.
            StoreError: If the store is read-only, full or damaged; then nothing has changed.
        """
        exports.load(self.store, Path(path), format=format)

    def validate(self) -> list[Violation]:
        """Everything that breaks a rule: SHACL shapes, evidence, direct triples; empty if nothing.

        Raises:
            OntologyError: If the shapes cannot be read.
        """
        from graphbuilder.graph import validation  # noqa: PLC0415 - loads rdflib and pySHACL

        return list(validation.validate(self.store))

    def backup(self, directory: Path | str) -> None:
        """Copy the graph to a new directory while it is open; unchanged files are shared.

        Raises:
            StoreError: If the directory exists, or cannot be written.
        """
        self.store.backup(Path(directory))

    def snapshot(self) -> KnowledgeGraph:
        """A copy in memory of the graph as it is now: independent, and faster for long queries."""
        copy = KnowledgeGraph()
        copy.vocabulary = self.vocabulary
        copy.store.bulk(self.store.quads(graph=None))
        return copy

    def compact(self) -> None:
        """Rewrite the files for fast reading; worth it once after a large build.

        Raises:
            StoreError: If the store is read-only or the disk is full.
        """
        self.store.compact()

    @property
    def graph(self) -> rdflib.Graph:
        """The same triples as a live rdflib graph, for whoever wants all of rdflib."""
        from graphbuilder.graph import rdflib_view  # noqa: PLC0415 - a third of a second

        return rdflib_view.view(self.store)

    def __len__(self) -> int:
        """The number of statements."""
        return summary.count_instances(self.store, "Statement")

    def __bool__(self) -> bool:
        return True

    def close(self) -> None:
        """Write everything down and let other processes write."""
        self._finalizer()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<KnowledgeGraph {self.store.place}, {self.store.size()} triples>"

    def _repr_html_(self) -> str:
        return summary.as_html(self.store.place, self.counts())
