"""Whether the capitals of a sentence show anything, as those of a headline do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST_JOINT = 3  # letters of the words that a title may write small: of, and, the


def is_headline(word: Token) -> bool:
    """Whether a sentence writes no longer word small ("Talks to Resume After Vote")."""
    return not any(token.is_lower and len(token) > LONGEST_JOINT for token in word.sent)
