"""Clauses behind *without* or *despite*, taken for a noun: "left *without the guards noticing it*".

So is what somebody has objections to ("dropped its objections *to Oslo joining it*"), and what no
time passes without ("not a day passed without *them striking*"), whose subject is the time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import move
from graphbuilder.extraction.words.passing import passes
from graphbuilder.extraction.words.people import has_voice
from graphbuilder.extraction.words.spotting import labelled, worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

WITHOUT = "without"
OPENING = (WITHOUT, "despite")
TO, OPPOSES = "to", "opposes"


def open_without(doc: Doc, lexicon: Lexicon) -> None:
    """Make somebody behind such a word the subject of the gerund there, and a time that of *pass*.

    *To* behind a noun of opposition belongs to it ("dropped its objections *to Oslo joining*").

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
    for index in worded(doc, (TO,)):
        against = doc[index - 1] if index else doc[index]
        if doc[index].dep_ == syntax.PREPOSITION and _opposes(against, lexicon):
            noun = syntax.child(doc[index], syntax.PREPOSITIONAL_OBJECTS)
            if noun is not None and has_voice(noun):
                _open_clause(doc[index], noun, *against.rights, *against.head.rights)
            move(doc[index], against)


def _opposes(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun says that somebody is against something ("objections *to Oslo joining*")."""
    entries = lexicon.find("noun", noun.lemma_.lower()) if noun.pos_ == "NOUN" else ()
    return any(entry.relation.name == OPPOSES for entry in entries)


def _open_clause(opening: Token, noun: Token, *beside: Token) -> None:
    """Make the noun behind such a word the subject of the gerund right behind it."""
    behind = (*noun.rights, *opening.head.rights, *beside)
    gerunds = (g for g in behind if g.tag_ == "VBG" and g.i > noun.i)
    gerund = next((g for g in gerunds if g.left_edge.i - 1 <= noun.right_edge.i), None)
    if gerund is not None and not (syntax.is_set_off(gerund) or gerund.is_ancestor(opening)):
        gerund.head, gerund.dep_ = opening, syntax.PREPOSITIONAL_CLAUSE
        noun.head, noun.dep_ = gerund, syntax.SUBJECT
