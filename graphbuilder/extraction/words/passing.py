"""Verbs that say of a time that it is over: "a week *passed*", "a day *went by*"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon


def passes(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb, with the particle behind it, says of a time that it is over.

    Args:
        verb: A verb.
        lexicon: Verbs of passing, with their particles.
    """
    behind = verb.doc[verb.i : verb.i + 2]
    particle = f"{verb.lemma_} {behind[-1].lower_}"
    return bool(lexicon.words("PassingVerb").keys() & {verb.lemma_, particle})
