"""The words of a light-verb phrase around a verb: "take *part in*", "give *rise to*"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Entry


def match_phrase(
    entry: Entry, nouns: dict[str, Token], companions: dict[str, Token]
) -> tuple[Token, ...] | None:
    """The tokens for the words of a light-verb phrase, or ``None``."""
    found: list[Token] = []
    noun: Token | None = None
    for before, word in zip(("", *entry.words), entry.words, strict=False):
        if word in nouns:
            noun = nouns[word]
            if before in companions and noun.head.i != companions[before].i:
                return None
            found.append(noun)
        elif word in companions and not (noun is not None and _opens_behind(noun, word)):
            found.append(companions[word])
        else:
            near = (
                [child for child in noun.children if child.lower_ == word]
                if noun is not None
                else [
                    child
                    for candidate in nouns.values()
                    for child in candidate.children
                    if child.lower_ == word or child.lemma_.lower() == word
                ]
            )
            if not near:
                return None
            found.append(near[0])
    return tuple(found) if noun is not None else None


def _opens_behind(noun: Token, word: str) -> bool:
    """Whether a preposition right behind a noun opens a phrase of it ("interest in chess")."""
    return any(child.lower_ == word and child.i == noun.i + 1 for child in noun.children)
