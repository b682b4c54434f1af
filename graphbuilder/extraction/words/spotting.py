"""Where a text has some words, each of its different words asked only once."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple, cast

from spacy.strings import get_string_id

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from spacy.tokens import Doc
    from thinc.types import Ints1d

_FEW = 12  # labels, which are looked for one after the other
_OF_WORDS = frozenset({"ORTH", "LOWER"})  # what a token has for good

_code_of = lru_cache(4096)(get_string_id)  # the same in every vocabulary


class _Column(NamedTuple):
    """What each token of a text has as an attribute, as codes, and where some of them stand."""

    codes: Ints1d
    present: frozenset[int]
    places: dict[int, list[int]]

    def where(self, code: int) -> list[int]:
        """The indices of the tokens that have a code, in text order."""
        if code not in self.present:
            return []
        if code not in self.places:
            self.places[code] = (self.codes == code).nonzero()[0].tolist()
        return self.places[code]


class _Kept(NamedTuple):
    """The columns of a text that are known already."""

    doc: Doc
    columns: dict[str, _Column]


_KEPT: ContextVar[_Kept | None] = ContextVar("_KEPT", default=None)


@contextmanager
def keeping_words(doc: Doc) -> Iterator[None]:
    """Look the words of a text up once for all that is spotted within.

    Args:
        doc: A text whose tokens stay as they are; their labels and their tree may change.
    """
    before = _KEPT.set(_Kept(doc, {}))
    try:
        yield
    finally:
        _KEPT.reset(before)


def _codes(doc: Doc, attribute: str) -> Ints1d:
    """What each token of a text has as an attribute, as codes of its strings."""
    return cast("Ints1d", doc.to_array(attribute))


def _kept(doc: Doc, attribute: str) -> _Column | None:
    """The words of a text, while they are kept."""
    kept = _KEPT.get() if attribute in _OF_WORDS else None
    if kept is None or kept.doc is not doc:
        return None
    if attribute not in kept.columns:
        codes = _codes(doc, attribute)
        kept.columns[attribute] = _Column(codes, frozenset(codes.tolist()), {})
    return kept.columns[attribute]


def spot(doc: Doc, is_meant: Callable[[str], bool], *, attribute: str = "ORTH") -> list[int]:
    """The indices of the tokens whose word passes a test, in text order.

    Args:
        doc: A tokenized text.
        is_meant: The test, on a word as written.
        attribute: ``ORTH`` for words as written, ``LOWER`` for words in lower case, ``LEMMA``
            for lemmas.

    Returns:
        Token indices.
    """
    column = _kept(doc, attribute)
    codes = (_codes(doc, attribute) if column is None else column.codes).tolist()
    strings = doc.vocab.strings
    meant = {code for code in set(codes) if is_meant(strings[code])}
    return [index for index, code in enumerate(codes) if code in meant] if meant else []


def worded(doc: Doc, words: Iterable[str], *, attribute: str = "ORTH") -> list[int]:
    """The indices of the tokens that are one of a few words, in text order.

    Args:
        doc: A tokenized text.
        words: Words.
        attribute: As for ``spot``, which suits tests and long lists.

    Returns:
        Token indices.
    """
    column = _kept(doc, attribute)
    if column is None:
        return labelled(doc, attribute, words)
    return sorted(chain.from_iterable(map(column.where, {_code_of(word) for word in words})))


def labelled(doc: Doc, attribute: str, labels: Iterable[str]) -> list[int]:
    """The indices of the tokens that bear one of some labels, in text order.

    Args:
        doc: A tagged or parsed text.
        attribute: ``POS``, ``TAG`` or ``DEP``.
        labels: Labels.

    Returns:
        Token indices.
    """
    wanted = [_code_of(label) for label in labels]
    if not wanted:
        return []
    codes = _codes(doc, attribute)
    if len(wanted) > _FEW:
        meant = set(wanted)
        return [index for index, code in enumerate(codes.tolist()) if code in meant]
    found = codes == wanted[0]
    for code in wanted[1:]:
        found |= codes == code
    indices: list[int] = found.nonzero()[0].tolist()
    return indices
