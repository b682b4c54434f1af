"""Does a graph keep its rules: the shapes (SHACL core), and checks that need the whole graph.

A graph is checked in batches of nodes, so that memory does not grow with the graph. Shapes are
checked by pySHACL; the checks of ``ontologies/checks`` are queries that name what is wrong.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import rdflib
from pyoxigraph import BlankNode, NamedNode

from graphbuilder import ontology
from graphbuilder.errors import OntologyError
from graphbuilder.graph.rdflib_view import to_rdflib
from graphbuilder.ontology import GB, STATEMENT
from graphbuilder.rdf import terms
from graphbuilder.rdf.terms import gb

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pyoxigraph import Quad, Triple

    from graphbuilder.graph.store import Store
    from graphbuilder.rdf.terms import Term

BATCH = 20_000
_SH = rdflib.Namespace("http://www.w3.org/ns/shacl#")
_PARENT = NamedNode(ontology.PREFIXES["rdfs"] + "subClassOf")


@dataclass(frozen=True, slots=True)
class Violation:
    """Something in a graph that breaks a rule.

    Attributes:
        node: IRI of the statement, entity, mention or document.
        message: What is wrong with it.
        label: What the node says or is called, where that is known.
        sentence: The sentence that it stands in, where there is one.
    """

    node: str
    message: str
    label: str | None = None
    sentence: str | None = None

    def __str__(self) -> str:
        """One line for a person.

        >>> print(Violation("urn:x", "it needs a label", "It rains", "It rains."))
        urn:x (It rains): it needs a label; in “It rains.”
        """
        label = f" ({self.label})" if self.label else ""
        sentence = f"; in “{' '.join(self.sentence.split())}”" if self.sentence else ""
        return f"{self.node}{label}: {self.message}{sentence}"


def validate(store: Store) -> Iterator[Violation]:
    """Everything in a store that breaks a rule, each only once, in the order of their nodes.

    Raises:
        OntologyError: If the shapes cannot be read.
    """
    found = {*_break_shapes(store), *_fail_checks(store)}
    for node, message in sorted(found):
        yield _explain(store, node, message)


def _fail_checks(store: Store) -> Iterator[tuple[str, str]]:
    for path in sorted((ontology.folder() / "checks").glob("*.rq")):
        for node, message in store.query(path.read_text(encoding="utf-8"), {}).rows:
            if node is not None and message is not None:
                yield terms.text_of(node), terms.text_of(message)


def _break_shapes(store: Store) -> Iterator[tuple[str, str]]:
    import pyshacl  # noqa: PLC0415 - half a second, and only validation needs it

    try:
        shapes = rdflib.Graph().parse(ontology.path("shapes.ttl"))
    except (OSError, SyntaxError, ValueError) as error:
        message = f"the shapes cannot be read: {error}"
        raise OntologyError(message) from error
    targets = set(map(str, shapes.objects(None, _SH.targetClass)))
    for batch in _batches(store, targets):
        _, report, _ = pyshacl.validate(
            _data(store, batch), shacl_graph=shapes, inference="none", do_owl_imports=False
        )
        inside = {to_rdflib(node) for node in batch}
        for result in report.subjects(rdflib.RDF.type, _SH.ValidationResult):
            node = report.value(result, _SH.focusNode)
            # What the batch only points to is there without its properties: not judged here.
            if node in inside:
                yield str(node), _message(report, result)


def _message(report: rdflib.Graph, result: rdflib.term.Node) -> str:
    """The shape's own words, and the value that breaks it."""
    words = str(report.value(result, _SH.resultMessage))
    value = report.value(result, _SH.value)
    if report.value(result, _SH.sourceConstraintComponent) == _SH.NodeKindConstraintComponent:
        words = "it needs an IRI, not a blank node"
    return f"{words}, not {value}" if isinstance(value, rdflib.Literal) else words


def _batches(store: Store, targets: set[str]) -> Iterator[dict[Term, list[Quad]]]:
    """Nodes that a shape looks at, with their quads, as many at a time as fit in memory."""
    below = {gb(name.removeprefix(GB)) for name in targets}
    while (
        more := {
            quad.subject
            for kind in below
            for quad in store.quads(None, _PARENT, kind)
            if isinstance(quad.subject, NamedNode)
        }
        - below
    ):
        below |= more
    batch: dict[Term, list[Quad]] = {}
    size = 0
    for kind in sorted(below, key=terms.text_of):
        for node in {quad.subject for quad in store.quads(None, terms.TYPE, kind)}:
            batch[node] = list(store.quads(node))
            size += len(batch[node])
            if size >= BATCH:
                yield batch
                batch, size = {}, 0
    if batch:
        yield batch


def _data(store: Store, batch: dict[Term, list[Quad]]) -> rdflib.Graph:
    """A batch's triples with the classes of everything that they point to."""
    data = rdflib.Graph()
    _add(data, (quad.triple for quads in batch.values() for quad in quads))
    pointed_to = {quad.object for quads in batch.values() for quad in quads}
    _add(
        data,
        (
            quad.triple
            for node in pointed_to
            if isinstance(node, NamedNode | BlankNode) and node not in batch
            for quad in store.quads(node, terms.TYPE)
        ),
    )
    _add(data, (quad.triple for quad in store.quads(None, _PARENT)))
    return data


def _add(graph: rdflib.Graph, triples: Iterable[Triple]) -> None:
    for triple in triples:
        subject, predicate, object_ = triple.subject, triple.predicate, triple.object
        graph.add((to_rdflib(subject), to_rdflib(predicate), to_rdflib(object_)))


def _explain(store: Store, node: str, message: str) -> Violation:
    """A violation with the words of the statement that it is part of."""
    if not node.startswith(STATEMENT):
        return Violation(node, message, label=_one(store, node, terms.LABEL))
    statement = STATEMENT + node.removeprefix(STATEMENT).split("/", 1)[0]
    sentence = _one(store, statement, gb("sentence"))
    return Violation(
        node,
        message,
        label=_one(store, statement, terms.LABEL),
        sentence=_one(store, sentence or statement, gb("quote")),
    )


def _one(store: Store, node: str, predicate: NamedNode) -> str | None:
    try:
        found = store.quads(NamedNode(node), predicate)
    except ValueError:
        return None
    return next((terms.text_of(quad.object) for quad in found), None)
