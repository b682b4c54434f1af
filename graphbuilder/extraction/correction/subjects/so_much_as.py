"""*So much as* between *not* and its verb: "they did not *so much as* try to warn us".

It is *even* there, and no comparison (Huddleston & Pullum 2002, ch. 8 §7): parsers make a clause of
degree of the verb behind it, and a main verb of the auxiliary.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import make_auxiliary
from graphbuilder.extraction.syntax.turning import DO
from graphbuilder.extraction.words.denying import NOT_OR_NEVER
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

WITHOUT = "without"
WORDS = ("so", "much", "as")
BEFORE = 4  # tokens from the auxiliary to *as*


def join_so_much_as(doc: Doc) -> None:
    """Give the verb behind *so much as* the auxiliary and the negation or *without* before it.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    for index in worded(doc, ("as",)):
        start = index - len(WORDS) + 1
        words = tuple(token.lower_ for token in doc[max(start, 0) : index + 1])
        if words != WORDS or index < BEFORE or index + 1 >= len(doc):
            continue
        negation, auxiliary, verb = doc[start - 1], doc[start - 2], doc[index + 1]
        helping = auxiliary.tag_ == "MD" or auxiliary.lower_ in DO
        if negation.lower_ in NOT_OR_NEVER and helping and verb.tag_ in syntax.PLAIN_TAGS:
            _join(auxiliary, negation, verb)
        elif negation.lower_ == WITHOUT and verb.tag_ == "VBG":
            verb.head, verb.dep_ = negation, syntax.PREPOSITIONAL_CLAUSE
        else:
            continue
        for word in doc[start : index + 1]:
            word.head, word.dep_ = verb, syntax.QUANTIFIER


def _join(auxiliary: Token, negation: Token, verb: Token) -> None:
    """Make one verb of an auxiliary and the verb behind it."""
    if auxiliary.is_ancestor(verb):
        make_auxiliary(auxiliary, verb)
    else:
        auxiliary.head, auxiliary.dep_, auxiliary.pos_ = verb, syntax.AUXILIARY, "AUX"
    negation.head, negation.dep_ = verb, syntax.NEGATION
    verb.tag_ = "VB"
