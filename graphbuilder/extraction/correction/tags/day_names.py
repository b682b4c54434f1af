"""Days that a parser parted from what is named after them ("the Monday reading club").

A day with an article stands behind a preposition or before a noun, and never right before what is
done on it (Huddleston & Pullum 2002, ch. 5 §20).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.labels import TIMES
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

PARTED = syntax.OBJECTS | {syntax.MEASURE}
BESIDE = frozenset({syntax.ADVERBIAL_CLAUSE, syntax.NOUN_CLAUSE, syntax.OPEN_COMPLEMENT})


def join_day_names(doc: Doc) -> None:
    """Hang a day, and what is done on it, from the bare noun behind both.

    Args:
        doc: A parsed text; tags, labels and places in the tree are changed.
    """
    for index in labelled(doc, "TAG", ("VBG",)):
        gerund, day = doc[index], syntax.before(doc[index])
        if gerund.dep_ not in BESIDE or day.dep_ not in PARTED or day.pos_ != "PROPN":
            continue  # "spent the day using sonar"
        if day.ent_type_ not in TIMES:
            continue
        noun = syntax.child(gerund, syntax.OBJECTS)
        article = next((c for c in day.lefts if c.dep_ == syntax.DETERMINER), None)
        if noun is None or article is None or article.i != day.i - 1:
            continue
        bare = noun.tag_ == "NN" and noun.i == index + 1 and noun.n_lefts == 0
        if bare and day.head.pos_ in syntax.VERBAL and day.head.i < article.i:
            _join(day, gerund, noun, article)


def _join(day: Token, gerund: Token, noun: Token, article: Token) -> None:
    """Make a noun the object of the verb around, with the words before it in its phrase."""
    verb = day.head
    for child in [c for c in gerund.children if c.i != noun.i]:
        child.head = verb
    noun.head, noun.dep_ = verb, syntax.OBJECT
    for word in (day, gerund):
        word.head, word.dep_ = noun, syntax.COMPOUND
    gerund.tag_, gerund.pos_ = "NN", "NOUN"
    article.head = noun
