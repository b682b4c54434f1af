"""Infinitives that tell what came of something, and nothing that was meant by it.

"He came to believe it", "the list grew to include three towns": such infinitives look like purposes
(Huddleston & Pullum 2002, ch. 8 §12.3, on outcome adjuncts), but nobody grows in order to include.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.syntax.tense import is_past
from graphbuilder.model import Polarity

if TYPE_CHECKING:
    from graphbuilder.extraction.clauses.clause import Clause
    from graphbuilder.extraction.words.signatures import Status
    from graphbuilder.lexicon import Lexicon

BEATEN = "somebody"
LASTING = "time"


def of_outcome(clause: Clause, above: Status, lexicon: Lexicon) -> Status | None:
    """The status of an infinitive that tells in which state its governor's event ended.

    What never came to be so is not so; what did not take a year was done all the same.

    Args:
        clause: An infinitive beside another clause.
        above: The status of that clause.
        lexicon: Verbs of development, and of what they end in.
    """
    if clause.governor is None or not _is_outcome(clause, lexicon):
        return None
    word = clause.governor.head.lemma_.lower()
    if lexicon.words("DevelopingVerb").get(word) == LASTING:
        above = replace(above, polarity=Polarity.AFFIRMED)
    return above.because("what came of it")


def _is_outcome(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether an infinitive tells what came of something."""
    governor = clause.governor
    if governor is None or not syntax.is_infinitive(clause.head) or syntax.is_set_off(clause.head):
        return False
    kind = lexicon.words("DevelopingVerb").get(governor.head.lemma_.lower(), "none")
    if kind == LASTING:  # "it took a year for the town to recover"
        mark = syntax.marker(clause.head)
        timed = [s.lower_ for s in governor.grammatical_subjects] == ["it"]
        for_whom = mark is not None and mark.lower_ == "for"
        return timed and (for_whom or is_past(governor.head))  # "it took a year to rebuild it"
    if kind == BEATEN:  # "beat Lee to become mayor"
        return bool(governor.objects) and clause.head.lemma_ == "become"
    states = kind != "none" and clause.head.lemma_.lower() in lexicon.words("StateVerb")
    return states and not governor.objects and not governor.recipients
