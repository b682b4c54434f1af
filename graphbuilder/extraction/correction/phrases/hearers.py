"""Who is told something, taken for a part of the name behind: "told *reporters* Lee's plan failed".

The first part of an English compound is singular (Huddleston & Pullum 2002, ch. 19 §4), so that a
plural noun for people right behind a verb of telling is no part of a name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.people import is_somebody
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon


def part_hearers(doc: Doc, lexicon: Lexicon) -> None:
    """Hang who is told something from the verb of telling.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: Verbs of telling somebody that something is so.
    """
    telling = lexicon.words("HearerVerb")
    for index in labelled(doc, "DEP", syntax.COMPOUNDS):
        hearers = doc[index]
        if hearers.tag_ != "NNS" or hearers.head.i < index or not is_somebody(hearers):
            continue
        told = _told_around(hearers)
        verb = None if told is None else told.head
        if verb is None or verb.lemma_.lower() not in telling or verb.i > index:
            continue
        first = verb.i + 1
        between = doc[first:index]
        if any(t.dep_ not in syntax.PRENOMINAL for t in between):
            continue
        if syntax.child(verb, syntax.DATIVES | syntax.OBJECTS) is None:
            for word in between:
                word.head = hearers if word.head.i >= index else word.head
            hearers.head, hearers.dep_ = verb, syntax.DATIVE


def _told_around(noun: Token) -> Token | None:
    """The verb of what is told, to whose subject a noun belongs; ``None`` where there is none."""
    for word in noun.ancestors:
        if word.pos_ in syntax.VERBAL:
            return word if word.dep_ == syntax.COMPLEMENT and word.i > noun.i else None
    return None
