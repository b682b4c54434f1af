"""The adverbs that a denial is about: who did "not lie on purpose" may have lied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon


NEGATION = frozenset({syntax.NEGATION})
LATE = frozenset({"much", "often"})


def denied_adverbs(word: Token, verb: Token, lexicon: Lexicon) -> list[Token]:
    """The adverbs beside a word that its negated verb denies, and not the rest.

    "They are not very old" leaves them old, "she did not deliberately mislead us" leaves us
    misled (Huddleston & Pullum 2002, ch. 9 §1.3.3: what is in the focus of a negation).

    Args:
        word: A verb, or the adjective that it is said with.
        verb: The verb.
        lexicon: The closed class of such adverbs.

    Returns:
        The adverbs behind the negation, with what grades them, in text order.
    """
    denial = syntax.child(verb, NEGATION) or syntax.child(word, NEGATION)
    if denial is None and verb.dep_ == syntax.OPEN_COMPLEMENT and word.i == verb.i:
        denial = syntax.child(verb.head, NEGATION)  # "did not seem to come very often"
    if denial is None:
        return []
    focus = lexicon.words("FocusAdverb")
    adverbs = [c for c in word.lefts if c.dep_ == syntax.ADVERB and denial.i < c.i]
    found = [adverb for adverb in adverbs if adverb.lower_ in focus]
    late = [c for c in word.rights if c.dep_ == syntax.ADVERB] if word.i == verb.i else []
    found += [
        c for c in late if c.lower_ in focus and (c.lower_.endswith("ly") or c.lower_ in LATE)
    ]
    if any(list(c.rights) for c in found):
        return []  # "directly or otherwise"
    return [token for c in found for token in (*c.lefts, c)]
