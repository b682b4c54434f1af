"""How central each actor is, and which community it belongs to, the same on every machine."""

from __future__ import annotations

import random
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from graphbuilder.network.tie import Tie

SEED = 7


@dataclass(frozen=True, slots=True)
class Measures:
    """What the shape of the graph says of one actor.

    Attributes:
        degree: With how many others it is tied.
        weight: By how many ties.
        pagerank: Importance by importance of those who point to it (Brin and Page 1998).
        betweenness: Share of shortest paths through it (Freeman 1977), between 0 and 1.
        community: Number of its community, the largest being 0 (Louvain, Blondel et al. 2008).
    """

    degree: int
    weight: int
    pagerank: float
    betweenness: float
    community: int


@contextmanager
def seeded(seed: int = SEED) -> Iterator[None]:
    """Let igraph draw the same random numbers each time, and Python's own stay untouched."""
    import igraph  # noqa: PLC0415  100 ms that reading a graph need not pay

    igraph.set_random_number_generator(random.Random(seed))  # noqa: S311
    try:
        yield
    finally:
        igraph.set_random_number_generator(random)


def measure(
    actors: Iterable[str], ties: Sequence[Tie], *, paths: bool = True
) -> dict[str, Measures]:
    """Measure every actor.

    Args:
        actors: IRIs, in the order that decides between equals.
        ties: Between these actors; parallel ones add weight.
        paths: Whether to measure betweenness, which takes seconds from thousands of actors
            on; otherwise it is 0.

    Returns:
        Measures by IRI.
    """
    import igraph  # noqa: PLC0415

    names = list(actors)
    number = {name: index for index, name in enumerate(names)}
    directed = Counter((number[tie.source], number[tie.target]) for tie in ties)
    pairs: Counter[tuple[int, int]] = Counter()
    for (a, b), count in directed.items():
        pairs[min(a, b), max(a, b)] += count
    g = igraph.Graph(n=len(names), edges=list(directed), directed=True)
    flat = igraph.Graph(n=len(names), edges=list(pairs))
    with seeded():
        ranks = g.pagerank(weights=list(directed.values())) if directed else [1.0] * len(names)
        between = flat.betweenness() if paths else [0.0] * len(names)
        communities = flat.community_multilevel(weights=list(pairs.values())).membership
    pairs_of_others = max(1.0, (len(names) - 1) * (len(names) - 2) / 2)
    weight: Counter[int] = Counter()
    for (a, b), count in pairs.items():
        weight[a] += count
        weight[b] += count
    order = _by_size(communities)
    return {
        name: Measures(
            degree=flat.degree(index),
            weight=weight[index],
            pagerank=round(ranks[index], 5),
            betweenness=round(between[index] / pairs_of_others, 5),
            community=order[communities[index]],
        )
        for name, index in number.items()
    }


def _by_size(communities: Sequence[int]) -> dict[int, int]:
    """New numbers for communities: the largest first, then by who comes first."""
    size = Counter(communities)
    first = {community: communities.index(community) for community in size}
    ranked = sorted(size, key=lambda community: (-size[community], first[community]))
    return {community: rank for rank, community in enumerate(ranked)}
