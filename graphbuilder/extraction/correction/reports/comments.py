"""Clauses with *as* behind a comma, which say who found or said what the whole sentence tells.

"The mayor hopes to win, as Lee said": what Lee said is that she hopes to, and a parser hangs the
comment from the infinitive (Huddleston & Pullum 2002, ch. 13 §5.3: *as* with a gap).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

WHOLE = syntax.OBJECTS | syntax.COMPLETE
INNER = syntax.CONTENT_CLAUSES | {syntax.CONJUNCT, syntax.PREPOSITIONAL_CLAUSE}


def raise_comments(doc: Doc) -> None:
    """Hang a comment behind an infinitive or gerund from the finite clause around it.

    Args:
        doc: A parsed text; places in the tree are changed.
    """
    for index in worded(doc, ("as",)):
        mark, verb = doc[index], doc[index].head
        behind = mark.dep_ == syntax.MARK and verb.head.i < index and doc[index - 1].text == ","
        if not behind or verb.dep_ != syntax.ADVERBIAL_CLAUSE or not syntax.is_finite(verb):
            continue
        subject = syntax.child(verb, syntax.ACTIVE_SUBJECTS)
        if subject is None or syntax.child(verb, WHOLE) is not None:
            continue
        verb.head = _finite_around(verb.head)


def _finite_around(verb: Token) -> Token:
    """The finite clause in which an infinitive or a gerund stands, if there is one."""
    word = verb
    while not syntax.is_finite(word) and word.dep_ in INNER and word.head.i < word.i:
        word = word.head
        word = word.head if word.pos_ == "ADP" else word
    return word if syntax.is_finite(word) else verb
