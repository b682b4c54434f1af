"""Whose doing it is what their goal is said to be: "our goal", "one of the goals of the league"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Kind
from graphbuilder.extraction.words.people import is_somebody

if TYPE_CHECKING:
    from spacy.tokens import Token


DENIAL = "denies"  # the reports that one denies are not one's own
RELATIVE = frozenset({syntax.RELATIVE_CLAUSE})


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


def _does(verb: Token) -> bool:
    """Whether a verb or its infinitive is *do*, so that another verb says what ("want to do")."""
    below = (c for c in verb.rights if c.dep_ in syntax.CONTENT_CLAUSES)
    return verb.lemma_ == "do" or any(inner.lemma_ == "do" for inner in below)


def agents_of_unlisted(governor: Clause) -> list[Token]:
    """Who does what hangs from a word that no list has: somebody, or whose aim it is said to be."""
    done = governor.subject_clause
    if done is not None and _does(done.head):
        return list(done.subjects)  # "what they did was to win"
    if governor.kind is Kind.COPULA:  # "our goal is to win"
        for subject in governor.subjects:
            for verb in filter(_does, syntax.children(subject, RELATIVE)):
                return syntax.children(verb, syntax.ACTIVE_SUBJECTS)  # "all they did was win"
        adjective = syntax.child(governor.head, frozenset({syntax.ADJECTIVAL}))
        owners = [owner for subject in governor.subjects for owner in _owners_of(subject)]
        if owners and adjective is None:  # not "our tool is quick to find it"
            return owners
    return [token for token in governor.subjects if is_somebody(token)]


def is_about_oneself(governor: Clause, noun: Token) -> bool:
    """Whether what a word is about would be its subject's: "announced a withdrawal".

    A known event that is sought, others may bring about ("sought the release of the crew"). Of what
    one denies, it is what stands bare ("denied involvement", but "denied a report").
    """
    relation = governor.evoked
    if relation is None or relation.flips:
        return False
    if relation.name == DENIAL:
        return noun.tag_ == "NN" and syntax.child(noun, syntax.DETERMINATIVES) is None
    # "Seeks the release of the crew": others may be to release them.
    known = any(child.lower_ == "the" for child in noun.lefts)
    if known and any(child.is_title and child.dep_ in syntax.PRENOMINAL for child in noun.lefts):
        return False  # "planning the Labour attack"
    meant = relation.voices is not None or relation.attributes is not None or not known
    return meant and relation.controller == "subject"
