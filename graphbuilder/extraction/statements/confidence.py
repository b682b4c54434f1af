"""How sure a statement is: the share of statements of its make that strict readers found right.

The weights are those of a logistic regression on 3,231 statements that were drawn at random from
295 news articles and interviews and that several readers judged against their sentences, all
parts of a statement together. In ten-fold cross-validation by article it tells right from wrong
with an area under the curve of .67 and a Brier score of .125; what it calls below .7 was right in
.72, what it calls .7 to .8 in .75, and above .9 in .93. The rules had seen some of these
statements: of fresh ones a point less is right.
"""

from __future__ import annotations

from functools import lru_cache
from math import exp, log
from typing import TYPE_CHECKING

from graphbuilder.extraction.factuality.passing import IN_PASSING
from graphbuilder.model import Content, Mention, Polarity

if TYPE_CHECKING:
    from graphbuilder.extraction.statements.shared import Shared
    from graphbuilder.model import Filler, Statement

INTERCEPT = 4.05
PERSON = 0.38
TENSED = 0.26
PAST = 0.31
NEGATED = -0.22
SPOKEN = -0.36
WITHOUT_SUBJECT = -0.36
WITHOUT_OBJECT = -0.71
CONTENT = -0.56
RELATIVE = -0.33
NAMED_IN_PASSING = -0.53
BY_UNLISTED = -0.4
LENGTH = -0.71
SHORTEST = 4
OFFICE = 0.97
"""Of 103 offices that titles give, readers found 100 right."""


def assess(
    statement: Statement | Shared,
    subject: Filler | None,
    filler: Filler | None,
) -> float:
    """The confidence of a statement.

    Args:
        statement: A statement with its rules, sources and sentence, or what several share.
        subject: What is to be its subject.
        filler: What is to be its object.

    Returns:
        Between 0 and 1, with two decimals.
    """
    rules = statement.rules
    told = "\n".join(rules)
    words = _length(statement.sentence.text) if statement.sentence else 0
    score = (
        INTERCEPT
        + PERSON * (isinstance(subject, Mention) and subject.type == "Person")
        + TENSED * (statement.tense is not None)
        + PAST * (statement.tense == "past")
        + NEGATED * (statement.polarity is Polarity.NEGATED)
        + SPOKEN * any(link.cue is None for link in statement.attribution)
        + WITHOUT_SUBJECT * (subject is None)
        + WITHOUT_OBJECT * (filler is None)
        + CONTENT * isinstance(filler, Content)
        + RELATIVE * ("relative clause" in rules)
        + NAMED_IN_PASSING * (IN_PASSING in rules)
        + BY_UNLISTED * ("unlisted" in told or "of the noun" in told)
        + LENGTH * log(max(words, SHORTEST))
    )
    return round(1 / (1 + exp(-score)), 2)


@lru_cache(maxsize=64)
def _length(sentence: str) -> int:
    """How many words a sentence has; its statements are assessed one after the other."""
    return len(sentence.split())
