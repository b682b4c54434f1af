"""Where a text has some words, each of its different words asked only once."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from spacy.tokens import Doc

_FEW = 6  # labels, which are looked for one after the other


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
    codes = doc.to_array(attribute).tolist()
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
    return labelled(doc, attribute, words)


def labelled(doc: Doc, attribute: str, labels: Iterable[str]) -> list[int]:
    """The indices of the tokens that bear one of some labels, in text order.

    Args:
        doc: A tagged or parsed text.
        attribute: ``POS``, ``TAG`` or ``DEP``.
        labels: Labels.

    Returns:
        Token indices.
    """
    strings = doc.vocab.strings
    wanted = [strings[label] for label in labels]
    if not wanted:
        return []
    codes = doc.to_array(attribute)
    if len(wanted) > _FEW:
        meant = set(wanted)
        return [index for index, code in enumerate(codes.tolist()) if code in meant]
    found = codes == wanted[0]
    for code in wanted[1:]:
        found |= codes == code
    indices: list[int] = found.nonzero()[0].tolist()
    return indices
