"""From a knowledge graph, or plain values, to a networkx multigraph of actors."""

from __future__ import annotations

from typing import TYPE_CHECKING

import networkx as nx

from graphbuilder import ontology
from graphbuilder.network.material import Material, gather
from graphbuilder.network.measures import measure
from graphbuilder.phrasing import according_to, phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from graphbuilder.lexicon import Relation
    from graphbuilder.model import Document, Entity, Statement
    from graphbuilder.network.material import Source
    from graphbuilder.network.measures import Measures
    from graphbuilder.network.tie import Tie


def build(
    source: Source | Iterable[Statement] | Material,
    *,
    documents: Iterable[Document] = (),
    entities: Iterable[Entity] = (),
    relations: Mapping[str, Relation] | None = None,
) -> nx.MultiDiGraph:
    """The graph of actors: a node for each one that is tied, an edge for each tie.

    Args:
        source: A knowledge graph, statements, or material gathered before.
        documents: Documents of plain statements, for dates and titles.
        entities: Entities of plain statements, for names, types and aliases.
        relations: Relations of another ontology than the packaged one.

    Returns:
        Nodes are IRIs with ``label``, ``type``, ``aliases``, ``wikidata``, ``degree``,
        ``weight``, ``pagerank``, ``betweenness`` and ``community``. Edges have the
        statement's identifier as their key and ``label``, ``relation``, ``stance``,
        ``status``, ``polarity``, ``modality``, ``said_by``, ``date``, ``evidence``,
        ``document`` and ``confidence``. All values are text or numbers.

    Raises:
        OntologyError: If the packaged ontology cannot be read.
    """
    material = (
        source
        if isinstance(source, Material)
        else gather(source, documents=documents, entities=entities, relations=relations)
    )
    g = nx.MultiDiGraph(name="actors")
    actors = dict.fromkeys(end for tie in material.ties for end in (tie.source, tie.target))
    measures = measure(actors, material.ties)
    for actor in actors:
        g.add_node(actor, **_node_attributes(material.entities[actor], measures[actor]))
    for tie in material.ties:
        g.add_edge(tie.source, tie.target, key=tie.statement, **_edge_attributes(tie, material))
    return g


def _node_attributes(entity: Entity, measures: Measures) -> dict[str, str | int | float]:
    return {
        "label": entity.name,
        "type": entity.type,
        "aliases": " | ".join(entity.aliases),
        "wikidata": entity.wikidata or "",
        "degree": measures.degree,
        "weight": measures.weight,
        "pagerank": measures.pagerank,
        "betweenness": measures.betweenness,
        "community": measures.community,
    }


def _edge_attributes(tie: Tie, material: Material) -> dict[str, str | int | float]:
    statement = material.statements[tie.statement]
    document = material.documents.get(statement.document)
    return {
        "label": phrase(statement, material.statements, with_subject=False),
        "relation": statement.predicate or statement.relation,
        "relation_iri": ontology.REL + statement.predicate if statement.predicate else "",
        "stance": tie.stance.word,
        "sign": int(tie.stance),
        "status": tie.status,
        "polarity": statement.polarity.value,
        "modality": statement.modality.value,
        "said_by": according_to(statement),
        "date": tie.date or "",
        "evidence": (statement.sentence or statement.evidence).text,
        "document": statement.document,
        "document_title": (document.title if document else None) or "",
        "confidence": statement.confidence,
    }
