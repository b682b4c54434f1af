"""The endpoint under load: 32 clients for a minute, while one query after another is slow.

    python benchmarks/server.py --statements 80000 --clients 32 --seconds 60

Prints how many queries were answered and how fast, what the slow ones came to, how long others
waited meanwhile, and how much memory the server and its workers took (Linux).
"""

from __future__ import annotations

import argparse
import contextlib
import os
import random
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

import pyoxigraph as ox

from graphbuilder.ontology import DOCUMENT, ENTITY, GB, PREFIXES, REL, STATEMENT

if TYPE_CHECKING:
    from collections.abc import Iterator

_PROGRAM = """
import sys
from graphbuilder.server import serve
def say(line):
    print(line, flush=True)
serve(
    sys.argv[1], port=0, timeout=float(sys.argv[2]), in_memory=sys.argv[3] == "True", announce=say
)
"""
_ACTORS = 2000
_QUICK = (
    "SELECT ?st ?quote {{ ?st gb:subject entity:actor-{n} ; gb:quote ?quote }} LIMIT 20",
    "SELECT ?whom (COUNT(*) AS ?times) {{ entity:actor-{n} rel:supports ?whom }} GROUP BY ?whom",
    "ASK {{ ?st gb:subject entity:actor-{n} ; gb:negated true }}",
    "CONSTRUCT {{ ?st ?p ?o }} {{ ?st gb:object entity:actor-{n} ; ?p ?o }} LIMIT 50",
    "SELECT ?who ?says {{ ?st gb:object entity:actor-{n} ; gb:subject ?who ; rdfs:label ?says }}",
)
_SLOW = "SELECT (COUNT(*) AS ?n) { ?a gb:subject ?x . ?b gb:subject ?y FILTER(STR(?x) < STR(?y)) }"


def _quads(statements: int) -> Iterator[ox.Quad]:
    """Statements like ours, twelve triples each, from a fixed seed."""
    dice = random.Random(1)  # noqa: S311 (made-up data)
    kind, label = (
        ox.NamedNode(PREFIXES["rdf"] + "type"),
        ox.NamedNode(PREFIXES["rdfs"] + "label"),
    )
    actors = [ox.NamedNode(f"{ENTITY}actor-{i}") for i in range(_ACTORS)]
    for i, actor in enumerate(actors):
        yield ox.Quad(actor, kind, ox.NamedNode(GB + "State"))
        yield ox.Quad(actor, label, ox.Literal(f"Actor {i}"))
    for i in range(statements):
        node = ox.NamedNode(f"{STATEMENT}s{i}")
        who, whom = dice.choice(actors), dice.choice(actors)
        relation = ox.NamedNode(REL + dice.choice(("supports", "permits", "condemns", "refuses")))
        values: dict[str, ox.NamedNode | ox.Literal] = {
            "subject": who,
            "object": whom,
            "predicate": relation,
            "document": ox.NamedNode(f"{DOCUMENT}d{i // 40}"),
            "negated": ox.Literal(dice.random() < 0.1),  # noqa: PLR2004 (a tenth)
            "modality": ox.NamedNode(GB + "Actual"),
            "quote": ox.Literal(f"{who.value[-4:]} did it to {whom.value[-4:]} on day {i}"),
            "start": ox.Literal(i % 4000),
            "end": ox.Literal(i % 4000 + 60),
        }
        yield ox.Quad(node, kind, ox.NamedNode(GB + "Statement"))
        yield ox.Quad(node, label, ox.Literal(f"statement {i}"))
        for name, value in values.items():
            yield ox.Quad(node, ox.NamedNode(GB + name), value)
        yield ox.Quad(who, relation, whom)


def _memory(pid: int) -> tuple[int, int]:
    """Proportional memory in bytes of a process, and of all that come from it."""
    parents: dict[int, int] = {}
    for status in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            parents[int(status.parent.name)] = int(status.read_text().rpartition(")")[2].split()[1])
    below, waiting = set[int](), {pid}
    while waiting:
        waiting = {child for child, parent in parents.items() if parent in waiting}
        below |= waiting

    def size(process: int) -> int:
        with contextlib.suppress(OSError):
            for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
                if line.startswith("Pss:"):
                    return int(line.split()[1]) << 10
        return 0

    return size(pid), sum(map(size, below))


class Load:
    """Clients that ask until the time is over, and what came of it."""

    def __init__(self, url: str, seconds: float) -> None:
        self.url = url
        self.end = time.monotonic() + seconds
        self.lock = threading.Lock()
        self.times: list[float] = []
        self.statuses: Counter[int] = Counter()
        self.slow: Counter[int] = Counter()
        self.peak = (0, 0)

    def ask(self, query: str) -> tuple[int, float]:
        """Status and seconds of one query."""
        request = Request(f"{self.url}sparql?{urlencode({'query': query})}")  # noqa: S310 (ours)
        start = time.monotonic()
        try:
            with urlopen(request, timeout=120) as response:  # noqa: S310
                response.read()
                status = response.status
        except HTTPError as error:
            status = error.code
        return status, time.monotonic() - start

    def client(self, number: int) -> None:
        """Ask quick queries one after another."""
        dice = random.Random(number)  # noqa: S311 (made-up load)
        while time.monotonic() < self.end:
            query = dice.choice(_QUICK).format(n=dice.randrange(_ACTORS))
            status, seconds = self.ask(query)
            with self.lock:
                self.statuses[status] += 1
                self.times.append(seconds)

    def slow_client(self) -> None:
        """Ask slow queries one after another."""
        while time.monotonic() < self.end:
            status, _ = self.ask(_SLOW)
            self.slow[status] += 1

    def watch(self, pid: int) -> None:
        """Note the most memory that the server and its workers take."""
        while time.monotonic() < self.end:
            server, workers = _memory(pid)
            self.peak = (max(self.peak[0], server), max(self.peak[1], workers))
            time.sleep(0.5)

    def report(self, seconds: float) -> None:
        """Print what came of it."""
        times = sorted(self.times)
        centiles = statistics.quantiles(times, n=100)
        print(f"answered    {len(times)} queries, {len(times) / seconds:.1f} a second")
        print(f"statuses    {dict(self.statuses)}; slow queries {dict(self.slow)}")
        print(
            f"seconds     median {centiles[49]:.3f}, 95 % {centiles[94]:.3f}, "
            f"99 % {centiles[98]:.3f}, longest {times[-1]:.3f}"
        )
        print(
            f"memory      server {self.peak[0] >> 20} MB, workers {self.peak[1] >> 20} MB at most"
        )


def main() -> None:
    """Build a graph, serve it, load it, report."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--statements", type=int, default=80_000)
    parser.add_argument("--clients", type=int, default=32)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--timeout", type=float, default=10)
    parser.add_argument("--in-memory", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "graph"
        store = ox.Store(str(path))
        store.bulk_extend(_quads(options.statements))
        print(f"graph       {len(store)} triples; {os.cpu_count()} processors")
        del store
        settings = [str(path), str(options.timeout), str(options.in_memory)]
        command = [sys.executable, "-c", _PROGRAM, *settings]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None  # noqa: S101 (asked for a pipe)
            load = Load(process.stdout.readline().strip(), options.seconds)
            threads = [
                threading.Thread(target=load.client, args=(number,))
                for number in range(options.clients)
            ]
            threads += [
                threading.Thread(target=load.slow_client),
                threading.Thread(target=load.watch, args=(process.pid,)),
            ]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            load.report(options.seconds)
            process.terminate()


if __name__ == "__main__":
    main()
