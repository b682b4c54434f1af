"""Contents whose form tells more of them than their verb: wished in vain, overtaken, supposed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graphbuilder.extraction.clauses.past_outlooks import is_past_outlook, is_past_perfect
from graphbuilder.extraction.factuality.seeking import amended
from graphbuilder.extraction.syntax import is_finite
from graphbuilder.extraction.words.signatures import Status
from graphbuilder.model import Modality, Polarity

if TYPE_CHECKING:
    from graphbuilder.extraction.clauses.clause import Clause
    from graphbuilder.lexicon import Lexicon

DUE = frozenset({Modality.ADVOCATED, Modality.OBLIGATION})
BELIEF = "believes"


def told_by_form(
    clause: Clause, governor: Clause, above: Status, given: Status, lexicon: Lexicon
) -> Status:
    """The status of a content with what its form or that of its governor tells.

    Args:
        clause: A clause that is content.
        governor: The clause that governs it.
        above: The status of the governor.
        given: What its governor's word says of it.
        lexicon: Verbs of supposing and wishing, adverbs of what was so at first.
    """
    word = governor.head.lemma_.lower()
    if word in lexicon.words("ContraryVerb") and is_past_perfect(clause.top or clause.head):
        # "I wish I had learned it": so I did not.
        return Status(Polarity.NEGATED, Modality.ACTUAL, given.rules)
    if is_past_outlook(governor, given, lexicon):
        return replace(given, modality=Modality.POSSIBLE)
    if governor.relation_name == BELIEF and given.modality in DUE and is_finite(clause.head):
        # Who should believe something need not be right: "Suppose it snows".
        supposed = word in lexicon.words("SupposingVerb")
        return replace(given, modality=Modality.CONDITIONAL if supposed else Modality.POSSIBLE)
    return amended(clause, governor, above, given)
