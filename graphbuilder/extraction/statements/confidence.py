"""How sure a statement is: the share of statements of its make that strict readers found right.

The weights are those of a logistic regression on 1,331 statements that were drawn at random from
295 news articles and interviews and that several readers judged against their sentences, all
parts of a statement together. In ten-fold cross-validation by article it tells right from wrong
with an area under the curve of .65 and a Brier score of .175; what it calls .6 to .7 was right in
.65, what it calls above .85 in .85.
"""

from __future__ import annotations

from functools import lru_cache
from math import exp, log
from typing import TYPE_CHECKING

from graphbuilder.model import Mention, Polarity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graphbuilder.extraction.statements.shared import Shared
    from graphbuilder.model import Filler, Role, Statement

INTERCEPT = 2.44
KNOWN_SUBJECT = 0.34
TENSED = 0.51
NEGATED = -0.85
CHAINED = -0.58
SEVERAL_ROLES = -0.59
WITHOUT_OBJECT = -0.26
OF_ITS_OWN = -0.47
PARTICIPLE = -0.38
BY_UNLISTED = -0.21
LENGTH = -0.53
SHORTEST = 4
OFFICE = 0.93
"""Of 42 offices that titles give, readers found 40 right."""


def assess(
    statement: Statement | Shared,
    subject: Filler | None,
    filler: Filler | None,
    roles: Sequence[Role],
) -> float:
    """The confidence of a statement.

    Args:
        statement: A statement with its rules, sources and sentence, or what several share.
        subject: What is to be its subject.
        filler: What is to be its object.
        roles: What else is to take part.

    Returns:
        Between 0 and 1, with two decimals.
    """
    rules = statement.rules
    told = "\n".join(rules)
    words = _length(statement.sentence.text) if statement.sentence else 0
    score = (
        INTERCEPT
        + KNOWN_SUBJECT * (isinstance(subject, Mention) and bool(subject.name or subject.id))
        + TENSED * (statement.tense is not None)
        + NEGATED * (statement.polarity is Polarity.NEGATED)
        + CHAINED * (len({link.start for link in statement.attribution}) > 1)
        + SEVERAL_ROLES * (len(roles) > 1)
        + WITHOUT_OBJECT * (filler is None)
        + OF_ITS_OWN * ("clause of its own" in rules)
        + PARTICIPLE * ("participle" in rules)
        + BY_UNLISTED * ("unlisted" in told or "of the noun" in told)
        + LENGTH * log(max(words, SHORTEST))
    )
    return round(1 / (1 + exp(-score)), 2)


@lru_cache(maxsize=64)
def _length(sentence: str) -> int:
    """How many words a sentence has; its statements are assessed one after the other."""
    return len(sentence.split())
