"""Outlooks that were had in the past and have been overtaken: "the court had been due to rule".

What had been expected need not have come, and lies no longer ahead (Huddleston & Pullum 2002,
ch. 3 §4.2.5, on futures seen from the past).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Link
from graphbuilder.extraction.clauses.modality.would import has_perfect
from graphbuilder.extraction.syntax.tense import is_past
from graphbuilder.extraction.syntax.verbs import first_word
from graphbuilder.model import Modality

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.clauses.clause import Clause
    from graphbuilder.extraction.words.signatures import Status
    from graphbuilder.lexicon import Lexicon

OUTLOOK = "isExpected"
HAD = frozenset({"had", "'d", "’d"})
WAS = frozenset({"was", "were"})
AHEAD_OF, WHEN = frozenset({"before", "as", "when"}), "when"


def is_overtaken(verb: Token, lexicon: Lexicon) -> bool:
    """Whether an outlook is one of the past: pluperfect, *originally*, before *but* or *when*.

    Args:
        verb: The verb that gives an outlook, its semi-auxiliary, or its copula.
        lexicon: The adverbs of what was so at first.
    """
    if is_past_perfect(verb):
        return True
    if first_word(verb).lower_ not in WAS:
        return False
    near = [verb, *syntax.children(verb, syntax.PREDICATIVES)]  # "was originally due to open"
    words = lexicon.words("EarlyAdverb")
    early = any(child.lower_ in words for word in near for child in word.children)
    joints = [c for c in verb.rights if c.dep_ == syntax.COORDINATOR]
    joined = [c for c in verb.rights if c.dep_ == syntax.CONJUNCT]
    parted = bool(joints) and joints[0].lower_ == "but" and bool(joined)
    return early or parted or _is_cut_short(verb)


def _is_cut_short(verb: Token) -> bool:
    """Whether something else came about while something lay ahead, or before it did.

    "Was about to sign it when the quake struck", "left hours before he was due to speak".
    """
    mark = syntax.marker(verb)
    if mark is not None and mark.lower_ in AHEAD_OF:
        return True
    behind = (t for t in verb.doc[verb.i + 1 : verb.right_edge.i + 1] if t.lower_ == WHEN)
    cut = (t.head for t in behind if t.head.dep_ == syntax.ADVERBIAL_CLAUSE)
    return any(is_past(clause) and verb.is_ancestor(clause) for clause in cut)


def is_past_perfect(verb: Token) -> bool:
    """Whether a verb is in the past perfect ("had left", "'d left")."""
    first = first_word(verb)
    return first.i != verb.i and first.tag_ == "VBD" and first.lower_ in HAD


def is_past_outlook(governor: Clause, given: Status, lexicon: Lexicon) -> bool:
    """Whether what an adjective like *due* says of its content was an outlook of the past.

    Args:
        governor: The clause of the adjective.
        given: What it says of its content.
        lexicon: The adverbs of what was so at first.
    """
    ahead = governor.relation_name == OUTLOOK and given.modality is Modality.FUTURE
    return ahead and is_overtaken(governor.hinge, lexicon)


def outlook_of(clause: Clause, lexicon: Lexicon) -> Modality | None:
    """What a semi-auxiliary like *be set to* says of its verb, if it looks ahead from the past.

    Args:
        clause: A clause with the meaning of its semi-auxiliary.
        lexicon: The adverbs of what was so at first.

    Returns:
        ``None`` where it looks ahead from now, or not at all.
    """
    if clause.semi != Modality.FUTURE or clause.top is None or clause.link is Link.CONDITION:
        return None
    arranged = clause.top.lower_ in WAS  # "the talks were to begin, but": somebody had meant it
    unreal = arranged and has_perfect(clause.head.lefts)  # "were to have begun": so they did not
    if not unreal and not is_overtaken(clause.top, lexicon):
        return None
    return Modality.INTENDED if arranged else Modality.POSSIBLE
