"""Occasions that come time and again: "once a lamp breaks, they mend it".

A clause of time in the present that no one event follows speaks of any such time (Carlson &
Pelletier 1995, *The Generic Book*).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Kind, Link
from graphbuilder.extraction.clauses.modality.habitual import ANY_TIME
from graphbuilder.extraction.syntax.verbs import first_word
from graphbuilder.model import Modality

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.words.signatures import Status

TRYING = "seeksTo"  # who plans does it once, and who tries may try each time
RECURRING = frozenset({"when", "whenever", "once", "before"})
OCCASIONAL = frozenset({Link.ADVERBIAL, Link.AWAITED})


def recurs(clause: Clause, above: Status) -> bool:
    """Whether a clause says at which times something is so, whenever they come.

    Args:
        clause: A clause beside another one.
        above: The status of that one.
    """
    verb, governor = clause.hinge, clause.governor
    if governor is None or governor.kind is Kind.NOUN or clause.link not in OCCASIONAL:
        return False
    mark = verb.doc[verb.left_edge.i]
    done = first_word(verb).lower_ in syntax.HAVE and verb.tag_ == "VBN"  # "once it has dried"
    if mark.lower_ not in RECURRING or mark.nbor().is_punct or not (done or _is_present(verb)):
        return False  # "that's when, I remember, it rained"
    if mark.lower_ == ANY_TIME:
        return True  # "they can borrow it whenever they need it"
    if clause.claims or not (above.modality.is_real or above.modality is Modality.GENERIC):
        return False
    relation = governor.evoked
    plans = relation is not None and relation.content is not None and relation.name != TRYING
    return not plans and _is_present(governor.hinge)


def _is_present(verb: Token) -> bool:
    """Whether a verb is in the simple present, and says nothing of what goes on or is over."""
    first = first_word(verb)
    helped = first.i != verb.i
    going_on = verb.tag_ == "VBG" and helped
    over = helped and first.lower_ in syntax.HAVE
    return first.tag_ in syntax.PRESENT_TAGS and not going_on and not over
