"""One edge for each ordered pair of actors: counts, stance, status, dates and evidence."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import networkx as nx

from graphbuilder.network.certainty import Certainty, surest
from graphbuilder.network.stance import Stance

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from graphbuilder.network.tie import Tie


@dataclass(frozen=True, slots=True)
class Bundle:
    """All ties from one actor to another.

    Attributes:
        source: IRI of who acts.
        target: IRI of whom it concerns.
        ties: The ties, in document order.
    """

    source: str
    target: str
    ties: tuple[Tie, ...]

    @property
    def tone(self) -> str:
        """``friendly``, ``hostile``, ``neutral``, or ``mixed`` where both occur."""
        return tone(tie.stance for tie in self.ties)

    @property
    def certainty(self) -> Certainty:
        """The surest family of statuses: one asserted statement makes the line solid."""
        return surest(tie.status for tie in self.ties)


def tone(stances: Iterable[Stance]) -> str:
    """One word for several stances; neutral ones do not count beside others."""
    seen = set(stances)
    if {Stance.FRIENDLY, Stance.HOSTILE} <= seen:
        return "mixed"
    for stance in (Stance.FRIENDLY, Stance.HOSTILE):
        if stance in seen:
            return stance.word
    return Stance.NEUTRAL.word


def bundles(ties: Iterable[Tie]) -> list[Bundle]:
    """Ties by ordered pair, pairs in the order of their first tie."""
    found: dict[tuple[str, str], list[Tie]] = {}
    for tie in ties:
        found.setdefault((tie.source, tie.target), []).append(tie)
    return [Bundle(source, target, tuple(group)) for (source, target), group in found.items()]


def aggregate(g: nx.MultiDiGraph) -> nx.DiGraph:
    """One edge for each ordered pair of actors.

    Args:
        g: The multigraph of :func:`graphbuilder.network.build`; it is left as it is.

    Returns:
        The same nodes. Edges have ``weight`` (number of statements), ``friendly``, ``neutral``,
        ``hostile`` (how many of each), ``stance``, ``status`` (the surest family), ``relations``,
        ``first`` and ``last`` date, ``statements`` (identifiers) and ``evidence``.
    """
    flat = nx.DiGraph(name=g.name)
    flat.add_nodes_from((node, dict(attributes)) for node, attributes in g.nodes(data=True))
    pairs: dict[tuple[str, str], list[tuple[str, dict[str, str]]]] = {}
    for source, target, key, attributes in g.edges(keys=True, data=True):
        pairs.setdefault((source, target), []).append((key, attributes))
    for (source, target), edges in pairs.items():
        flat.add_edge(source, target, **_summary(edges))
    return flat


def _summary(edges: Sequence[tuple[str, dict[str, str]]]) -> dict[str, str | int]:
    records = [attributes for _, attributes in edges]
    stances = Counter(record["stance"] for record in records)
    dates = sorted(record["date"] for record in records if record["date"])
    relations = Counter(record["relation"] for record in records)
    return {
        "weight": len(edges),
        **{stance.word: stances[stance.word] for stance in Stance},
        "stance": tone(Stance[word.upper()] for word in stances),
        "status": surest(record["status"] for record in records).value,
        "relations": ", ".join(name for name, _ in relations.most_common()),
        "first": dates[0] if dates else "",
        "last": dates[-1] if dates else "",
        "statements": " ".join(key for key, _ in edges),
        "evidence": "\n".join(dict.fromkeys(record["evidence"] for record in records)),
    }
