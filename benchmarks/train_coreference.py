"""Learn the weights of the coreference scorer from GUM: ``python benchmarks/train_coreference.py``.

Writes ``graphbuilder/extraction/coreference/weights.json``. The loss is the conditional
log-likelihood of the right antecedent (or of none) among the candidates, with an L2 penalty; the
number of epochs is L-BFGS's own. No random numbers: the same data give the same weights.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from gum import GoldText, read_gold
from scipy.optimize import minimize

from graphbuilder import gazetteer, lexicon
from graphbuilder.extraction import load
from graphbuilder.extraction.coreference import resolving
from graphbuilder.extraction.coreference.setting import Known
from graphbuilder.extraction.mentions.markables import markables
from graphbuilder.extraction.words import roles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.mentions.markable import Markable

TARGET = Path("graphbuilder/extraction/coreference/weights.json")
PENALTY = 5.0
SMALLEST = 1e-3

Example = tuple[list[dict[str, float]], int]


def examples(gold: GoldText, doc: Doc) -> list[Example]:
    """Every anaphor of an article with its candidates' features and the right one's place."""
    entity_of = {mention.head: mention.entity for mention in gold.mentions(doc)}
    found = []

    def choose(
        markable: Markable, candidates: list[Chain], options: Sequence[dict[str, float]]
    ) -> tuple[Chain | None, Chain | None]:
        right = entity_of.get(markable.head)
        place = len(candidates)
        for i, chain in enumerate(candidates):
            if right is not None and majority(chain, entity_of) == right:
                place = i
                break
        found.append((list(options), place))
        return (candidates[place] if place < len(candidates) else None), None

    known = Known(gazetteer.load(), roles.load(), lexicon.load())
    resolving.link_mentions(doc, markables(doc, known.roles), known, choose=choose)
    return found


def majority(chain: Chain, entity_of: dict[int, str]) -> str | None:
    """The gold entity that most mentions of a chain belong to."""
    counts = Counter(entity_of[m.head] for m in chain.mentions if m.head in entity_of)
    return counts.most_common(1)[0][0] if counts else None


def fit(data: list[Example], penalty: float = PENALTY) -> dict[str, float]:
    """The weights that make the right choices most likely."""
    names = sorted({name for options, _ in data for option in options for name in option})
    index = {name: i for i, name in enumerate(names)}
    matrices = []
    for options, place in data:
        matrix = np.zeros((len(options), len(names)))
        for i, option in enumerate(options):
            for name, value in option.items():
                matrix[i, index[name]] = value
        matrices.append((matrix, place))

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        total = penalty * float(weights @ weights) / 2
        slope = penalty * weights
        for matrix, place in matrices:
            scores = matrix @ weights
            scores -= scores.max()
            likely = np.exp(scores)
            likely /= likely.sum()
            total -= float(np.log(likely[place] + 1e-12))
            slope = slope + likely @ matrix - matrix[place]
        return total, slope

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B")
    return {
        name: round(float(found.x[i]), 4) for name, i in index.items() if abs(found.x[i]) > SMALLEST
    }


def main() -> None:
    """Train on every article and write the weights."""
    nlp = load()
    for name in ("graphbuilder_coreference", "graphbuilder_statements"):
        nlp.disable_pipe(name)
    articles = read_gold()
    data = []
    for gold, doc in zip(articles, nlp.pipe([gold.text for gold in articles]), strict=True):
        data += examples(gold, doc)
    weights = fit(data)
    source = "GUM 12 news, development half (CC BY 4.0); see benchmarks/train_coreference.py"
    content = {"source": source, "examples": len(data), "weights": weights}
    TARGET.write_text(json.dumps(content, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    sys.stdout.write(f"{len(data)} anaphors, {len(weights)} weights -> {TARGET}\n")


if __name__ == "__main__":
    main()
