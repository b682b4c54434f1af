"""Reflexive pronouns that a parser took for subjects: *in the letter itself Lee wrote it*.

No reflexive is the subject of a tensed verb; beside a noun it only stresses that (Huddleston &
Pullum 2002, ch. 17 §3.2).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.forms import NOUNS
from graphbuilder.extraction.words.people import REFLEXIVES
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc


def free_emphasis(doc: Doc) -> None:
    """Part a reflexive pronoun from the noun behind it, and give that a verb that had the pronoun.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    for index in worded(doc, REFLEXIVES):
        pronoun, verb = doc[index], doc[index].head
        before = syntax.before(pronoun)
        if verb.i > index and verb.pos_ in NOUNS and before.pos_ in NOUNS:
            if pronoun.dep_ not in syntax.SUBJECTS and not pronoun.is_ancestor(before):
                pronoun.head, pronoun.dep_ = before, syntax.MEASURE  # "in the letter itself Lee …"
            continue
        tensed = syntax.is_finite(verb) and verb.pos_ in syntax.VERBAL
        if pronoun.dep_ not in syntax.SUBJECTS or pronoun.i > verb.i or not tensed:
            continue
        noun = next((c for c in pronoun.rights if c.dep_ == syntax.APPOSITION), None)
        if noun is not None and noun.i < verb.i:
            noun.head, noun.dep_ = verb, pronoun.dep_
        elif len(syntax.children(verb, syntax.SUBJECTS)) == 1:
            continue
        pronoun.dep_ = syntax.MEASURE
