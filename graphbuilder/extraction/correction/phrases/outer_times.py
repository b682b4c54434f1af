"""Days behind a participle that has its year already: "freed a man jailed in 2003 *on Monday*".

What says when goes from the narrower to the wider ("at noon on Monday", "on Monday in May"), so
that a day behind a year is no part of it, and tells when the verb above was done (Huddleston &
Pullum 2002, ch. 8 §6, on temporal location).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.text import times as dates
from graphbuilder.extraction.words.frames import gives
from graphbuilder.extraction.words.labels import TIMES
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

TO = "to"
DAYS = frozenset(dates.WEEKDAYS) | {"yesterday", "today", "tonight"}
MONTHS = frozenset(dates.MONTHS.split("|"))
DEICTIC = frozenset({"last", "this", "next"})
FORMS = frozenset({"VBN", "VBG", "VBD"})
YEAR_DIGITS = 4
YEAR, MONTH, DAY = 3, 2, 1


def hand_times(doc: Doc, lexicon: Lexicon) -> None:
    """Hang such a day, and who receives something before it, from the verb above.

    Args:
        doc: A parsed text; places in the tree are changed.
        lexicon: Verbs that give something to somebody.
    """
    for index in labelled(doc, "DEP", (syntax.NOUN_CLAUSE, syntax.RELATIVE_CLAUSE)):
        participle, noun = doc[index], doc[index].head
        verb = noun.head.head if noun.dep_ == syntax.PREPOSITIONAL_OBJECT else noun.head
        if participle.tag_ not in FORMS or noun.i > index or doc[noun.i + 1].text == ",":
            continue
        if verb.pos_ not in syntax.VERBAL or verb.i > noun.i:
            continue
        times = [t for t in participle.subtree if t.i > index and _width(t)]
        phrases = [_phrase_of(time, participle) for time in times]
        if not times or phrases[-1] is None or phrases[0] == phrases[-1]:
            continue
        first = max(_width(t) for t, p in zip(times, phrases, strict=True) if p == phrases[0])
        if _width(times[-1]) < first:
            _hand(phrases[-1], participle, verb, lexicon)


def _phrase_of(time: Token, participle: Token) -> Token | None:
    """The phrase with a preposition, or the bare one, that a time is in."""
    for word in (time, *time.ancestors):
        if word.i == participle.i:
            return None
        if word.dep_ in {syntax.PREPOSITION, syntax.MEASURE}:
            return word
    return None


def _hand(phrase: Token, participle: Token, verb: Token, lexicon: Lexicon) -> None:
    """Hang a phrase of time, and one with *to* before it, from a verb."""
    for child in [c for c in participle.rights if c.i < phrase.i and c.lower_ == TO]:
        if gives(verb, lexicon):
            child.head = verb
    phrase.head = verb


def _width(word: Token) -> int:
    """How wide a time is that a word names, and 0 where it names none."""
    lower = word.lower_
    if word.ent_type_ not in TIMES:
        return 0
    if lower.isdigit() and len(lower) == YEAR_DIGITS:
        return YEAR
    if lower in DAYS or any(c.lower_ in DEICTIC for c in word.lefts):
        return DAY
    return MONTH if lower in MONTHS else 0
