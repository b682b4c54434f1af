"""Participles right behind a pronoun, which tell what it does: "a photo of *him holding* the cup".

A parser hangs them from the noun around the pronoun; but nothing stands between the pronoun and
what it does, and only a whole clause is what a picture or a story is of (Huddleston & Pullum 2002,
ch. 14 §1.6).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.people import ACCUSATIVES
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc


def hang_behind_pronouns(doc: Doc) -> None:
    """Hang a gerund from the pronoun behind *of* that stands right before it.

    Args:
        doc: A parsed text; places in the tree are changed.
    """
    for index in worded(doc, ACCUSATIVES):
        pronoun = doc[index]
        phrase, behind = pronoun.head, doc[index + 1 : index + 2]
        if phrase.lower_ != "of" or pronoun.dep_ != syntax.PREPOSITIONAL_OBJECT:
            continue
        for gerund in behind:
            described = gerund.dep_ == syntax.NOUN_CLAUSE and gerund.head.i == phrase.head.i
            if gerund.tag_ == "VBG" and described:
                gerund.head = pronoun
