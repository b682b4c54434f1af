"""How sure a statement is: the share of statements of its make that a strict reader found right.

The weights are those of a logistic regression on 400 statements that were drawn at random from
295 news articles and interviews and read against their sentences, subject, relation, object,
polarity, modality and sources together. A word that no list has, a chain of sources and a long
sentence make errors likely; a content that was found makes them rare.
"""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING

from graphbuilder.model import Content

if TYPE_CHECKING:
    from graphbuilder.model import Filler, Statement

INTERCEPT = 0.35
HAS_CONTENT = 0.7
SEVERAL_WORDS = 0.35
GOVERNED = -0.3
BY_UNLISTED = -1.2
CHAINED = -1.2
LONG = -0.6
VERY_LONG = -0.3
LONG_WORDS, VERY_LONG_WORDS = 30, 50


def assess(statement: Statement, filler: Filler | None) -> float:
    """The confidence of a statement.

    Args:
        statement: A statement with its rules, sources and sentence.
        filler: What is to be its object.

    Returns:
        Between 0 and 1, with two decimals.
    """
    rules = [rule for rule in statement.rules if not rule.startswith("lexicon")]
    words = len(statement.sentence.text.split()) if statement.sentence else 0
    unlisted = any("unlisted" in rule or "of the noun" in rule for rule in rules)
    speakers = {link.start for link in statement.attribution}
    score = (
        INTERCEPT
        + HAS_CONTENT * isinstance(filler, Content)
        + SEVERAL_WORDS * (" " in statement.relation)
        + GOVERNED * bool(rules)
        + BY_UNLISTED * unlisted
        + CHAINED * (len(speakers) > 1)
        + LONG * (words > LONG_WORDS)
        + VERY_LONG * (words > VERY_LONG_WORDS)
    )
    return round(1 / (1 + exp(-score)), 2)
