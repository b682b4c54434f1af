"""Bare nouns behind *by* that say by what means something is done: "moved by air", "told by phone".

Without a determiner they name no one of their kind (Huddleston & Pullum 2002, ch. 5 §8.5), so that
nobody acts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon


def is_means(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun says by what means something is done.

    Args:
        noun: A noun behind *by*.
        lexicon: The nouns that can say it.
    """
    if noun.tag_ != "NN" or noun.lower_ not in lexicon.words("MeansNoun"):
        return False
    return not any(child.pos_ in {"DET", "NOUN", "PROPN", "PRON"} for child in noun.lefts)
