"""The words that verbs choose to open their complements with ("regard somebody *as* a friend").

Which ones these are is fixed by the verb and stands with it in the lexicon, as a word of its
pattern or in its frame (Huddleston & Pullum 2002, ch. 4 §6: specified prepositions).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon


def chooses(verb: Token, word: str, lexicon: Lexicon) -> bool:
    """Whether a verb chooses a word to open one of its complements.

    Args:
        verb: A verb; its lemma is looked up.
        word: The word, in lower case.
        lexicon: The patterns and frames of verbs.
    """
    entries = lexicon.find("verb", verb.lemma_.lower())
    return any(word in (*entry.words, *(entry.frame or "").split()) for entry in entries)
