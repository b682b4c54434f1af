"""Who put out what a noun calls: *Lee's letter*, *the Acme report*, *issued a statement*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.people import has_voice

if TYPE_CHECKING:
    from spacy.tokens import Token

DEFINITE = frozenset({"the", "this", "that"})


def writer_of(noun: Token) -> Token | None:
    """Who is said to have put out a statement, a letter or a report, here or where it came up.

    Args:
        noun: The head of what somebody says or writes.

    Returns:
        The head of who did, or ``None`` where the text names nobody.
    """
    writer = _writer(noun)
    if writer is None and any(child.lower_ in DEFINITE for child in noun.lefts):
        lemma, before = noun.lemma_.lower(), reversed(noun.doc[: noun.i])
        same = (token for token in before if token.lemma_.lower() == lemma)
        writer = next(filter(None, map(_writer, same)), None)
    return writer


def agents_behind(noun: Token) -> list[Token]:
    """Who has done what participles behind a noun tell of it ("a memo posted by Ann Lee")."""
    participles = syntax.children(noun, syntax.NOUN_CLAUSES)
    agents = (c for verb in participles for c in verb.children if c.dep_ in syntax.AGENTS)
    return [maker for agent in agents for maker in syntax.introduced(agent)]


def named_before(noun: Token) -> list[Token]:
    """The names that stand before a noun as parts of what it is called ("the Reuters report")."""
    return [c for c in noun.lefts if c.dep_ == syntax.COMPOUND and c.pos_ == "PROPN"]


def _writer(noun: Token) -> Token | None:
    """Who is said to have put out what a noun calls: its owner, its maker, its verb's subject."""
    within = noun.dep_ == syntax.PREPOSITIONAL_OBJECT and noun.head.lower_ == "in"
    verb = noun.head.head if within else noun.head
    beside = [c for c in noun.lefts if c.dep_ in syntax.POSSESSORS] + named_before(noun)
    for preposition in noun.rights:
        if preposition.lower_ in {"from", "by"}:
            beside += syntax.introduced(preposition)
    beside += agents_behind(noun)
    if verb.pos_ == "VERB" and (within or noun.dep_ in syntax.OBJECTS):
        beside = syntax.children(verb, syntax.ACTIVE_SUBJECTS) + beside
    personal = (t for t in beside if not t.lower_.endswith("self"))
    return next((t for t in personal if t.pos_ == "PRON" or has_voice(t)), None)
