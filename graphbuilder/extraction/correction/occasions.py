"""What happened before or after, whose subject an apposition parts from its verb.

"Lee was held after Kim, a clerk, was shot": a parser takes the name for what *after* opens, and
the shot for a second thing that happened to Lee. A finite verb behind the comma that closes an
apposition has the noun before it as its subject (Huddleston & Pullum 2002, ch. 15 §5.1).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

ORDERING = frozenset({"after", "before", "since", "until"})
SHARED = frozenset({syntax.CONJUNCT, syntax.ADVERBIAL_CLAUSE, syntax.COMPLEMENT})


def open_occasions(doc: Doc) -> None:
    """Make a noun between *after* and a verb without subject the subject of that verb.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    for index in worded(doc, ORDERING, attribute="LOWER"):
        opening = doc[index]
        main = opening.head
        if opening.dep_ != syntax.PREPOSITION or main.pos_ not in syntax.VERBAL or main.i > index:
            continue
        noun = next(iter(syntax.children(opening, syntax.PREPOSITIONAL_OBJECTS)), None)
        verb = _verb_behind(noun, main) if noun is not None else None
        if noun is not None and verb is not None:
            _open(opening, noun, verb, main)


def _verb_behind(noun: Token, main: Token) -> Token | None:
    """The finite verb right behind the apposition of a noun, which has no subject itself."""
    apposed = syntax.child(noun, frozenset({syntax.APPOSITION}))
    end = noun.right_edge.i
    doc = noun.doc
    last = doc[end] if doc[end].text == "," else doc[min(end + 1, len(doc) - 1)]
    if apposed is None or last.text != "," or apposed.left_edge.nbor(-1).text != ",":
        return None
    first = doc[min(last.i + 1, len(doc) - 1)]
    verb = first.head if first.dep_ in syntax.AUXILIARIES else first
    if not syntax.is_finite(verb) or syntax.child(verb, syntax.SUBJECTS) is not None:
        return None
    beside = verb.head.i == main.i and verb.dep_ in SHARED
    above = main.head.i == verb.i and main.dep_ == syntax.COMPLEMENT
    return verb if beside or (above and syntax.is_finite(main)) else None


def _open(opening: Token, noun: Token, verb: Token, main: Token) -> None:
    """Hang a clause of time below the verb that it dates."""
    if main.head.i == verb.i:
        main.head = verb.head if verb.head.i != verb.i else main
        main.dep_ = verb.dep_
        stop = [c for c in verb.children if c.is_punct and c.i > verb.right_edge.i - 1]
        for mark in stop:
            mark.head = main
    verb.head, verb.dep_ = main, syntax.ADVERBIAL_CLAUSE
    noun.head = verb
    noun.dep_ = syntax.PASSIVE_SUBJECT if syntax.has_passive_auxiliary(verb) else syntax.SUBJECT
    opening.head, opening.dep_ = verb, syntax.MARK
