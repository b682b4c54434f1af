"""Small clauses that a parser took for whole ones: what is had done, and what is made sure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.people import NOMINATIVES

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon


def shrink_clauses(doc: Doc, lexicon: Lexicon) -> None:
    """Read what is done to an object as passive, and *make sure* as one predicate.

    "They had the boat repaired" (Huddleston & Pullum 2002, ch. 14 §5.6): the boat repairs nothing.
    "To make sure it holds": *it* is neither sure nor made.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: Which verbs have what is done to something for their object.
    """
    complement = doc.vocab.strings[syntax.COMPLEMENT]
    causing = lexicon.words("CausingVerb").keys()
    for index in (doc.to_array("DEP") == complement).nonzero()[0].tolist():
        verb = doc[index]
        if verb.head.i > verb.i or syntax.marker(verb) is not None:
            continue
        if _undergoes(verb, causing):
            subject = syntax.children(verb, syntax.ACTIVE_SUBJECTS)[-1]
            subject.dep_, verb.tag_ = syntax.PASSIVE_SUBJECT, "VBN"
        else:
            _make_sure(verb)


def _undergoes(verb: Token, causing: AbstractSet[str]) -> bool:
    """Whether a participle without an auxiliary says what is done to the noun before it."""
    governor = verb.head.lemma_.lower()
    if verb.tag_ not in {"VBN", "VBD"} or governor not in causing:
        return False
    if syntax.child(verb, syntax.AUXILIARIES) is not None:
        return False
    subject = next(reversed(syntax.children(verb, syntax.ACTIVE_SUBJECTS)), None)
    if subject is None or subject.lower_ in NOMINATIVES or subject.left_edge.i != verb.head.i + 1:
        return False
    regular = verb.lower_.endswith("ed") and verb.head.lemma_ in syntax.AUXILIARY_VERBS
    return verb.tag_ == "VBN" or regular  # "had her house searched": tagged as a past


def _make_sure(verb: Token) -> None:
    """Hang *sure* from the verb before it, and what is made sure from *sure*."""
    maker = verb.head
    sure = maker.nbor() if maker.i + 1 < len(maker.doc) else maker
    made = maker.lemma_ == "make" and sure.lower_ == "sure" and verb.i > sure.i
    if made and sure.head.i != maker.i:
        sure.head, sure.dep_ = maker, syntax.COMPLEMENT
        verb.head = sure
