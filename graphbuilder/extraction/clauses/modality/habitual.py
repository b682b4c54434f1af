"""Habits: "the road closes whenever it snows", "crows will often steal eggs".

*Will* tells what somebody or something is apt to do, too (Huddleston & Pullum 2002, ch. 3 §9.5.2),
and with an adverb that says how often it does nothing else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Kind
from graphbuilder.extraction.syntax.verbs import first_word

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

ANY_TIME = "whenever"
WILL = frozenset({"will", "'ll", "’ll"})
SOME = frozenset({"some", "many", "most", "certain", "rare", "few"})


def is_habitual(clause: Clause) -> bool:
    """Whether a clause in the present says what is so whenever something else is.

    Args:
        clause: A clause with its participants.
    """
    verb = clause.hinge
    if clause.kind is Kind.NOUN or first_word(verb).tag_ not in syntax.PRESENT_TAGS:
        return False
    circumstances = (c for c in verb.children if c.dep_ == syntax.ADVERBIAL_CLAUSE)
    return any(verb.doc[c.left_edge.i].lower_ == ANY_TIME for c in circumstances)


def is_propensity(will: Token, lexicon: Lexicon) -> bool:
    """Whether *will* says what is done now and again ("in some cases they will bite").

    Args:
        will: A modal verb.
        lexicon: The adverbs that say how often.
    """
    if will.lower_ not in WILL:
        return False
    verb = will.head
    usual = lexicon.words("UsualAdverb")
    first = syntax.first_conjunct(verb)
    shared = syntax.child(verb, syntax.SUBJECTS) is None
    words = [*verb.lefts, *(first.lefts if shared else ())]
    return any(word.lower_ in usual or _in_some_cases(word) for word in words)


def _in_some_cases(preposition: Token) -> bool:
    """Whether a phrase says that something is so in some cases of many."""
    if preposition.lower_ != "in" or preposition.dep_ != syntax.PREPOSITION:
        return False
    noun = syntax.child(preposition, syntax.PREPOSITIONAL_OBJECTS)
    if noun is None or noun.lower_ not in {"cases", "instances"}:
        return False
    return any(child.lower_ in SOME for child in noun.lefts)
