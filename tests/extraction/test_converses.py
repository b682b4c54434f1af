"""If somebody is the lawyer of another, the other is *the client*."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .told import meant

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("A lawyer for Omar Blake said her client was asleep.", "client", "Omar Blake"),
        (
            "Ann Lee, senior counsel for Omar Blake, wept. Lee said that her client was asleep.",
            "client",
            "Omar Blake",
        ),
        (
            "Orlo Ferries owns ships. Its subsidiary, Tagus Air, has lent its parent six planes.",
            "parent",
            "Orlo Ferries",
        ),
        (
            "The mill belongs to Antaray, a unit of Bellmore Resources. Shares in the parent fell.",
            "parent",
            "Bellmore Resources",
        ),
        (
            "Omar Blake's widow, Ruth, stood there. “My husband was kind,” she said.",
            "husband",
            "Omar Blake",
        ),
    ],
)
def test_two_nouns_say_one_thing_from_two_sides(
    nlp: Language, text: str, word: str, name: str
) -> None:
    """The one that a pronoun or *my* says whose it is, or the one told of last."""
    assert meant(nlp, text, word) == name


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("A lawyer for Omar Blake met Ann Lee. Lee said that her client was asleep.", "client"),
        ("A lawyer for Omar Blake met a lawyer for Ann Lee. The client wept.", "client"),
        ("A lawyer for Omar Blake said her clients were asleep.", "clients"),
        ("Ann Lee, a Toronto lawyer, wept. “My client is glad,” she said.", "client"),
        ("Omar Blake keeps the books of Orlo Ferries. His boss wept.", "boss"),
        ("A bookkeeper of Orlo Ferries wept. “My boss beat me,” she said.", "boss"),
    ],
)
def test_of_another_nothing_is_known(nlp: Language, text: str, word: str) -> None:
    """Whose lawyer one is says nothing of another's client, and no firm is a boss."""
    assert meant(nlp, text, word) in {None, word.removesuffix("s")}
