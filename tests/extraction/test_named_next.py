"""Whom one sentence only describes, and the next one names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .told import meant

if TYPE_CHECKING:
    from spacy.language import Language

SAID = "Rosa Kent, a retired nurse, said that the roof leaked."


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (f"Tom Hale kept silent. His deputy was less coy. {SAID}", "deputy"),
        ("A former colleague disagrees. Nurse Rosa Kent told the Herald of leaks.", "colleague"),
        ("A farmer was jailed for theft. Rosa Kent, a nurse, sold stolen sheep.", "farmer"),
    ],
)
def test_a_new_name_says_who_was_described(nlp: Language, text: str, word: str) -> None:
    """In front of it, by whose he is, by what he says or by what happened to him."""
    assert meant(nlp, text, word) == "Rosa Kent"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (f"A farmer was killed. {SAID}", "farmer"),
        (f"A spokesman was less coy. {SAID}", "spokesman"),
        ("A neighbour was less coy. Mayor Rosa Kent said that the roof leaked.", "neighbour"),
        (f"A neighbour was less coy.\n\n{SAID}", "neighbour"),
        (f"Rosa Kent kept silent. A neighbour was less coy. {SAID}", "neighbour"),
    ],
)
def test_who_only_comments_is_somebody_else(nlp: Language, text: str, word: str) -> None:
    """One who tells of it, one with a title, one of the next paragraph, one told of before."""
    assert meant(nlp, text, word) != "Rosa Kent"


def test_a_description_is_of_no_subject_above_it(nlp: Language) -> None:
    """Whom a sentence is about it goes on to call *he*."""
    text = "Tom Hale is ill. Tom Hale smiled, as the defendant wept."
    assert meant(nlp, text, "defendant") != "Tom Hale"


def test_who_speaks_is_i_whatever_he_was_called_last(nlp: Language) -> None:
    """A description in between that may be another's takes nothing from that."""
    text = "Tom Hale is ill. “It is he,” Hale said, as the defendant wept. “My boss told me so.”"
    assert meant(nlp, text, "My") == "Tom Hale"


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Tom Hale paid his lawyer.\n\nThe lawyer, Rosa Kent, left.", "lawyer", "Rosa Kent"),
        (
            "They work for a Samoan exporter.\n\nThe exporter, Orlo Marine, left.",
            "exporter",
            "Orlo Marine",
        ),
        ("Tom Hale paid his lawyer.\n\nA lawyer, Rosa Kent, left.", "lawyer", None),
        ("Tom Hale paid two lawyers.\n\nThe lawyer, Rosa Kent, left.", "lawyers", None),
    ],
)
def test_a_name_beside_the_same_noun_says_who_was_brought_in(
    nlp: Language, text: str, word: str, name: str | None
) -> None:
    """*The* lawyer is the one before; another one, or one of several, is not."""
    assert meant(nlp, text, word, at=0) == name
