"""Clauses that run on behind one that has all it needs: "we know the price, it is far too high".

People string main clauses together with nothing but a comma (Huddleston & Pullum 2002, ch. 20
§3.2): the second one is no content of the word before it, which has its object or its content
already, or says that somebody does not know or say it ("I can't tell, it is too early").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.governing.standing import tells_more
from graphbuilder.extraction.words.reporting import SAID

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from graphbuilder.extraction.clauses.clause import Clause

PARTING = frozenset({",", ":", ";", "—", "–", "--"})


def runs_on(verb: Token, governor: Clause) -> bool:
    """Whether a mark parts a whole clause from a word before it that needs no content.

    Args:
        verb: The verb of a clause that a parser made the content of another.
        governor: The clause that it would be the content of.

    Returns:
        Whether it is a clause of its own.
    """
    first = _first_word(verb)
    own = syntax.child(verb, syntax.SUBJECTS)
    if first.i <= governor.head.i + 1 or own is None or not own.i < verb.i:
        return False
    if syntax.marker(verb) is not None or not syntax.is_finite(verb) or _is_opened(verb):
        return False
    between = verb.doc[governor.head.i + 1 : first.i]
    if between[-1].text not in PARTING or any(t.is_quote for t in (*between, first)):
        return False
    return _is_denied(governor, between) or needs_no_more(governor, between[-1].i)


def _is_denied(governor: Clause, between: Span) -> bool:
    """Whether a word is negated, and nothing but a clause in commas stands before a mark."""
    beside = [c for c in governor.head.rights if c.dep_ == syntax.ADVERBIAL_CLAUSE]
    inside = {t.i for c in beside for t in c.subtree}
    marks = [t for t in between if t.text in PARTING and t.i not in inside]
    return syntax.is_negated(governor.head) and len(marks) <= 1 + bool(inside)


def needs_no_more(governor: Clause, end: int) -> bool:
    """Whether a word has its object, its content or its topic before a place in the text.

    Who says *that* something is so may go on telling behind a comma ("said that it sank, it …").
    """
    speaks = governor.evoked is not None and governor.evoked.attributes in SAID
    return tells_more(governor, end, told=not speaks) or any(
        word.dep_ == syntax.PREPOSITION and governor.head.i < word.i < end
        for word in governor.words  # "agreed on a price"
    )


def _first_word(verb: Token) -> Token:
    """The first word of a clause, which is no punctuation."""
    return next(t for t in verb.doc[verb.left_edge.i : verb.i + 1] if not t.is_punct)


def _is_opened(verb: Token) -> bool:
    """Whether a question word or a relative one opens a clause, or its subject ("whose car is")."""
    fronted = [c for c in verb.lefts if c.dep_ != syntax.ADVERBIAL_CLAUSE and not c.is_punct]
    first = [_first_word(verb)] if fronted and fronted[0].left_edge.i <= _first_word(verb).i else []
    return any(map(syntax.is_relative, (*first, *(fronted[0].subtree if fronted else ()))))
