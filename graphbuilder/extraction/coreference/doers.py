"""Who does what a verb says, where another clause says who: *the firm was told to shut its pit*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference.chains import chain_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from graphbuilder.extraction.coreference.chains import Chain

_CHARGING = frozenset({"of", "for", "from"})
_TOLD = syntax.OBJECTS | syntax.DATIVES
_APPOSED = frozenset({syntax.APPOSITION})


def doer(verb: Token) -> Token | None:
    """The subject of a verb, its own or that of the clause that controls it.

    An infinitive's is whom the verb above does something to, or else who does that; a participle's
    is the subject of its main clause (Huddleston & Pullum 2002, ch. 14). Who *which*
    stands for is the noun before it.

    Args:
        verb: The head of a clause.
    """
    seen: set[int] = set()
    while verb.i not in seen:
        own = syntax.SUBJECTS if seen else syntax.ACTIVE_SUBJECTS
        seen.add(verb.i)
        subject = syntax.child(verb, own)
        if subject is not None:
            relative = verb.dep_ == syntax.RELATIVE_CLAUSE and syntax.is_relative(subject)
            return verb.head if relative else subject
        controlled = _controller(verb)
        if controlled is None or controlled.pos_ not in syntax.VERBAL:
            return controlled
        verb = controlled
    return None


def doing(verb: Token, pronoun: Token, found: Sequence[Chain]) -> Chain | None:
    """The candidate that does what a verb says, if it stands before a pronoun."""
    subject = doer(verb)
    if subject is None or subject.i > pronoun.i:
        return None
    name = syntax.child(subject, _APPOSED)  # "one of them, Ann Lee, said"
    chain = chain_at(found, subject.i)
    return chain_at(found, name.i) if chain is None and name is not None else chain


def _controller(verb: Token) -> Token | None:
    """The verb whose subject a verb shares, or the noun that is its subject."""
    above = verb.head
    if verb.dep_ == syntax.CONJUNCT:
        return above
    if verb.dep_ == syntax.PREPOSITIONAL_CLAUSE:
        return _charged(verb) or above.head
    if verb.dep_ == syntax.ADVERBIAL_CLAUSE and not syntax.is_finite(verb):
        return above
    if verb.dep_ == syntax.OPEN_COMPLEMENT:
        told = syntax.child(above, _TOLD)
        return told if told is not None and told.i < verb.i else above
    return None


def _charged(gerund: Token) -> Token | None:
    """Who does what somebody charges him with: *they accused Lee of saying he would sell*."""
    preposition = gerund.head
    if preposition.lower_ not in _CHARGING:
        return None
    people = syntax.children(preposition.head, syntax.OBJECTS | syntax.PASSIVE_SUBJECTS)
    return next(iter(people), None) if preposition.head.pos_ == "VERB" else None
