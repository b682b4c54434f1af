"""The open relation of a clause, as a phrase of lemmas: "come up with", "be 64 years old"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses import Clause, Kind, Oblique
from graphbuilder.extraction.evocation import lemma_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

PATHS = frozenset({"into", "onto", "along", "across", "through", "toward", "towards", "past"})
DEGREES = frozenset({"too", "more", "less", "most", "least", "as", "so"})


def open_relation(clause: Clause, lexicon: Lexicon) -> str:
    """The lemma phrase of a clause: verb, particle, carried noun, preposition."""
    verb = clause.head
    part = clause.entry.part if clause.entry else ""
    direct = part == "verb" and any(t.dep_ in syntax.OBJECTS for t in clause.objects)
    # "The press asked him about it": what *about* opens is not the object.
    words = {w.i: w for w in clause.words if not (direct and w.dep_ == syntax.PREPOSITION)}
    for child in verb.children:
        stranded = (
            child.dep_ == syntax.PREPOSITION and child.i == verb.i + 1 and not list(child.children)
        )
        adverb = child.dep_ == syntax.ADVERB and child.lower_ in syntax.COMPLETING_ADVERBS
        if child.dep_ == syntax.PARTICLE or stranded or (adverb and child.i == verb.i + 1):
            words[child.i] = child
    adjacent = _adjacent_preposition(clause, words)
    if adjacent is not None:
        words[adjacent.i] = adjacent
    return " ".join(
        (lemma_of(word, lexicon) if word.pos_ in syntax.VERBAL else word.lemma_.lower())
        if word.pos_ in syntax.VERBAL | {"NOUN"} and word.dep_ != syntax.MEASURE
        else word.lower_
        for _, word in sorted(words.items(), key=lambda item: (_is_carried(item[1]), item[0]))
    )


def _adjacent_preposition(clause: Clause, words: dict[int, Token]) -> Token | None:
    """The preposition that completes a verb without an object ("come up with", "be based on")."""
    quality = syntax.predicative(clause.head) if clause.kind is Kind.COPULA else None
    if quality is not None:
        return _behind_quality(clause, quality)
    placed = clause.kind is Kind.COPULA
    if not (clause.kind is Kind.VERB or placed) or not clause.obliques:
        return None
    if clause.objects and not clause.passive:
        return None
    particles = {index for index, word in words.items() if word.dep_ in syntax.PARTICLES}
    first = clause.obliques[0]
    known = clause.entry is not None and (clause.passive or not _is_path([first]))
    bare = set(words) == {clause.head.i} | particles
    behind = first.marker.dep_ == syntax.PREPOSITION and first.marker.i > clause.head.i
    beside = behind and (placed or first.marker.i - 1 in {clause.head.i} | particles)
    timed = first.filler.ent_type_ in {"DATE", "TIME"}
    return first.marker if bare and beside and not known and not timed else None


def _behind_quality(clause: Clause, adjective: Token) -> Token | None:
    """The preposition that completes an adjective behind a copula ("be close to")."""
    first = clause.obliques[0] if clause.obliques else None
    completes = clause.entry is None and adjective.pos_ == "ADJ" and not clause.objects
    if first is None or not completes or first.marker.i != adjective.i + 1:
        return None
    return first.marker if first.filler.ent_type_ not in {"DATE", "TIME"} else None


def _is_path(obliques: list[Oblique]) -> bool:
    """Whether a phrase says along which way or to which end something moves ("deploy into")."""
    return any(oblique.preposition in PATHS for oblique in obliques)


def _is_carried(word: Token) -> bool:
    """Whether a word of a relation is the noun that its verb carries, and so stands last."""
    return word.pos_ == "NOUN" and word.dep_ != syntax.MEASURE


def measures(adjective: Token) -> list[Token]:
    """The words without which an adjective says something else ("64 years old", "too far")."""
    found: list[Token] = []
    for child in adjective.lefts:
        if child.dep_ == syntax.MEASURE or child.lower_ in DEGREES:
            found += [token for token in child.subtree if token.i < adjective.i]
    return found
