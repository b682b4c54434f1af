"""Confidence: between nothing and certainty, and lower for what readers found wrong more often."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graphbuilder.extraction.statements.confidence import assess
from graphbuilder.model import (
    Attribution,
    AttributionType,
    Content,
    Evidence,
    Mention,
    Polarity,
    Statement,
)

SENTENCE = "The port authority of Lisbon fined two shipping lines over the spill."
PLAIN = Statement(
    id="s1",
    document="d",
    subject=Mention("The port authority of Lisbon", 0, 28, name="Port of Lisbon"),
    relation="fine",
    object=Mention("two shipping lines", 35, 53),
    evidence=Evidence(SENTENCE, 0, len(SENTENCE)),
    sentence=Evidence(SENTENCE, 0, len(SENTENCE)),
    tense="past",
)
SPOKEN = Attribution(Mention("Ida Lund"), None, AttributionType.DIRECT_CONTINUED)
LONG = Evidence(f"{SENTENCE[:-1]} {'and over many others ' * 9}.", 0, 260)


def sure(statement: Statement) -> float:
    """The confidence of a whole statement."""
    return assess(statement, statement.subject, statement.object)


@pytest.mark.parametrize(
    "doubtful",
    [
        replace(PLAIN, polarity=Polarity.NEGATED),
        replace(PLAIN, subject=None),
        replace(PLAIN, object=Content("s2")),
        replace(PLAIN, tense=None),
        replace(PLAIN, object=None),
        replace(PLAIN, sentence=LONG),
        replace(PLAIN, rules=("relative clause",)),
        replace(PLAIN, rules=("named in passing",)),
        replace(PLAIN, rules=("content of unlisted 'mull'",)),
        replace(PLAIN, attribution=(SPOKEN,)),
    ],
    ids=[
        *("denied", "nobody's", "a content", "untensed", "bare", "long", "relative", "in passing"),
        *("unlisted", "spoken"),
    ],
)
def test_what_readers_found_wrong_more_often_is_less_sure(doubtful: Statement) -> None:
    """Every sign of a doubtful reading lowers the confidence of a plain statement."""
    assert 0 < sure(doubtful) < sure(PLAIN) < 1
