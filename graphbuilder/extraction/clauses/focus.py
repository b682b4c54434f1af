"""The adverbs that a denial is about: who did "not lie on purpose" may have lied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon


NEGATION = frozenset({syntax.NEGATION})


def denied_adverbs(word: Token, verb: Token, lexicon: Lexicon) -> list[Token]:
    """The adverbs before a word that its negated verb denies, and not the rest.

    "They are not very old" leaves them old, "she did not deliberately mislead us" leaves us
    misled (Huddleston & Pullum 2002, ch. 9 §1.3.3: what is in the focus of a negation).

    Args:
        word: A verb, or the adjective that it is said with.
        verb: The verb.
        lexicon: The closed class of such adverbs.

    Returns:
        The adverbs between the negation and the word, in text order.
    """
    denial = syntax.child(verb, NEGATION) or syntax.child(word, NEGATION)
    if denial is None:
        return []
    focus = lexicon.words("FocusAdverb")
    adverbs = [c for c in word.lefts if c.dep_ == syntax.ADVERB and denial.i < c.i]
    found = [adverb for adverb in adverbs if adverb.lower_ in focus]
    return [] if any(list(c.rights) for c in found) else found  # "directly or otherwise"
