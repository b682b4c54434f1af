"""Nouns that a parser coordinated with a verb: "called for a truce and *the release of hostages*".

Coordinates are alike: a noun phrase is coordinated with a noun phrase (Huddleston & Pullum 2002,
ch. 15 §2), here with the one right before the coordinator, or with the object before that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.coordination.outer_conjuncts import join_outer, join_second
from graphbuilder.extraction.words.forms import NOUNS
from graphbuilder.extraction.words.labels import PLACES, TIMES
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

CLAUSAL = syntax.SUBJECTS | syntax.AUXILIARIES | syntax.CONTENT_CLAUSES
OPENING = frozenset({syntax.PREPOSITION, syntax.AGENT})
LOOSE = (syntax.UNCLASSIFIED, syntax.APPOSITION, syntax.OBJECT)
BUT = "but"
ELSEWHERE = frozenset({*PLACES, *TIMES})


def join_nouns(doc: Doc, lexicon: Lexicon) -> None:
    """Coordinate such a noun with the noun phrase before its coordinator, and events with events.

    Args:
        doc: A parsed text; places in the tree are changed.
        lexicon: The nouns that name events.
    """
    for index in labelled(doc, "DEP", LOOSE):
        join_second(doc[index], lexicon)
    for index in labelled(doc, "DEP", (syntax.CONJUNCT,)):
        noun = doc[index]
        if noun.pos_ not in NOUNS or noun.left_edge.i == 0:
            continue
        joint = doc[noun.left_edge.i - 1]
        if joint.dep_ != syntax.COORDINATOR or joint.head.i != noun.head.i or joint.lower_ == BUT:
            continue  # "taxes boats, but neither rafts nor oars"
        verb = noun.head
        if verb.pos_ not in syntax.VERBAL:
            join_outer(noun, joint, lexicon)
        elif verb.i < index and not _is_clause(noun):
            member = _before(joint, verb)
            if member is not None and noun.pos_ in {member.pos_, "NOUN"}:
                joint.head = noun.head = member


def _is_clause(noun: Token) -> bool:
    """Whether a noun may be the subject of a clause that is cut short ("and Lee in May")."""
    first = noun.left_edge
    if syntax.child(noun, CLAUSAL) is not None or noun.ent_type_ in TIMES:
        return True
    if first.tag_ in syntax.PAST_TAGS or (first == noun and noun.lower_.endswith("ing")):
        return True  # "and rescued animals", "and working"
    behind = noun.doc[noun.right_edge.i + 1 : noun.right_edge.i + 2]
    if any(token.pos_ in syntax.VERBAL or token.tag_ == "TO" for token in behind):
        return True
    own = [c for c in noun.rights if c.dep_ == syntax.PREPOSITION and c.lower_ != "of"]
    gapped = {c.lower_ for c in own} & {c.lower_ for c in noun.head.rights}
    opened = any(c.dep_ in syntax.NOUN_CLAUSES and not _is_opened(c) for c in noun.rights)
    return bool(gapped) or opened


def _is_opened(clause: Token) -> bool:
    """Whether a relative word opens a clause."""
    return syntax.is_relative(clause.left_edge) or clause.tag_ == "VBG"


def _before(joint: Token, verb: Token) -> Token | None:
    """The noun phrase that ends before a coordinator, or the object before a place or time."""
    last, object_ = None, None
    for child in verb.rights:
        if child.i >= joint.i:
            break
        if child.dep_ in syntax.OBJECTS and child.pos_ in NOUNS:
            last = object_ = child
        elif child.dep_ in OPENING:
            last = syntax.child(child, syntax.PREPOSITIONAL_OBJECTS)
        elif not child.is_punct:
            last = None
    if last is None or last.pos_ not in NOUNS:
        return None
    ends = joint.i - 1 - joint.nbor(-1).is_punct
    if last.right_edge.i < ends:
        return None
    return object_ if last.ent_type_ in ELSEWHERE else last
