"""Where *must* infers and demands nothing: "it must have rained", "we think it must be a planet".

Huddleston & Pullum 2002, ch. 3 §9.2: what is inferred is a state, or is over already.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Kind, Link

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

MUST = "must"


def infers(clause: Clause, auxiliaries: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether the *must* of a clause says what its speaker concludes.

    Args:
        clause: Any clause.
        auxiliaries: Its auxiliaries.
        lexicon: The closed class of words of concluding.
    """
    if not any(auxiliary.lower_ == MUST for auxiliary in auxiliaries):
        return False
    verb, governor = clause.head, clause.governor
    over = any(a.lower_ in syntax.HAVE for a in auxiliaries)
    under_way = verb.tag_ == "VBG" and any(a.lower_ == "be" for a in auxiliaries)
    been = over and clause.kind is Kind.COPULA
    if under_way or been or (over and governor is None):
        return True
    state = over or syntax.is_copula(verb) or syntax.is_passive(verb) or verb.lemma_ == "have"
    if governor is None or clause.link is not Link.CONTENT or not state:
        return False
    words = [governor.head, *syntax.children(governor.head, syntax.PREDICATIVES)]
    concluding = lexicon.words("ConcludingWord")
    return any(word.lemma_.lower() in concluding for word in words)
