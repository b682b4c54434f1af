"""Participles that resume a quotation behind its reporter ("“It is,” he said, “leaving it”").

A report that interrupts a quotation is no part of it (Huddleston & Pullum 2002, ch. 11 §9): the
participle goes on from what was quoted before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import spot

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

OPENING = frozenset({'"', "“", "‘", "``"})


def resume_participles(doc: Doc) -> None:
    """Hang a participle that opens a resumed quotation from the verb quoted before.

    Args:
        doc: A parsed text; places and labels in the tree are changed.
    """
    for index in spot(doc, OPENING.__contains__):
        verb = _opened(doc, index)
        if verb is None:
            continue
        said = verb.head
        before = [c for c in said.lefts if c.dep_ == syntax.COMPLEMENT]
        quoted = before and doc[before[-1].left_edge.i - 1 : said.i]
        if quoted and said.i < index and any(token.is_quote for token in quoted):
            verb.head, verb.dep_ = before[-1], syntax.ADVERBIAL_CLAUSE


def _opened(doc: Doc, index: int) -> Token | None:
    """The participle right behind a quotation mark and a comma, hung from a verb before."""
    if not 0 < index < len(doc) - 1 or doc[index - 1].text != ",":
        return None
    if doc[index].whitespace_ or not doc[index - 1].whitespace_:
        return None  # it closes what is quoted
    verb = doc[index + 1]
    beside = verb.tag_ == "VBG" and verb.dep_ in {syntax.ADVERBIAL_CLAUSE, syntax.OPEN_COMPLEMENT}
    return verb if beside and verb.head.pos_ in syntax.VERBAL and verb.head.i < index else None
