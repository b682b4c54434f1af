"""Passives that leave out what the one before said: "two were killed and three injured".

A second verb may do without the auxiliary of the first (gapping: Huddleston & Pullum 2002, ch. 15
§4.2). What is always done to somebody, and has nobody behind it, is then done to its subject; so is
what a number of people stands before in "left two dead and ten injured".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

UNDERGONE = frozenset({"injures", "kills", "arrests", "destroys", "damages", "rescues"})
BEFORE = syntax.ACTIVE_SUBJECTS | {syntax.MEASURE}


def restore_passives(doc: Doc, lexicon: Lexicon) -> None:
    """Let who stands before a participle without an object undergo what it says.

    Args:
        doc: A parsed text; labels and tags are changed.
        lexicon: Which verbs say what is done to somebody.
    """
    for index in labelled(doc, "DEP", (syntax.CONJUNCT,)):
        verb = doc[index]
        if verb.tag_ not in {"VBD", "VBN"} or syntax.child(verb, syntax.OBJECTS) is not None:
            continue
        noun = syntax.child(verb, BEFORE)
        if noun is None or noun.right_edge.i + 1 != index or not _is_undergone(verb, lexicon):
            continue
        first = syntax.first_conjunct(verb)
        counted = noun.dep_ == syntax.MEASURE and noun.pos_ in {"NUM", "NOUN"}
        left = first.lemma_.lower() in lexicon.words("LeavingVerb")
        said = left or syntax.has_passive_auxiliary(first)
        if counted or (noun.dep_ == syntax.SUBJECT and said):
            noun.dep_, verb.tag_ = syntax.PASSIVE_SUBJECT, "VBN"


def _is_undergone(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb without an auxiliary says what is always done to somebody."""
    if syntax.child(verb, syntax.AUXILIARIES) is not None:
        return False
    entries = lexicon.find("verb", verb.lemma_.lower())
    return any(entry.relation.name in UNDERGONE and not entry.words for entry in entries)
