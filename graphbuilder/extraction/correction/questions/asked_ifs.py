"""Questions with *if* right behind a noun for one ("tried to make a decision if she should stay").

A parser hangs them from a verb further up, as conditions of it; what a decision is about is no
condition of trying (Huddleston & Pullum 2002, ch. 11 §5.2).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import move
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from graphbuilder.lexicon import Lexicon

IF = ("if",)


def hang_questions(doc: Doc, lexicon: Lexicon) -> None:
    """Hang such a question from the verb whose object the noun is.

    Args:
        doc: A parsed text; places in the tree are changed.
        lexicon: Words behind which *if* opens a question.
    """
    doubts = lexicon.words("DoubtWord")
    for index in worded(doc, IF):
        mark = doc[index]
        noun, verb = doc[index - 1] if index else mark, mark.head
        if noun.pos_ != "NOUN" or noun.dep_ not in syntax.OBJECTS:
            continue
        asked = doubts.get(noun.lemma_.lower()) == "always" and mark.dep_ == syntax.MARK
        beside = verb.dep_ == syntax.ADVERBIAL_CLAUSE and verb.i > index
        if asked and beside and verb.head.is_ancestor(noun.head):
            move(verb, noun.head)
