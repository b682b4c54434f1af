"""Whose doing it is what their goal is said to be: "our goal", "one of the goals of the league"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Kind
from graphbuilder.extraction.words.people import is_somebody

if TYPE_CHECKING:
    from spacy.tokens import Token


def _owners_of(noun: Token) -> list[Token]:
    """Whose a thing is: its possessors, or the name behind *of*.

    Args:
        noun: The head of a noun phrase.
    """
    of = next((c for c in noun.rights if c.lower_ == "of" and c.i == noun.i + 1), None)
    inner = [] if of is None else syntax.children(of, frozenset({syntax.PREPOSITIONAL_OBJECT}))
    named = [token for token in inner if token.pos_ == "PROPN"]
    return (
        syntax.children(noun, syntax.POSSESSORS)
        or named
        or [owner for token in inner for owner in _owners_of(token)]
    )


def agents_of_unlisted(governor: Clause) -> list[Token]:
    """Who does what hangs from a word that no list has: somebody, or whose aim it is said to be."""
    done = governor.subject_clause
    if done is not None and done.head.lemma_ == "do":
        return list(done.subjects)  # "what they did was to win"
    if governor.kind is Kind.COPULA:  # "our goal is to win"
        owners = [owner for subject in governor.subjects for owner in _owners_of(subject)]
        if owners:
            return owners
    return [token for token in governor.subjects if is_somebody(token)]
