"""How much of the raw spaCy pipeline's throughput is left with all of the extraction on top.

    python benchmarks/extraction.py ../shared/data/wikinews/articles.jsonl

Both pipelines run in this process over the same texts, a batch each in turn: the ratio holds when
the machine's speed drifts within seconds. One process, one model, no multiprocessing.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import spacy

import graphbuilder

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.language import Language

BATCH = 16  # texts


def texts(path: Path, most: int) -> list[str]:
    """The texts of a JSON Lines file whose records have a ``text``."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in lines][:most]


def seconds(nlp: Language, documents: Sequence[str]) -> float:
    """CPU seconds that a pipeline takes for some texts."""
    start = time.process_time()
    for _ in nlp.pipe(documents, batch_size=BATCH):
        pass
    return time.process_time() - start


def in_turns(raw: Language, whole: Language, documents: Sequence[str]) -> tuple[float, float]:
    """CPU seconds that two pipelines take for the same texts, batch by batch in turn."""
    alone = together = 0.0
    for start in range(0, len(documents), BATCH):
        batch = documents[start : start + BATCH]
        alone += seconds(raw, batch)
        together += seconds(whole, batch)
    return alone, together


def main() -> int:
    """Print the throughput of both pipelines and their ratio, turn by turn."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("articles", type=Path, help="JSON Lines with a text each")
    parser.add_argument("--documents", type=int, default=80, help="how many to take (default: 80)")
    parser.add_argument("--turns", type=int, default=5, help="how often (default: 5)")
    options = parser.parse_args()
    documents = texts(options.articles, options.documents)
    whole = graphbuilder.load()
    raw = spacy.load(whole.meta["lang"] + "_" + whole.meta["name"])
    for nlp in (raw, whole):
        seconds(nlp, documents[:8])
    ratios = []
    characters = sum(map(len, documents))
    for turn in range(1, options.turns + 1):
        alone, together = in_turns(raw, whole, documents)
        ratios.append(alone / together)
        print(
            f"turn {turn}: raw {characters / alone:,.0f} characters a second,"
            f" whole {characters / together:,.0f}, ratio {alone / together:.3f}"
        )
    print(f"median ratio {statistics.median(ratios):.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
