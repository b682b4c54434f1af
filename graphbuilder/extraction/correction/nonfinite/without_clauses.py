"""Clauses behind *without* or *despite*, taken for a noun: "left *without the guards noticing it*".

What no time passes without is such a clause, too ("not a day passed without *them striking*"), and
the time before it is the subject.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.passing import passes
from graphbuilder.extraction.words.people import has_voice
from graphbuilder.extraction.words.spotting import labelled, worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

WITHOUT = "without"
OPENING = (WITHOUT, "despite")


def open_without(doc: Doc, lexicon: Lexicon) -> None:
    """Make somebody behind such a word the subject of the gerund there, and a time that of *pass*.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: Nouns of time, and verbs of passing.
    """
    for index in labelled(doc, "DEP", (syntax.MEASURE,)):
        time, verb = doc[index], doc[index].head
        timed = time.lemma_.lower() in lexicon.words("TimeNoun") and time.i < verb.i
        if timed and passes(verb, lexicon) and syntax.child(verb, syntax.SUBJECTS) is None:
            time.dep_ = syntax.SUBJECT
    for index in worded(doc, OPENING, attribute="LOWER"):
        opening = doc[index]
        noun = syntax.child(opening, syntax.PREPOSITIONAL_OBJECTS)
        passing = opening.lower_ == WITHOUT and passes(opening.head, lexicon)
        if noun is not None and (passing or has_voice(noun)):
            _open_clause(opening, noun)


def _open_clause(opening: Token, noun: Token) -> None:
    """Make the noun behind such a word the subject of the gerund right behind it."""
    gerunds = (g for g in (*noun.rights, *opening.head.rights) if g.tag_ == "VBG" and g.i > noun.i)
    gerund = next((g for g in gerunds if g.left_edge.i - 1 <= noun.right_edge.i), None)
    if gerund is not None and not syntax.is_set_off(gerund):
        gerund.head, gerund.dep_ = opening, syntax.PREPOSITIONAL_CLAUSE
        noun.head, noun.dep_ = gerund, syntax.SUBJECT
