"""What a repair of a parsed text is, and what the repairs know: our words, and the lemmatizer's."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from spacy.pipeline import Lemmatizer

from graphbuilder.extraction.correction.dictionary import Dictionary, word_lists

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.language import Language
    from spacy.tokens import Doc

    from graphbuilder.extraction.words.roles import Roles
    from graphbuilder.lexicon import Lexicon


class Means(NamedTuple):
    """What repairs know: our words, those for people, and what the pipeline's lemmatizer has."""

    words: Lexicon
    roles: Roles
    lemmatizer: Lemmatizer | None
    dictionary: Callable[[], Dictionary]

    @classmethod
    def of(cls, nlp: Language, words: Lexicon, roles: Roles) -> Means:
        """The means of a pipeline, whose dictionary is read when first asked for."""
        found = nlp.get_pipe("lemmatizer") if "lemmatizer" in nlp.pipe_names else None
        lemmatizer = found if isinstance(found, Lemmatizer) else None
        return cls(words, roles, lemmatizer, cache(lambda: word_lists(nlp)))


class Repair(NamedTuple):
    """One repair: what it is called, what it does to a Doc, and the repairs that it must follow."""

    name: str
    apply: Callable[[Doc, Means], None]
    after: tuple[str, ...] = ()
