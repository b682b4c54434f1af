"""Infinitives in a list, of which a parser takes the later ones for the purpose of the first.

"Asked them to open the bridge, to lower the fee and to pay the guards": three with *to*, a comma
and an *and* are members of one coordination (Huddleston & Pullum 2002, ch. 15 §1.3).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

JOINTS = frozenset({"and", "or"})
FIRST = syntax.CONTENT_CLAUSES | {syntax.ADVERBIAL_CLAUSE, syntax.NOUN_CLAUSE}


def join_listed(doc: Doc) -> None:
    """Coordinate the second infinitive of a list, and with it the last one, with the first.

    Args:
        doc: A parsed text; labels are changed.
    """
    for index in labelled(doc, "TAG", ("TO",)):
        second = doc[index].head
        if second.dep_ != syntax.ADVERBIAL_CLAUSE or not _opens_behind_comma(doc[index], second):
            continue
        first = second.head
        listed = first.i < index and first.dep_ in FIRST and syntax.is_infinitive(first)
        if listed and _is_followed(second):
            second.dep_ = syntax.CONJUNCT


def _opens_behind_comma(to: Token, verb: Token) -> bool:
    """Whether an infinitive's own *to* stands first in it, right behind a comma."""
    own = to.dep_ in syntax.AUXILIARIES and verb.left_edge.i == to.i
    return own and to.i > 0 and to.nbor(-1).text == ","


def _is_followed(verb: Token) -> bool:
    """Whether another infinitive with its own *to* is coordinated with one."""
    joined = any(c.dep_ == syntax.COORDINATOR and c.lower_ in JOINTS for c in verb.rights)
    last = (c for c in verb.rights if c.dep_ == syntax.CONJUNCT)
    return joined and any(c.left_edge.tag_ == "TO" and syntax.is_infinitive(c) for c in last)
