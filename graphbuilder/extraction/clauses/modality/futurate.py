"""Presents that speak of what is to come: "the fair opens tomorrow", "in ten years it is gone".

Huddleston & Pullum 2002, ch. 3 §4.2.3: the futurate takes a time that lies ahead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Kind
from graphbuilder.extraction.syntax.verbs import first_word
from graphbuilder.extraction.words.labels import TIMES
from graphbuilder.model import Modality

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

AHEAD = frozenset({"tomorrow"})
WITHIN = frozenset({"in", "within"})
BE = frozenset({"am", "'m", "’m", "is", "'s", "’s", "are", "'re", "’re"})
PLANS = frozenset({Modality.INTENDED, Modality.ADVOCATED, Modality.CONSIDERED})


def is_futurate(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a clause in the present says what will be, by the time that it gives.

    Who is planning something for tomorrow plans it now.

    Args:
        clause: A clause with its participants.
        lexicon: Nouns of time.
    """
    if clause.kind is Kind.NOUN:
        return False
    verb, relation = clause.hinge, clause.evoked
    if _is_ruled_out(verb) or any(_is_next_time(time, verb) for time in clause.times):
        return True
    if not (clause.times or clause.obliques):
        return False
    if relation is not None and (relation.content in PLANS or relation.attributes is not None):
        return False
    first = first_word(verb)
    if first.tag_ not in syntax.PRESENT_TAGS or first.lower_ in syntax.HAVE - {verb.lower_}:
        return False
    return any(map(_lies_ahead, clause.times)) or any(
        _lies_ahead(oblique.filler) or _ends(oblique.marker, oblique.filler, verb, lexicon)
        for oblique in clause.obliques
    )


def _is_next_time(time: Token, verb: Token) -> bool:
    """Whether a time in front of a verb is the next one that it is so ("next time you call, …")."""
    words = [child.lower_ for child in time.lefts]
    present = verb.tag_ in syntax.PRESENT_TAGS
    return present and time.lower_ == "time" and time.i < verb.i and words[-1:] == ["next"]


def _is_ruled_out(verb: Token) -> bool:
    """Whether *never* stands by what goes on in the present ("we are never going back")."""
    if verb.tag_ != "VBG" or first_word(verb).lower_ not in BE:
        return False
    return any(child.lower_ == "never" for child in verb.lefts)


def _lies_ahead(time: Token) -> bool:
    """Whether a time is *tomorrow*, or the next one from now on ("Monday next week").

    "The next week" follows another.
    """
    return any(
        word.lower_ in AHEAD
        or (word.ent_type_ in TIMES and [child.lower_ for child in word.lefts] == ["next"])
        for word in (time, *time.rights)
    )


def _ends(preposition: Token, span: Token, verb: Token, lexicon: Lexicon) -> bool:
    """Whether *in* and a span of time in front of a clause say how far ahead it lies."""
    front = preposition.lower_ in WITHIN and span.i < verb.i
    opens = bool(preposition.is_sent_start) or preposition.nbor(-1).pos_ in {"CCONJ", "PUNCT"}
    counted = any(child.pos_ == "NUM" or child.lower_ == "few" for child in span.lefts)
    timed = span.lemma_.lower() in lexicon.words("TimeNoun")
    return front and opens and counted and timed and span.tag_ in syntax.PLURAL_TAGS
