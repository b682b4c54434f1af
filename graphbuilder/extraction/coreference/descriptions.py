"""Descriptions that a copula says of an entity, and that refer to nothing of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference.chains import chain_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc, Token

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.mentions.markable import Markable

_SHARING = syntax.INFINITIVES
_LINKING = frozenset({"be", "become", "remain"})


def predicates(
    doc: Doc, found: Sequence[Markable], chains: Sequence[Chain], taken: set[int]
) -> Iterator[tuple[Chain, Markable]]:
    """Descriptions that a copula says of an entity, with that entity: *Lee is a lawyer*.

    Whatever class their noun has otherwise, they say what the entity is: *Lee was the centre of
    the movement*. What is denied, possible or yet to come is left out.
    """
    of = chain_of(chains)
    for markable in found:
        if markable.form != "nominal" or markable.head in taken:
            continue
        subject = _described(doc[markable.head])
        chain = of.get(subject.i) if subject is not None else None
        if chain is not None and _may_be_said(markable, chain):
            yield chain, markable


def _described(noun: Token) -> Token | None:
    """The subject that a noun, or the first of those that it is joined to, is said of."""
    noun = syntax.first_conjunct(noun)
    verb = noun.head
    if noun.dep_ == syntax.PREPOSITIONAL_OBJECT and verb.lower_ == "as":
        # He worked as a judge.
        indefinite = any(child.lower_ in {"a", "an"} for child in noun.children)
        verb = verb.head
        if not indefinite or verb.pos_ != "VERB" or _is_hedged(verb):
            return None
        return syntax.child(verb, syntax.SUBJECTS)
    if noun.dep_ != syntax.ATTRIBUTE or verb.lemma_ not in _LINKING or _is_hedged(verb):
        return None
    while (subject := syntax.child(verb, syntax.ACTIVE_SUBJECTS)) is None:
        shares = verb.dep_ == syntax.CONJUNCT or (syntax.is_gerund(verb) and verb.dep_ in _SHARING)
        if not shares or verb.head.pos_ not in syntax.VERBAL:
            return None
        verb = verb.head
    return subject


def _is_hedged(verb: Token) -> bool:
    return any(
        child.dep_ == syntax.NEGATION
        or (child.dep_ in syntax.AUXILIARIES and child.tag_ == "MD")
        or (child.dep_ == syntax.MARK and child.lower_ != "that")
        for child in verb.children
    )


def _may_be_said(markable: Markable, chain: Chain) -> bool:
    genders = {chain.gender, markable.gender} - {"", "neuter"}
    return len(genders) <= 1 and (chain.named or chain.agrees(markable))
