"""Objects that stand behind a short phrase of their verb: "announced on Sunday its support".

A heavy object may follow a phrase (Huddleston & Pullum 2002, ch. 16 §4); a parser makes it an
apposition of the name in the phrase, although no comma parts the two.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.frames import has_object
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from graphbuilder.lexicon import Lexicon

OPENING = frozenset({"PRP$", "DT"})
NAMING = frozenset({"the"})  # "in Oslo the capital"


def postpone_objects(doc: Doc, lexicon: Lexicon) -> None:
    """Make what stands without a comma behind a verb's phrase the object that the verb lacks.

    A parser takes it for an apposition, or for a second noun behind the preposition.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: Which verbs have an object.
    """
    for index in labelled(doc, "DEP", (syntax.APPOSITION, syntax.PREPOSITIONAL_OBJECT)):
        noun, name = doc[index], doc[index].head
        if noun.dep_ == syntax.PREPOSITIONAL_OBJECT:
            first = syntax.child(name, syntax.PREPOSITIONAL_OBJECTS)
            if first is None or not name.i < first.i < index:
                continue
            name = first
        opening = noun.left_edge
        bare = opening.i == index or opening.lower_ in NAMING
        before = doc[max(opening.i - 1, 0)]
        before = before.nbor(-1) if before.is_quote and before.i else before  # "as “a lie” a claim"
        if opening.tag_ not in OPENING or bare or before.i != name.i:
            continue
        phrase, verb = name.head, name.head.head
        if name.dep_ != syntax.PREPOSITIONAL_OBJECT or phrase.i != verb.i + 1:
            continue
        if verb.pos_ not in syntax.VERBAL or syntax.child(verb, syntax.CORE - syntax.SUBJECTS):
            continue
        if not syntax.has_passive_auxiliary(verb) and has_object(verb, lexicon):
            noun.head, noun.dep_ = verb, syntax.OBJECT
