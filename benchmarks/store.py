"""How fast a million triples are loaded and asked: our store, bare pyoxigraph, rdflib in memory.

    python benchmarks/store.py [--triples N] [--without-rdflib] [--clock cpu]

Each store has a process of its own, so that peak memory is its own; queries that take longer
than the limit are given up.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import random
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox
import rdflib

from graphbuilder import rdf
from graphbuilder.graph import KnowledgeGraph
from graphbuilder.graph.answers import Answer
from graphbuilder.graph.queries import named_queries
from graphbuilder.model import (
    Attribution,
    AttributionType,
    Content,
    Document,
    Evidence,
    Mention,
    Modality,
    Polarity,
    Role,
    Statement,
)
from graphbuilder.ontology import PREFIXES, folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from multiprocessing.connection import Connection

LIMIT = 120
TIMES, ENOUGH = 7, 20
SEED = 7
TRIPLES_PER_ACTOR = 2500
PREDICATES = ("permits", "supports", "accuses", "pays", "meets", "criticises", "helps", "urges")
HOLDING = {"permits": Modality.PERMITTED, "urges": Modality.ADVOCATED}
# Of each kind one that users ask: contradictions and pairs are named queries, construct is the
# plain profile of exports.
QUERIES = {
    "lookup": """SELECT ?label { ?st gb:subject/rdfs:label "Actor 17" ; rdfs:label ?label }""",
    "contradictions": named_queries()["contradictions"].sparql,
    "optional+date": """SELECT ?st ?date ?source { ?st gb:document ?d ; gb:modality gb:Possible .
        ?d dct:date ?date . FILTER (?date >= "2031-06-01"^^xsd:date)
        OPTIONAL { ?st gb:attributedTo ?source } }""",
    "pairs": named_queries()["actor-pairs"].sparql,
    "path": """SELECT ?a (COUNT(DISTINCT ?b) AS ?reached) {
        ?a (rel:supports|rel:helps|rel:pays)+ ?b } GROUP BY ?a""",
    "construct": (folder() / "exports" / "plain.rq").read_text(encoding="utf-8"),
}


def articles(number: int, *, actors: int) -> Iterator[tuple[Document, list[Statement]]]:
    """Documents of about twenty-five statements each, like ours in form and size."""
    chance = random.Random(SEED)  # noqa: S311 - which actor meets which
    for index in range(number):
        text, statements = "", []
        for place in range(20):
            a, b, source = (chance.randrange(actors) for _ in range(3))
            predicate = chance.choice(PREDICATES)
            words = f"Actor {a} {predicate} Actor {b} again on day {place}. "
            start = len(text)
            text += words
            quote = Evidence(words.strip(), start, start + len(words) - 1)
            who, whom, said = (
                Mention(
                    f"Actor {n}",
                    start,
                    start + 8,
                    f"Actor {n}",
                    f"https://w3id.org/graphbuilder/entity/actor-{n}",
                    "State",
                )
                for n in (a, b, source)
            )
            link = Attribution(said, "said", AttributionType.INDIRECT, start, start + 4)
            inner = f"s{index}-{place}-inner" if predicate in HOLDING else None
            statements.append(
                Statement(
                    f"s{index}-{place}",
                    f"d{index}",
                    who,
                    predicate.removesuffix("s"),
                    whom if inner is None else Content(inner),
                    quote,
                    predicate=predicate,
                    roles=(Role("time", Mention(f"day {place}")),) if place % 4 == 0 else (),
                    polarity=chance.choice([Polarity.AFFIRMED] * 9 + [Polarity.NEGATED]),
                    modality=chance.choice([Modality.ACTUAL] * 3 + [Modality.POSSIBLE]),
                    attribution=(link,) if place % 3 == 0 else (),
                    sentence=quote,
                    cue=Evidence(predicate, start + 8, start + 8 + len(predicate)),
                    confidence=0.9,
                )
            )
            if inner is not None:
                content = replace(
                    statements[-1],
                    id=inner,
                    subject=whom,
                    object=said,
                    predicate="helps",
                    parent=statements[-1].id,
                    modality=HOLDING[predicate],
                    polarity=Polarity.AFFIRMED,
                )
                statements.append(content)
        date = f"2031-{index % 12 + 1:02}-{index % 28 + 1:02}"
        yield Document(f"d{index}", text, date=date), statements


def write(path: Path, triples: int) -> dict[str, float]:
    """Statements of about so many triples, each once, as N-Triples."""
    vocabulary, count, seconds, statements = rdf.vocabulary(), 0, 0.0, 0
    shared: set[ox.Triple] = set()
    with path.open("wb") as file:
        for document, found in articles(10**9, actors=max(20, triples // TRIPLES_PER_ACTOR)):
            started = time.perf_counter()
            made = rdf.to_triples(document, found)
            again = {
                *made.direct.values(),
                *(t for e in made.entities for t in rdf.write_entity(e)),
            }
            used = {t.object for t in (*made.document, *again)}
            again.update(vocabulary.describe(t for t in used if isinstance(t, ox.NamedNode)))
            new = [*made.document, *(again - shared)]
            shared |= again
            seconds += time.perf_counter() - started
            count += len(new)
            statements += len(found)
            ox.serialize(new, output=file, format=ox.RdfFormat.N_TRIPLES)
            if count >= triples:
                break
    return {"triples": count, "statements": statements, "written/s": count / seconds}


def ask(
    name: str, run: Callable[[str], object], clock: Callable[[], float]
) -> dict[str, float | None]:
    """Seconds of each query, the best of some; ``None`` for those that were given up.

    Each is asked in a forked process, since no signal ends a query within the engine.
    """
    found: dict[str, float | None] = {}
    context = multiprocessing.get_context("fork")
    for title, query in QUERIES.items():
        ours, theirs = context.Pipe()
        child = context.Process(target=_ask_often, args=(run, query, clock, theirs))
        child.start()
        child.join(LIMIT)
        found[title] = ours.recv() if child.exitcode == 0 else None
        child.kill()
        child.join()
        print(f"  {name} {title}: {found[title]}", file=sys.stderr)
    return found


def _ask_often(
    run: Callable[[str], object], query: str, clock: Callable[[], float], answers: Connection
) -> None:
    times: list[float] = []
    while len(times) < TIMES and sum(times) < ENOUGH:
        started = clock()
        run(query)
        times.append(clock() - started)
    answers.send(min(times))


def measure(kind: str, source: Path, place: Path, clock: str) -> dict[str, Any]:
    """Load and ask one kind of store; called in a process of its own."""
    now = {"wall": time.perf_counter, "cpu": time.process_time}[clock]
    started = now()
    if kind.startswith("graphbuilder"):
        kg = KnowledgeGraph(place if "disk" in kind else None)
        kg.load(source)
        run: Callable[[str], object] = kg.query
    elif kind.startswith("pyoxigraph"):
        store = ox.Store(str(place)) if "disk" in kind else ox.Store()
        store.bulk_load(path=str(source), format=ox.RdfFormat.N_TRIPLES)

        def run(query: str) -> object:
            return Answer.of(store.query(query, prefixes=PREFIXES))
    else:
        g = rdflib.Graph()
        g.parse(source, format="nt")

        def run(query: str) -> object:
            return list(g.query(query, initNs=PREFIXES))

    seconds = now() - started
    answers = ask(kind, run, now)
    usage = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    peak = max(resource.getrusage(who).ru_maxrss for who in usage) / 1024
    size = sum(p.stat().st_size for p in place.rglob("*") if p.is_file()) / 1e6
    return {"load": seconds, "peak MB": peak, "disk MB": size, **answers}


def main() -> None:
    """Write the triples, measure every store, print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--triples", type=int, default=1_000_000)
    parser.add_argument("--without-rdflib", action="store_true")
    parser.add_argument(
        "--clock", choices=["wall", "cpu"], default="wall", help="cpu: for a busy machine"
    )
    parser.add_argument("--one", nargs=3, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.one:
        kind, source, place = arguments.one
        print(json.dumps(measure(kind, Path(source), Path(place), arguments.clock)))
        return
    kinds = ["graphbuilder disk", "pyoxigraph disk", "graphbuilder memory", "pyoxigraph memory"]
    kinds += [] if arguments.without_rdflib else ["rdflib memory"]
    with tempfile.TemporaryDirectory() as home:
        source = Path(home) / "million.nt"
        written = write(source, arguments.triples)
        print({key: round(value) for key, value in written.items()})
        columns = ["triples/s", "peak MB", "disk MB", *QUERIES]
        print("| store | " + " | ".join(columns) + " |")
        print("|" + "---|" * (len(columns) + 1))
        for number, kind in enumerate(kinds):
            command = [sys.executable, __file__, "--clock", arguments.clock]
            command += ["--one", kind, str(source), f"{home}/{number}"]
            done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
            found = json.loads(done.stdout)
            cells = [f"{written['triples'] / found['load']:,.0f}", f"{found['peak MB']:.0f}"]
            cells.append(f"{found['disk MB']:.0f}" if "disk" in kind else "–")
            cells += [f">{LIMIT}" if (s := found[q]) is None else f"{s:.3f}" for q in QUERIES]
            print(f"| {kind} | " + " | ".join(cells) + " |", flush=True)


if __name__ == "__main__":
    main()
