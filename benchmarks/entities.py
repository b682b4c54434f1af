"""How the cost of entity resolution grows: up to 100,000 documents, a million mentions.

    python benchmarks/entities.py [--documents 1000 5000 20000 100000] [--plot growth.svg]

Documents are made up: names are drawn so that few people are in the news every day and most but
once (Zipf), and the number of people grows more slowly than the number of documents (Heaps). A
share of the mentions are family names alone, initials, and misspellings. Prints CPU seconds and
the exponent of growth from the smallest size to the largest (1 is linear).
"""

from __future__ import annotations

import argparse
import math
import random
import resource
import time
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from graphbuilder import gazetteer
from graphbuilder.entities import EntityIndex
from graphbuilder.entities.facts import load_facts
from graphbuilder.model import Evidence, Mention, Statement

if TYPE_CHECKING:
    from collections.abc import Iterator

SYLLABLES = tuple(map("".join, product("bdfgklmnprstv", "aeio", "lmnr")))
MENTIONS = 10
HEAPS = 0.7
SHORTEST_GIVEN_NAME = 4
# Shares of the mentions that are states and bodies; the rest are people.
STATES, BODIES = 0.3, 0.2
# Shares of people's mentions that are family names alone, initials, and misspellings.
FAMILY_NAMES, INITIALS, MISSPELLINGS = 0.1, 0.03, 0.02
# What extraction of one document of Wikinews takes, measured with the default pipeline.
EXTRACTION_SECONDS = 0.33


class Newsroom:
    """Makes up documents about people, bodies and states."""

    def __init__(self, documents: int, seed: int = 1) -> None:
        self.random = random.Random(seed)  # noqa: S311 - no secret is made
        givens = sorted(
            name for name in load_facts().given_names if len(name) >= SHORTEST_GIVEN_NAME
        )
        number = int(20 * documents**HEAPS)
        self.people = [
            f"{self.random.choice(givens).capitalize()} {self._word()}" for _ in range(number)
        ]
        self.bodies = [f"{self._word()} {self._word()} Agency" for _ in range(number // 3)]
        self.states = [e for e in gazetteer.load().entities() if e.type == "State"]

    def document(self, name: str) -> list[Statement]:
        """Statements with a mention each."""
        return [
            Statement(f"{name}-{i}", name, mention, "act", None, Evidence("", 0, 0))
            for i, mention in enumerate(self._mentions())
        ]

    def _mentions(self) -> Iterator[Mention]:
        for i in range(MENTIONS):
            kind = self.random.random()
            if kind < STATES:
                state = self.states[self._rank(len(self.states))]
                yield Mention(state.name, i, i + 1, state.name, state.id, state.type)
            elif kind < STATES + BODIES:
                body = self.bodies[self._rank(len(self.bodies))]
                yield Mention(body, i, i + 1, body, None, "Organization")
            else:
                person = self._spelt(self.people[self._rank(len(self.people))])
                title = self.random.choice(("", "", "Senator ", "President "))
                yield Mention(title + person, i, i + 1, person, None, "Person")

    def _spelt(self, person: str) -> str:
        given, family = person.split()
        manner = self.random.random()
        if manner < FAMILY_NAMES:
            return family
        if manner < FAMILY_NAMES + INITIALS:
            return f"{given[0]}. {family}"
        if manner < FAMILY_NAMES + INITIALS + MISSPELLINGS:
            at = self.random.randrange(2, len(family) - 1)
            return f"{given} {family[:at]}{family[at + 1]}{family[at]}{family[at + 2 :]}"
        return person

    def _rank(self, number: int) -> int:
        return min(int(number ** self.random.random()) - 1, number - 1)

    def _word(self) -> str:
        count = self.random.choice((2, 3, 3))
        return "".join(self.random.choice(SYLLABLES) for _ in range(count)).capitalize()


def measure(documents: int) -> dict[str, float]:
    """Resolve so many documents, and say what it cost."""
    newsroom = Newsroom(documents)
    index = EntityIndex()
    adding = 0.0
    for number in range(documents):
        statements = newsroom.document(f"d{number}")
        started = time.process_time()
        index.resolve(f"d{number}", statements)
        adding += time.process_time() - started
    started = time.process_time()
    index.settle()
    settling = time.process_time() - started
    return {
        "documents": documents,
        "mentions": documents * MENTIONS,
        "adding s": adding,
        "settling s": settling,
        "names": len({bucket.key for bucket in index.buckets.values()}),
        "entities": len(index.entities()),
        "merges": len(index.merges),
        "share of extraction %": 100 * (adding + settling) / (documents * EXTRACTION_SECONDS),
        "peak MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def plot(rows: list[dict[str, float]]) -> str:
    """Seconds against mentions on logarithmic axes, with a linear line, as SVG."""
    points = [(row["mentions"], row["adding s"] + row["settling s"]) for row in rows]
    left, right = math.log10(points[0][0]), math.log10(points[-1][0])
    seconds = [math.log10(value) for _, value in points]
    low, high = math.floor(min(seconds)), math.ceil(max(seconds))

    def place(mentions: float, value: float) -> tuple[float, float]:
        x = 70 + 480 * (math.log10(mentions) - left) / ((right - left) or 1)
        return x, 310 - 270 * (math.log10(value) - low) / ((high - low) or 1)

    line = " ".join("{:.1f},{:.1f}".format(*place(*point)) for point in points)
    start = place(*points[0])
    end = place(points[-1][0], points[0][1] * points[-1][0] / points[0][0])
    dots = "".join(
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4"/><text x="{x - 8:.1f}" y="{y - 10:.1f}" '
        f'text-anchor="end">{value:.1f} s</text>'
        for (_, value), (x, y) in zip(points, (place(*point) for point in points), strict=True)
    )
    ticks = "".join(
        f'<text x="{place(m, 10**low)[0]:.1f}" y="332" text-anchor="middle">{m:,.0f}</text>'
        for m, _ in points
    )
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="360" '
        'font-family="sans-serif" font-size="12"><rect width="600" height="360" fill="#fff"/>'
        '<path d="M70 30V310H560" fill="none" stroke="#888"/>'
        f'<line x1="{start[0]:.1f}" y1="{start[1]:.1f}" x2="{end[0]:.1f}" y2="{end[1]:.1f}" '
        'stroke="#999" stroke-dasharray="5 5"/>'
        f'<polyline points="{line}" fill="none" stroke="#1a5fb4" stroke-width="2"/>{dots}{ticks}'
        '<text x="310" y="352" text-anchor="middle">mentions (dashed: linear growth)</text>'
        '<text x="70" y="20">CPU seconds for resolving entities</text></svg>'
    )


def main() -> None:
    """Measure each size and print a table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--documents", type=int, nargs="+", default=[1000, 5000, 20000, 100000])
    parser.add_argument("--plot", type=Path, help="write the growth as SVG")
    arguments = parser.parse_args()
    rows = []
    for documents in sorted(arguments.documents):
        row = measure(documents)
        rows.append(row)
        print("  ".join(f"{name} {value:,.1f}" for name, value in row.items()), flush=True)
    first, last = rows[0], rows[-1]
    if first is not last:
        cost = [row["adding s"] + row["settling s"] for row in (first, last)]
        growth = math.log(cost[1] / cost[0]) / math.log(last["mentions"] / first["mentions"])
        print(f"exponent of growth: {growth:.2f}")
    if arguments.plot:
        arguments.plot.write_text(plot(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
