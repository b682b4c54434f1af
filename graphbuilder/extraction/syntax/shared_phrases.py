"""What two nouns under one article share behind the second: "the arrest and torture *of priests*".

One determiner before a coordination makes one noun phrase of it, and what follows modifies the
whole (Huddleston & Pullum 2002, ch. 15 §2.2: coordination below the level of the phrase).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction.syntax.phrases import LONGEST
from graphbuilder.extraction.syntax.scheme import (
    ADJECTIVE,
    CONJUNCT,
    COORDINATOR,
    DETERMINATIVES,
    PREPOSITION,
)
from graphbuilder.extraction.syntax.tree import child

if TYPE_CHECKING:
    from spacy.tokens import Token

SINGULAR = "NN"
COMMON = frozenset({SINGULAR, "NNS"})


def shared_of(noun: Token) -> Token | None:
    """The *of* behind a second noun that belongs to the first noun, too.

    Args:
        noun: The first of two common nouns.

    Returns:
        The preposition; ``None`` where the first noun has a phrase, or the second an article, of
        its own.
    """
    other = child(noun, frozenset({CONJUNCT}))
    if other is None or noun.tag_ != SINGULAR or other.tag_ not in COMMON:
        return None
    determined = child(noun, DETERMINATIVES) is not None  # not "their faith or country of birth"
    between = noun.doc[noun.i + 1 : other.i]
    joined = all(t.dep_ in {COORDINATOR, ADJECTIVE} for t in between) and len(between) > 0
    behind = (*other.rights, *noun.rights)
    of = next((t for t in behind if t.lower_ == "of" and t.i == other.i + 1), None)
    if not (determined and joined) or of is None or of.dep_ != PREPOSITION:
        return None
    own = child(noun, frozenset({PREPOSITION}))
    return of if own is None or own.i == of.i else None


def end_of_shared(noun: Token) -> int:
    """Where two nouns end with the phrase that they share; 0 where they share none.

    Args:
        noun: The first of two common nouns.
    """
    of = shared_of(noun)
    stop = 0 if of is None else int(of.right_edge.i) + 1
    return stop if stop - noun.i <= LONGEST else 0
