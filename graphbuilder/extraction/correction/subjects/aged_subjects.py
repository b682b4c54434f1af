"""Ages that a parser took for adjectives of the verb behind them: *the 44-year-old* said.

An age stands for somebody by itself, and no adjective modifies a verb (Huddleston & Pullum 2002,
ch. 5 §7: fused heads).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import make_subject, take_place
from graphbuilder.extraction.words.ages import age_before
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.pipeline import Lemmatizer
    from spacy.tokens import Doc, Token

    from graphbuilder.extraction.correction.dictionary import Dictionary


def free_ages(doc: Doc, lists: Dictionary, lemmatizer: Lemmatizer | None) -> None:
    """Make the words for somebody's age the subject of the verb behind them.

    Args:
        doc: A parsed text; labels, tags and places in the tree are changed.
        lists: What ``word_lists`` found.
        lemmatizer: The pipeline's, if it has one.
    """
    for index in worded(doc, ("old",)):
        old = doc[index]
        verb = old.head
        if old.dep_ != syntax.ADJECTIVE or verb.i != index + 1 or not age_before(doc, index):
            continue
        if verb.pos_ == "NOUN" and not _make_verb(verb, lists, lemmatizer):
            continue
        if verb.pos_ not in syntax.VERBAL or syntax.child(verb, syntax.SUBJECTS) is not None:
            continue
        for word in [c for c in verb.lefts if c.dep_ in syntax.DETERMINING and c.i < index]:
            word.head = old
        make_subject(old, verb)


def _make_verb(noun: Token, lists: Dictionary, lemmatizer: Lemmatizer | None) -> bool:
    """Make a verb that reports of what only a verb can be: "“It is late,” the 44-year-old *said*".

    Returns:
        Whether it was made one.
    """
    form, outer = noun.lower_, noun.head
    before = noun.doc[noun.left_edge.i - 1] if noun.left_edge.i else noun
    if form not in lists.get("verb", ()) or form in lists.get("noun", ()) or not before.is_quote:
        return False
    if outer.i >= noun.i or outer.pos_ not in syntax.VERBAL:
        return False
    take_place(noun, outer)
    outer.head, outer.dep_ = noun, syntax.COMPLEMENT
    for word in [c for c in outer.rights if c.i > noun.i]:
        word.head = noun
    noun.tag_, noun.pos_ = "VBD", "VERB"
    if lemmatizer is not None:
        noun.lemma_ = lemmatizer.lemmatize(noun)[0]
    return True
