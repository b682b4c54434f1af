"""Past participles in brackets behind a noun ("the port (run by the state) closed").

Brackets add to the word before them (Huddleston & Pullum 2002, ch. 20 §5.2.5).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.forms import NOUNS
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc

LOOSE = frozenset({syntax.ADVERBIAL_CLAUSE, syntax.CONJUNCT, syntax.PARATAXIS})
OPEN = ("(", "[")


def hang_bracketed(doc: Doc) -> None:
    """Hang past participles that open a bracket from the noun before it.

    Args:
        doc: A parsed text; places and labels in the tree are changed.
    """
    for index in worded(doc, OPEN):
        if not 0 < index < len(doc) - 1:
            continue
        verb, noun = doc[index + 1], doc[index - 1]
        if verb.tag_ != "VBN" or verb.dep_ not in LOOSE or noun.pos_ not in NOUNS:
            continue
        whole = noun.head.pos_ == "PROPN" and noun.dep_ in syntax.COMPOUNDS
        noun = noun.head if whole and noun.head.i < verb.i else noun
        if syntax.child(verb, syntax.BEFORE_VERBS) is None and verb.head.is_ancestor(noun):
            verb.head, verb.dep_ = noun, syntax.NOUN_CLAUSE
