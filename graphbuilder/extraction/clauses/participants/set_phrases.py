"""Prepositions that a copula says with a bare noun, which names no thing ("is on hand")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Kind, Oblique
from graphbuilder.extraction.words.labels import TIMES

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.clauses.clause import Clause
    from graphbuilder.lexicon import Entry, Lexicon

STATES = frozenset({"at", "in", "off", "on", "out", "under", "to"})  # "is to blame"


def close_phrase(clause: Clause, lexicon: Lexicon) -> None:
    """Make a preposition and its bare noun one predicate with the copula before them.

    A singular count noun without a determiner refers to nothing in such a phrase ("at play", "on
    fire", "in prison": Huddleston & Pullum 2002, ch. 5 §8.5); what a preposition behind it opens
    is what the whole is about ("in charge of the dam").

    Args:
        clause: The clause of a copula; changed in place.
        lexicon: The relations that such phrases evoke.
    """
    first = clause.first_oblique
    if first is None or clause.entry is not None or clause.kind is not Kind.COPULA:
        return
    noun, marker = first.filler, first.marker
    whole = clause.relation.split()[1:] == [first.preposition]
    if not whole or first.preposition not in STATES or not _is_bare(noun, marker, lexicon):
        return
    behind = [(p, filler) for p, filler in syntax.prepositional(noun) if p.tag_ == "IN"]
    place = clause.obliques.index(first)
    clause.obliques[place : place + 1] = [Oblique(p.lower_, filler, p) for p, filler in behind]
    clause.words = (clause.head, marker, noun, *(p for p, _ in behind[:1]))
    clause.entry = _entry_of(clause.words, lexicon)
    plain = (w.lower_ if w.tag_ == "NNS" else w.lemma_.lower() for w in clause.words)
    clause.relation = " ".join(plain)


def _is_bare(noun: Token, marker: Token, lexicon: Lexicon) -> bool:
    """Whether a singular common noun follows its preposition with nothing before it.

    A few plurals name as little ("at odds", "off limits").
    """
    timed = noun.ent_type_ in TIMES
    alone = all(child.dep_ == syntax.PREPOSITION for child in noun.children)
    single = noun.tag_ == "NN" or noun.lower_ in lexicon.words("PluralState")
    common = noun.pos_ == "NOUN" and single and noun.is_lower
    return common and alone and noun.i == marker.i + 1 and not timed


def _entry_of(words: tuple[Token, ...], lexicon: Lexicon) -> Entry | None:
    """The relation that a phrase evokes, if there is one ("in charge")."""
    _, marker, *rest = (word.lower_ for word in words)
    entries = lexicon.find("adjective", marker)
    return next((e for e in entries if e.words == tuple(rest[: len(e.words)])), None)
