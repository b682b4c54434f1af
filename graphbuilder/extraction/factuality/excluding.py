"""What is so of a possibility that is ruled out, or that cannot be ruled out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graphbuilder.model import Modality, Polarity

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.clauses.clause import Clause
    from graphbuilder.extraction.words.signatures import Status
    from graphbuilder.lexicon import Lexicon


def of_excluded(noun: Token, governor: Clause, above: Status, lexicon: Lexicon) -> Status | None:
    """The status of a possibility that a verb excludes, or is denied to exclude.

    "Could not exclude the possibility that the rope had snapped": it can have snapped. Who excluded
    it holds that it did not. What is only to be excluded is open.

    Args:
        noun: What a clause is the content of.
        governor: The clause that the noun takes part in.
        above: Its status.
        lexicon: Verbs of excluding, and nouns of possibility.

    Returns:
        The status; ``None`` where nothing of the kind is said.
    """
    excluding = governor.head.lemma_.lower() in lexicon.words("ExcludingVerb")
    if not excluding or noun.lemma_.lower() not in lexicon.words("ChanceNoun"):
        return None
    if above.modality.is_real and above.polarity is Polarity.AFFIRMED:
        return None
    open_ = replace(above, polarity=Polarity.AFFIRMED, modality=Modality.POSSIBLE)
    return open_.because("not ruled out")
