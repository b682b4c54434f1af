"""Who relates to whom: statements as a networkx graph of actors, with stance and status."""

from graphbuilder.network.bundle import Bundle, aggregate, bundles
from graphbuilder.network.certainty import Certainty, status
from graphbuilder.network.export import write_csv, write_gexf, write_graphml, write_neo4j
from graphbuilder.network.material import Material, Source, gather
from graphbuilder.network.multigraph import build
from graphbuilder.network.position import Position, PositionKind, positions
from graphbuilder.network.stance import Stance
from graphbuilder.network.tie import Tie, ties

__all__ = [
    "Bundle",
    "Certainty",
    "Material",
    "Position",
    "PositionKind",
    "Source",
    "Stance",
    "Tie",
    "aggregate",
    "build",
    "bundles",
    "gather",
    "positions",
    "status",
    "ties",
    "write_csv",
    "write_gexf",
    "write_graphml",
    "write_neo4j",
]
