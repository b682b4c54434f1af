"""Where somebody is sent whom a crime describes: "extradite those accused of theft *to Malta*".

A verb of moving somebody has a phrase of goal or source (Huddleston & Pullum 2002, ch. 4 §5.2); a
crime has none, but a parser takes the nearest noun.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

CHARGES = ("accused", "suspected", "convicted", "guilty", "wanted", "charged", "acquitted")
GOALS = frozenset({"to", "from"})
DESCRIBING = syntax.NOUN_CLAUSES | {syntax.ADJECTIVE}
MOVED = frozenset({"place", "destination", "source"})


def send_accused(doc: Doc, lexicon: Lexicon) -> None:
    """Hang such a phrase from the verb that sends somebody.

    Args:
        doc: A parsed text; places in the tree are changed.
        lexicon: Which verbs have a goal or source.
    """
    for index in worded(doc, CHARGES):
        charge = doc[index]
        person = charge.head
        verb = person.head
        held = charge.dep_ in DESCRIBING and person.dep_ in syntax.OBJECTS and verb.i < person.i
        if not held or person.i > index:
            continue
        entries = lexicon.find("verb", verb.lemma_.lower())
        openings = [c for c in charge.rights if c.dep_ == syntax.PREPOSITION]
        crimes = [syntax.child(c, syntax.PREPOSITIONAL_OBJECTS) for c in openings[:1]]
        for crime in [noun for noun in crimes if noun is not None]:
            for phrase in (*openings[1:], *crime.rights):
                goal = phrase.dep_ == syntax.PREPOSITION and phrase.lower_ in GOALS
                moved = any(e.relation.roles.get(phrase.lower_) in MOVED for e in entries)
                if goal and moved and not _takes(crime, phrase.lower_, lexicon):
                    phrase.head = verb


def _takes(crime: Token, preposition: str, lexicon: Lexicon) -> bool:
    """Whether a noun has such a phrase of its own ("ties to Malta", "exports to Malta")."""
    return any(
        preposition in (*entry.words, *entry.relation.roles)
        for entry in lexicon.find("noun", crime.lemma_.lower())
    )
