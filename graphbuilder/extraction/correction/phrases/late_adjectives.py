"""Adjectives with *enough* behind a noun, which are of the noun: "levels *high enough* for fish".

An adjective with a complement follows its noun (Huddleston & Pullum 2002, ch. 6 §6.1), and says
nothing of how something is had; behind a verb of making, it says what its object becomes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.forms import NOUNS
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from graphbuilder.lexicon import Lexicon


def hang_late_adjectives(doc: Doc, lexicon: Lexicon) -> None:
    """Hang such an adjective from the object right before it.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: Which verbs make something what an adjective says.
    """
    for index in worded(doc, ("enough",)):
        adjective = doc[index].head
        noun = syntax.before(adjective)
        verb = adjective.head
        late = adjective.tag_ == "JJ" and adjective.i == index - 1 and adjective.n_rights > 1
        held = noun.dep_ in syntax.OBJECTS and noun.head == verb and noun.pos_ in NOUNS
        lemma = verb.lemma_.lower()
        makes = any(lemma in lexicon.words(kind) for kind in ("LeavingVerb", "MakingVerb"))
        if late and held and adjective.dep_ == syntax.ADVERB and not makes:
            adjective.head, adjective.dep_ = noun, syntax.ADJECTIVE
