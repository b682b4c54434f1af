"""*Since* between an auxiliary and its participle, which parsers take for a preposition.

"The state has since lifted and eased curbs, helping trade": between *have* and a participle stands
an adverb, and what the participle is done to is its object (Huddleston & Pullum 2002, ch. 7 §2.4).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import make_subject, take_place
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SINCE = ("since",)


def free_since(doc: Doc) -> None:
    """Make the participle behind *has since* the verb that *has* helps.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    for index in worded(doc, SINCE):
        since = doc[index]
        noun = syntax.child(since, syntax.PREPOSITIONAL_OBJECTS)
        if noun is None or since.dep_ != syntax.PREPOSITION or not index:
            continue
        have, verb = doc[index - 1], doc[index + 1]
        described = verb.dep_ == syntax.ADJECTIVE and verb.head.i == noun.i
        if have.lower_ in syntax.HAVE and verb.tag_ == "VBN" and described:
            _free(since, have, verb, noun)


def _free(since: Token, have: Token, verb: Token, noun: Token) -> None:
    """Hang an auxiliary, its subject and an object from a participle."""
    top = have.head if have.dep_ in syntax.AUXILIARIES else have
    subject = next((c for c in top.lefts if c.dep_ in syntax.SUBJECTS), None)
    if subject is None or top.i < have.i:
        return
    take_place(verb, top)
    around = [c for c in top.children if c.i < since.i or c.dep_ in syntax.COORDINATION]
    beside = [c for c in have.children if c.i > noun.i]
    for word in (*around, *beside):
        word.head = verb
    have.head, have.dep_ = verb, syntax.AUXILIARY
    since.head, since.dep_ = verb, syntax.ADVERB
    noun.head, noun.dep_ = verb, syntax.OBJECT
    make_subject(subject, verb)
