"""Infinitives and participles behind an aside in dashes, which belong to the word before it.

"Refusing – despite every threat – to blame them": what stands between the marks is no part of the
clause around it (Nunberg 1990, The Linguistics of Punctuation, ch. 3), so that nothing behind them
completes a word within.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import make_subject
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

OPENING = {"-": "-", "–": "–", "—": "—", ")": "("}
LONGEST = 30


def complete_before(doc: Doc) -> None:
    """Hang an infinitive behind an aside from the verb that stands before the aside.

    Args:
        doc: A parsed text; places in the tree are changed.
    """
    for index in worded(doc, OPENING):
        if index + 1 < len(doc) and doc[index + 1].tag_ == "VBG":
            _part_from_aside(doc[index + 1])
        if index + 1 >= len(doc) or doc[index + 1].tag_ != "TO":
            continue
        verb = doc[index + 1].head
        start = _opening(doc, index)
        if start is None:
            continue
        before = doc[start - 1]
        inner = syntax.child(verb, syntax.SUBJECTS)
        below = verb.is_ancestor(before) or (inner is not None and inner.is_ancestor(before))
        if below:
            continue
        if inner is not None and inner.i > start and syntax.is_copula(verb):
            inner.head, inner.dep_ = before, syntax.APPOSITION
            _describe(before, verb)
            continue
        if not start - 1 <= verb.head.i < index:
            continue
        if before.pos_ in syntax.VERBAL and verb.dep_ != syntax.ADVERBIAL_CLAUSE:
            verb.head, verb.dep_ = before, syntax.OPEN_COMPLEMENT


def _describe(before: Token, verb: Token) -> None:
    """Say of an object before the aside what it is ("found the lake – a pond – *to be* dry")."""
    noun = before
    while noun.dep_ == syntax.PREPOSITIONAL_OBJECT and noun.head.head.pos_ == "NOUN":
        noun = noun.head.head
    above = noun.head
    held = noun.dep_ in syntax.OBJECTS and above.pos_ in syntax.VERBAL and above.i < noun.i
    if held and verb != above and not verb.is_ancestor(above) and not noun.is_ancestor(verb):
        verb.head, verb.dep_ = above, syntax.COMPLEMENT
        make_subject(noun, verb)


def _part_from_aside(participle: Token) -> None:
    """Take from a participle behind an aside the name within it that was taken for its subject.

    "Scolded the crew - led by Mr Omar Lee - saying it was late": who scolds them says so.
    """
    doc, closing = participle.doc, participle.i - 1
    inside = [c for c in participle.lefts if c.i < closing and c.pos_ in syntax.NOMINAL]
    start = _opening(doc, closing) if inside else None
    verb = participle.head
    if start is None or inside[0].left_edge.i <= start or verb.i > start:
        return
    if verb.pos_ not in syntax.VERBAL or syntax.child(participle, syntax.AUXILIARIES) is not None:
        return
    *before, last = inside
    anchor = doc[inside[0].left_edge.i - 1]
    if any(name.is_ancestor(anchor) or name.is_ancestor(last) for name in inside):
        return
    for name in before:
        name.head, name.dep_ = last, syntax.COMPOUND
    last.head, last.dep_ = anchor, syntax.APPOSITION
    participle.dep_ = syntax.ADVERBIAL_CLAUSE


def _opening(doc: Doc, closing: int) -> int | None:
    """Where an aside begins whose closing mark is given, within the sentence."""
    first = max(doc[closing].sent.start, closing - LONGEST)
    mark = OPENING[doc[closing].text]
    return next((i for i in range(closing - 2, first, -1) if doc[i].text == mark), None)
