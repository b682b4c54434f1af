"""How right statements are: gold in, scores out, and the floors that no change may go below."""

from __future__ import annotations

from graphbuilder.evaluation.gold import Expected, Forbidden, Gold
from graphbuilder.evaluation.scores import Scores, score

__all__ = ["Expected", "Forbidden", "Gold", "Scores", "score"]
