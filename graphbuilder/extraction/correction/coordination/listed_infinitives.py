"""Infinitives in a list, of which a parser takes the later ones for the purpose of the first.

"Asked them to open the bridge, to lower the fee and to pay the guards": three with *to*, a comma
and an *and* are members of one coordination (Huddleston & Pullum 2002, ch. 15 §1.3). So are two
of which the last is denied, which needs no *and*: "told them to stay home, not to panic".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.forms import AND_OR
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

FIRST = syntax.CONTENT_CLAUSES | {syntax.ADVERBIAL_CLAUSE, syntax.NOUN_CLAUSE}
DENIED = syntax.CONTENT_CLAUSES | {syntax.ADVERBIAL_CLAUSE, syntax.UNCLASSIFIED}
NOT_AND_COMMA = 2  # tokens


def join_listed(doc: Doc) -> None:
    """Coordinate the second infinitive of a list, and with it the last one, with the first.

    Args:
        doc: A parsed text; labels are changed.
    """
    for index in labelled(doc, "TAG", ("TO",)):
        second = doc[index].head
        first = second.head
        listed = first.i < index and first.dep_ in FIRST and syntax.is_infinitive(first)
        if listed and (_is_denied(doc[index], second) or _is_inner(doc[index], second)):
            second.dep_ = syntax.CONJUNCT


def _is_inner(to: Token, verb: Token) -> bool:
    """Whether an infinitive behind a comma has the last one of a list behind it."""
    hung = verb.dep_ == syntax.ADVERBIAL_CLAUSE
    return hung and _opens_behind_comma(to, verb) and _is_followed(verb)


def _is_denied(to: Token, verb: Token) -> bool:
    """Whether *not* opens an infinitive right behind a comma (", not to panic")."""
    if verb.dep_ not in DENIED or to.i < NOT_AND_COMMA or verb.left_edge.i != to.i - 1:
        return False
    return verb.left_edge.lower_ == "not" and syntax.follows_comma(verb.left_edge)


def _opens_behind_comma(to: Token, verb: Token) -> bool:
    """Whether an infinitive's own *to* stands first in it, right behind a comma."""
    own = to.dep_ in syntax.AUXILIARIES and verb.left_edge.i == to.i
    return own and syntax.follows_comma(to)


def _is_followed(verb: Token) -> bool:
    """Whether another infinitive with its own *to* is coordinated with one."""
    joined = any(c.dep_ == syntax.COORDINATOR and c.lower_ in AND_OR for c in verb.rights)
    last = (c for c in verb.rights if c.dep_ == syntax.CONJUNCT)
    return joined and any(c.left_edge.tag_ == "TO" and syntax.is_infinitive(c) for c in last)
