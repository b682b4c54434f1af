"""How likely an anaphor means an entity: a log-linear model over readable features.

The weights are data (``weights.json``), learned by ``benchmarks/train_coreference.py`` from
GUM's news articles (Zeldes 2017, CC BY 4.0). The model ranks the entities that the constraints
leave, and no antecedent at all, as in Denis and Baldridge (2008), *Specialized Models and
Ranking for Coreference Resolution*.
"""

from __future__ import annotations

import json
import math
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from graphbuilder.errors import OntologyError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Features = Mapping[str, float]


@cache
def load_weights() -> dict[str, float]:
    """The packaged weights by feature name.

    Raises:
        OntologyError: If the installation lacks them.
    """
    source = files("graphbuilder.extraction.coreference") / "weights.json"
    try:
        weights: dict[str, float] = json.loads(source.read_text(encoding="utf-8"))["weights"]
    except (OSError, ValueError, KeyError) as error:
        message = f"the coreference weights {source} cannot be read; reinstall graphbuilder"
        raise OntologyError(message) from error
    return weights


def probabilities(options: Sequence[Features], weights: Mapping[str, float]) -> list[float]:
    """How likely each of some options is, given that one of them is right.

    Args:
        options: Features of every entity that is left, and of no antecedent.
        weights: Weight by feature; features without one count nothing.

    Returns:
        As many numbers, which add up to one.
    """
    scores = [
        sum(value * weights.get(name, 0.0) for name, value in option.items()) for option in options
    ]
    top = max(scores)
    exponentials = [math.exp(score - top) for score in scores]
    total = sum(exponentials)
    return [value / total for value in exponentials]
