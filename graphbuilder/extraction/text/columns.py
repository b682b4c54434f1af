"""What spaCy knows of all words of a text, looked up at once: a column for each attribute."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.strings import StringStore
    from spacy.tokens import Doc
    from thinc.types import Ints2d

FACTS = ("HEAD", "IDX", "IS_SPACE", "IS_PUNCT", "SENT_START")
NAMES = ("ORTH", "LOWER", "LEMMA", "TAG", "POS", "DEP", "ENT_TYPE")
PLACES = {name: len(FACTS) + place for place, name in enumerate(NAMES)}
STARTS = {1: True, 0: None}  # spaCy's marks, but for what starts no sentence


def values_of(doc: Doc) -> Ints2d:
    """What a snapshot is made of: a row for each token, and in it heads as distances."""
    return cast("Ints2d", doc.to_array([*FACTS, *NAMES]))


def columns_of(
    facts: Sequence[list[int]], names: Sequence[list[int]], strings: StringStore
) -> Iterator[Iterable[Any]]:
    """The values of a text's tokens, a column for each attribute of a word."""
    offsets, spaces, marks, starts = facts
    yield offsets
    yield map(bool, spaces)
    yield map(bool, marks)
    yield [STARTS.get(mark, False) for mark in starts]
    spelled = {code: strings[code] for code in set().union(*names)}
    for codes in names:
        yield map(spelled.__getitem__, codes)
