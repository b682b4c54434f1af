"""Passives that leave out what the one before said: "two were killed and three injured".

A second verb may do without the auxiliary of the first (gapping: Huddleston & Pullum 2002, ch. 15
§4.2). What is always done to somebody, and has nobody behind it, is then done to its subject; so is
what a number of people stands before in "left two dead and ten injured".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.frames import has_object, takes_clause
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

UNDERGONE = frozenset({"injures", "kills", "arrests", "destroys", "damages", "rescues"})
HOME = "home"
BEFORE = syntax.ACTIVE_SUBJECTS | {syntax.MEASURE}


def restore_passives(doc: Doc, lexicon: Lexicon) -> None:
    """Let who stands before a participle without an object undergo what it says.

    Args:
        doc: A parsed text; labels and tags are changed.
        lexicon: Which verbs say what is done to somebody.
    """
    for index in labelled(doc, "DEP", (syntax.CONJUNCT,)):
        verb = doc[index]
        if verb.tag_ not in syntax.PAST_TAGS:
            continue
        noun, first = syntax.child(verb, BEFORE), syntax.first_conjunct(verb)
        if noun is None or noun.right_edge.i + 1 != index:
            continue
        if _is_ahead(first) and _lacks_object(verb, lexicon):
            noun.dep_, verb.tag_ = syntax.PASSIVE_SUBJECT, "VBN"
            continue
        if syntax.child(verb, syntax.OBJECTS) is not None or not _is_undergone(verb, lexicon):
            continue
        counted = noun.dep_ == syntax.MEASURE and noun.pos_ in {"NUM", "NOUN"}
        left = first.lemma_.lower() in lexicon.words("LeavingVerb")
        said = left or syntax.has_passive_auxiliary(first)
        if counted or (noun.dep_ == syntax.SUBJECT and said):
            noun.dep_, verb.tag_ = syntax.PASSIVE_SUBJECT, "VBN"


def _is_ahead(first: Token) -> bool:
    """Whether a passive has a modal verb, which no past tense goes on from ("would be sold")."""
    modal = any(child.tag_ == "MD" for child in first.lefts)
    return modal and syntax.has_passive_auxiliary(first)


def _lacks_object(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb has no object although it needs one; *home* says where to, and is none."""
    taken = syntax.child(verb, syntax.OBJECTS)
    if syntax.child(verb, syntax.AUXILIARIES) is not None or not has_object(verb, lexicon):
        return False
    if syntax.child(verb, syntax.CONTENT_CLAUSES) is not None or takes_clause(verb, lexicon):
        return False
    if taken is not None and taken.lower_ == HOME and not taken.n_lefts:
        taken.dep_ = syntax.ADVERB
        return True
    return taken is None


def _is_undergone(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb without an auxiliary says what is always done to somebody."""
    if syntax.child(verb, syntax.AUXILIARIES) is not None:
        return False
    entries = lexicon.find("verb", verb.lemma_.lower())
    return any(entry.relation.name in UNDERGONE and not entry.words for entry in entries)
