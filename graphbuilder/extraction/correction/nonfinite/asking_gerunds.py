"""Gerunds of asking with a bare subjunctive behind them, which were taken for its subject.

"Wrote to the king, *asking* the law *be* changed": a plain form has no gerund for its subject and
is no main clause; it is what is asked (Huddleston & Pullum 2002, ch. 11 §7.1, the mandative).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import make_subject, take_place
from graphbuilder.extraction.syntax.verbs import first_word
from graphbuilder.extraction.words.reporting import takes_content
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

PLAIN = "be"


def ask_by_gerunds(doc: Doc, lexicon: Lexicon) -> None:
    """Make such a clause the content of its gerund, and the gerund's object its subject.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: Which verbs have a clause for their content.
    """
    for index in labelled(doc, "TAG", ("VBG",)):
        gerund, verb = doc[index], doc[index].head
        if gerund.dep_ not in syntax.CLAUSAL_SUBJECTS or not takes_content(gerund, lexicon):
            continue
        noun, main = _asked_about(gerund, verb), _main_verb(gerund, verb)
        if noun is None or main is None:
            continue
        if main.head.i == verb.i:
            take_place(main, verb)
            for child in [c for c in verb.children if c.i < index and c.i != main.i]:
                child.head = main
        gerund.head, gerund.dep_ = main, syntax.ADVERBIAL_CLAUSE
        verb.head, verb.dep_ = gerund, syntax.COMPLEMENT
        make_subject(noun, verb)


def _asked_about(gerund: Token, verb: Token) -> Token | None:
    """The object of a gerund that stands right before a bare *be*."""
    opening = first_word(verb)
    if opening.lower_ != PLAIN or not gerund.i < opening.i:
        return None
    nouns = syntax.children(gerund, syntax.OBJECTS)
    return next((noun for noun in nouns if noun.right_edge.i + 1 == opening.i), None)


def _main_verb(gerund: Token, verb: Token) -> Token | None:
    """The finite verb before a gerund's comma, around or under the verb behind it."""
    if not syntax.follows_comma(gerund):
        return None
    around = [*reversed([*verb.lefts]), verb.head]
    verbs = (w for w in around if w.i < gerund.i and w.pos_ in syntax.VERBAL)
    return next((w for w in verbs if syntax.is_finite(w)), None)
