"""Nouns for what is said, tagged as verbs: "described *claims* that it sank as false".

What is the subject or object of a verb by itself is a noun, and what hangs from it is its content.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.reporting import takes_content
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from graphbuilder.lexicon import Lexicon

NOMINAL = (*syntax.OBJECTS, syntax.SUBJECT, syntax.PASSIVE_SUBJECT)


def make_nouns(doc: Doc, lexicon: Lexicon) -> None:
    """Make a noun of such a word, and a content of the noun of its clause.

    Args:
        doc: A parsed text; tags, classes and labels are changed.
        lexicon: Which nouns have a content.
    """
    for index in labelled(doc, "TAG", ("VBZ",)):
        word = doc[index]
        if word.dep_ not in NOMINAL or not takes_content(word, lexicon, "noun"):
            continue
        word.tag_, word.pos_ = "NNS", "NOUN"
        for clause in syntax.children(word, syntax.CONTENT_CLAUSES):
            clause.dep_ = syntax.NOUN_CLAUSE
