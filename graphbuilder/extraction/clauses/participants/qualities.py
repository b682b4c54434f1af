"""The words without which an adjective says something else: *64 years old*, *wider than it was*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.syntax.phrases import is_standard
from graphbuilder.extraction.words.forms import NOUNS_AND_PRONOUNS
from graphbuilder.extraction.words.labels import TIMES

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

DEGREES = frozenset({"too", "more", "less", "most", "least", "as", "so", "equally", "half"})


def says_how_far(adverb: Token, lexicon: Lexicon) -> bool:
    """Whether an adverb tells to what degree something is so (*too far*, *almost full*).

    Args:
        adverb: A word beside an adjective or adverb.
        lexicon: The adverbs that say how far or since when something is so.
    """
    return adverb.lower_ in DEGREES or adverb.lower_ in lexicon.words("LimitAdverb")


def measures(adjective: Token, lexicon: Lexicon) -> list[Token]:
    """The words without which an adjective says something else ("64 years old", "too far")."""
    found: list[Token] = []
    for child in adjective.lefts:
        if child.dep_ == syntax.MEASURE or says_how_far(child, lexicon):
            found += [token for token in child.subtree if token.i < adjective.i]
    return found


def measured(adjective: Token) -> list[Token]:
    """What stands right behind an adjective that has an object ("worth the trouble").

    So does the clause that it is compared with ("wider than it was").
    """
    standard = _standard(adjective)
    if standard is not None:
        return [standard]
    return [
        member
        for child in adjective.rights
        if child.dep_ in syntax.OBJECTS | {syntax.MEASURE} and child.ent_type_ not in TIMES
        if child.left_edge.i == adjective.i + 1 and child.pos_ in NOUNS_AND_PRONOUNS
        for member in syntax.conjuncts(child)
    ]


def coupled(adjective: Token) -> list[Token]:
    """The words that make one quality with an adjective ("null and void", "wider than it was")."""
    doc, i = adjective.doc, adjective.i
    standard = _standard(adjective)
    if standard is not None:
        return [standard.left_edge]
    pair = doc[i + 1 : i + 3]
    if len(pair) < 2:  # noqa: PLR2004 - a conjunction and an adjective
        return []
    joined = pair[0].dep_ == syntax.COORDINATOR and pair[0].head.i == i
    other = pair[1]
    alone = other.pos_ == "ADJ" and other.dep_ == syntax.CONJUNCT and other.head.i == i
    return [*pair] if joined and alone and not list(other.children) else []


def _standard(adjective: Token) -> Token | None:
    """The clause right behind an adjective that says what something is compared with."""
    for clause in (*adjective.rights, *adjective.head.rights):
        if clause.left_edge.i == adjective.i + 1 and is_standard(clause):
            return clause
    return None
