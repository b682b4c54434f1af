"""Further questions behind *and* or *or*, hung from something else than the first question.

"She asked if they would pay, or they would leave": what stands behind *or* is asked, too. "How old
is it and how much did it cost?": both are asked of whoever answers, and neither is what is said of
the other; what *and* opens goes on with another clause (Huddleston & Pullum 2002, ch. 15 §2).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import coordinate, move
from graphbuilder.extraction.words.reporting import takes_content
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

ASKING = frozenset({"if", "whether"})


def join_questions(doc: Doc, lexicon: Lexicon) -> None:
    """Coordinate a further question with the first one, or give it to who asks or knows both.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: Which verbs can have a clause for their content.
    """
    for index in worded(doc, ("or",)):
        joint, verb = doc[index], _clause_behind(doc[index])
        if verb is not None and verb.dep_ == syntax.CONJUNCT and verb.head == joint.head:
            asked = _asked_before(joint)
            if asked is not None and not asked.is_ancestor(verb):
                coordinate(verb, asked)
    for index in worded(doc, ("and",)):
        joint, verb = doc[index], _clause_behind(doc[index])
        if verb is None or not _asks(verb):
            continue
        first = verb.head
        if verb.dep_ == syntax.CONJUNCT and _deals_with(first, joint, lexicon):
            verb.dep_ = syntax.COMPLEMENT
        elif verb.dep_ != syntax.COMPLEMENT:
            continue
        elif syntax.is_copula(first) and first.i < index and _asks(first):
            verb.dep_ = syntax.CONJUNCT
            move(joint, first)


def _deals_with(verb: Token, joint: Token, lexicon: Lexicon) -> bool:
    """Whether a verb that can have a question has a noun for what it tells, asks or knows.

    "They know the price *and who pays it*": who pays it is known, too.
    """
    nouns = (c for c in verb.rights if c.dep_ in syntax.OBJECTS or c.lower_ == "about")
    told = any(verb.i < noun.i < joint.i for noun in nouns)
    asked = any(map(syntax.is_relative, (*verb.lefts, *verb.doc[verb.i : joint.i])))
    return told and not (asked or _asks(verb)) and takes_content(verb, lexicon)


def _clause_behind(joint: Token) -> Token | None:
    """The verb with a subject of its own whose clause begins right behind a joint."""
    word = syntax.behind(joint)
    above = (word, *word.ancestors)
    verb = next((t for t in above if t.pos_ in syntax.VERBAL and t.i > joint.i), None)
    if verb is None or syntax.child(verb, syntax.SUBJECTS) is None:
        return None
    return verb if verb.left_edge.i == word.i else None


def _asked_before(joint: Token) -> Token | None:
    """The clause with *if* or *whether* that is asked right before a joint."""
    above = joint.head
    inside = (t for t in above.subtree if above.i < t.i < joint.i)
    for verb in (t for t in inside if t.dep_ == syntax.COMPLEMENT):
        mark = syntax.marker(verb)
        if mark is not None and mark.lower_ in ASKING and verb.head.i < verb.left_edge.i:
            return verb
    return None


def _asks(verb: Token) -> bool:
    """Whether a question word opens a clause."""
    return syntax.is_relative(verb.left_edge)
