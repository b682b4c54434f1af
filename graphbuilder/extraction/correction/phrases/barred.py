"""What a ban is on, where a parser hung it from the verb: "lifted the ban *on the sale of arms*".

A ban bars something, and what stands right behind it with *on* or *against* says what (Meyers et
al. 2004, *The NomBank Project*); nothing is lifted on a sale.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.labels import TIMES
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from graphbuilder.lexicon import Lexicon

BARRING = frozenset({"prohibits", "restricts", "sanctions"})
ABOUT = ("on", "against")


def hang_barred(doc: Doc, lexicon: Lexicon) -> None:
    """Hang what a ban is on from the noun right before it.

    Args:
        doc: A parsed text; places in the tree are changed.
        lexicon: The nouns that bar something.
    """
    for index in worded(doc, ABOUT):
        phrase = doc[index]
        noun = doc[index - 1] if index else phrase
        beside = phrase.dep_ == syntax.PREPOSITION and phrase.head == noun.head
        if not beside or noun.dep_ not in syntax.OBJECTS | syntax.PASSIVE_SUBJECTS:
            continue
        barred = syntax.child(phrase, syntax.PREPOSITIONAL_OBJECTS)
        if barred is not None and barred.ent_type_ in TIMES:
            continue  # "lifted its ban on Monday"
        entries = lexicon.find("noun", noun.lemma_.lower())
        if any(entry.relation.name in BARRING for entry in entries):
            phrase.head = noun
