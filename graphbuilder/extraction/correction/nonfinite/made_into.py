"""What something is made, found or called, where a parser built a phrase of it and the thing.

"Made *Lee the first woman* to lead it", "make *health care a right*", "found *the rule unfair*": a
noun has no subject but in a small clause, and an adjective stands behind no noun that it describes
(Huddleston & Pullum 2002, ch. 4 §5.4; ch. 5 §4.3).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.forms import ARTICLES, NOUNS
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

QUALITIES = frozenset({"JJ", "JJR"})
AROUND = NOUNS | {"ADP"}


def part_made(doc: Doc, lexicon: Lexicon) -> None:
    """Part such a thing from what it is made or called.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: The verbs that say what their object is made, called or found to be.
    """
    for index in labelled(doc, "DEP", (syntax.COMPLEMENT,)):
        _part_first(doc[index], lexicon)
    for index in labelled(doc, "DEP", (syntax.APPOSITION,)):
        _part_named(doc[index], lexicon)
    for index in labelled(doc, "DEP", tuple(syntax.HELD)):
        _part_quality(doc[index], lexicon)


def _makes(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb says what its object is made, called or found to be."""
    lemma = verb.lemma_.lower()
    listed = any(lemma in lexicon.words(name) for name in ("PredicatingVerb", "FindingVerb"))
    return verb.pos_ in syntax.VERBAL and listed


def _part_first(verb: Token, lexicon: Lexicon) -> None:
    """Read the subject of an infinitive that has a subject as what that is made.

    "Made Lee the first woman to lead it": the woman leads it by what she was made.
    """
    made = syntax.child(verb, syntax.SUBJECTS)
    maker = verb.head
    if made is None or not maker.i < made.i < verb.i or not _makes(maker, lexicon):
        return
    thing = syntax.child(made, syntax.SUBJECTS)
    if thing is None or not syntax.is_infinitive(verb) or thing.left_edge.i != maker.i + 1:
        return
    thing.head, thing.dep_ = maker, syntax.OBJECT
    made.head, made.dep_ = maker, syntax.OBJECT_PREDICATE
    verb.head, verb.dep_ = made, syntax.NOUN_CLAUSE


def _part_named(made: Token, lexicon: Lexicon) -> None:
    """Read a noun right behind a name that no comma parts from it as what the name is made."""
    thing = made.head
    before = thing.doc[made.left_edge.i - 1]
    if before.i != thing.i or thing.pos_ != "PROPN" or made.left_edge.lower_ not in ARTICLES:
        return
    verb = thing.head
    maker = verb.head
    told = verb.dep_ == syntax.COMPLEMENT and syntax.is_infinitive(verb)
    if not told or thing.dep_ not in syntax.SUBJECTS or maker.i > thing.i:
        return
    if _makes(maker, lexicon):
        thing.head, thing.dep_ = maker, syntax.OBJECT
        made.head, made.dep_ = maker, syntax.OBJECT_PREDICATE
        verb.head, verb.dep_ = made, syntax.NOUN_CLAUSE


def _part_quality(quality: Token, lexicon: Lexicon) -> None:
    """Part an adjective from the noun before it that was made its modifier or its subject.

    "Found parts of *the law void*", "held *the firm liable*".
    """
    if quality.tag_ not in QUALITIES or not quality.i:
        _part_fronted(quality, lexicon)
        return
    thing = quality.nbor(-1)
    if thing.head != quality or thing.dep_ not in {syntax.COMPOUND, syntax.SUBJECT}:
        return
    holder = quality.head
    verb = next((word for word in quality.ancestors if word.pos_ not in AROUND), None)
    if verb is None or thing.pos_ not in NOUNS or verb.i > thing.i or not _makes(verb, lexicon):
        return
    for child in list(quality.lefts):
        if child != thing:
            child.head = thing
    thing.head, thing.dep_ = holder, quality.dep_
    quality.head, quality.dep_ = verb, syntax.OBJECT_PREDICATE


def _part_fronted(thing: Token, lexicon: Lexicon) -> None:
    """Part an adjective from the noun whose article it stands before ("found *void* the law")."""
    verb, first = thing.head, thing.left_edge
    behind = first.i == verb.i + 1 and first.tag_ in QUALITIES and first.head == thing
    if not behind or thing.pos_ not in NOUNS or not _makes(verb, lexicon):
        return
    if first.nbor().dep_ in syntax.DETERMINING and first.nbor().lower_ in ARTICLES:
        first.head, first.dep_ = verb, syntax.OBJECT_PREDICATE
