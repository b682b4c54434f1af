"""How many are dead or missing, where a parser lost who is or what they are.

"30 others are missing": *missing* is an adjective (Huddleston & Pullum 2002, ch. 16 §10.1.3), and
nobody misses anything. "The blast left 12 dead": a number of people can stand for them (ch. 5 §9).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import labelled, worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

NUMBERS = frozenset({syntax.NUMBER})


def count_tolls(doc: Doc, lexicon: Lexicon) -> None:
    """Make *missing* say what somebody is, and a number whom something leaves dead.

    Args:
        doc: A parsed text; labels, tags and places in the tree are changed.
        lexicon: Verbs that leave somebody in a state.
    """
    for index in worded(doc, ("missing",)):
        word = doc[index]
        copula = next(
            (c for c in word.lefts if c.dep_ == syntax.AUXILIARY and c.lemma_ == "be"), None
        )
        if word.tag_ == "VBG" and copula is not None and _lacks_nothing(word):
            _be_missing(word, copula)
    for index in labelled(doc, "DEP", (syntax.OBJECT_PREDICATE,)):
        state = doc[index]
        leaves = state.head.lemma_.lower() in lexicon.words("LeavingVerb")
        number = syntax.child(state, NUMBERS)
        if leaves and number is not None and syntax.child(state.head, syntax.OBJECTS) is None:
            number.head, number.dep_ = state.head, syntax.OBJECT


def _lacks_nothing(word: Token) -> bool:
    """Whether a form of *miss* has no object, not even one before it ("what I am missing")."""
    subject = syntax.child(word, syntax.SUBJECTS)
    asked = word.dep_ == syntax.RELATIVE_CLAUSE and not (
        subject is not None and syntax.is_relative(subject)
    )
    others = any(syntax.is_relative(child) for child in word.lefts if child != subject)
    return not (asked or others or syntax.children(word, syntax.OBJECTS))


def _be_missing(word: Token, copula: Token) -> None:
    """Make a form of *be* the head of the clause that a parser gave to *missing*."""
    copula.head, copula.dep_ = (
        (copula, syntax.ROOT) if word.head.i == word.i else (word.head, word.dep_)
    )
    own = {child.i for child in word.rights if child.dep_ == syntax.PREPOSITION}
    for child in [child for child in word.children if child.i not in {*own, copula.i}]:
        child.head = copula
    word.head, word.dep_ = copula, syntax.ADJECTIVAL
    word.tag_, word.pos_ = "JJ", "ADJ"
