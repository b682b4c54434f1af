"""Which words say if something comes about: "took *place*", "came *to nothing*", "fell through"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

BEHIND = syntax.OBJECTS | syntax.ATTRIBUTES | syntax.PARTICLES | {syntax.ADVERB}


def coming_about(verb: Token, lexicon: Lexicon) -> str | None:
    """What a verb with the words behind it says of the coming about of its subject.

    Args:
        verb: A verb.
        lexicon: Phrases for coming about, falling through and being in doubt.

    Returns:
        A value of gb:ComingAboutPhrase; ``None`` where it says nothing of it.
    """
    phrases = lexicon.words("ComingAboutPhrase")
    return next((phrases[p] for p in _phrases_of(verb) if p in phrases), None)


def taking_effect(verb: Token, lexicon: Lexicon) -> str | None:
    """What a verb with the words behind it says of when its subject holds ("came into force").

    Args:
        verb: A verb.
        lexicon: Phrases for when a measure or deed holds.

    Returns:
        A value of gb:EffectPhrase; ``None`` where it says nothing of it.
    """
    phrases = lexicon.words("EffectPhrase")
    return next((phrases[p] for p in _phrases_of(verb) if p in phrases), None)


def _phrases_of(verb: Token) -> Iterator[str]:
    """The phrases that a verb may stand for, the longest first; a passive has no other object."""
    lemma, longer = verb.lemma_.lower(), False
    for preposition, noun in syntax.prepositional(verb):
        yield f"{lemma} {preposition.lower_} {noun.lemma_.lower()}"
    for word in verb.rights:
        if syntax.is_infinitive(word):
            longer = True
            yield f"{lemma} to {word.lemma_.lower()}"
        stranded = word.dep_ == syntax.PREPOSITION and not word.n_rights
        if word.dep_ in BEHIND or stranded:
            longer = longer or word.dep_ != syntax.ADVERB
            yield f"{lemma} {word.lemma_.lower()}"
    if not longer:
        yield lemma
