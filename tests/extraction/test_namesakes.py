"""Names of others, or of several, are not taken for the one whom a text names in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graphbuilder import lexicon
from graphbuilder.extraction.coreference.settled import settled_referents

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Marchetti and board chairman Omar Haddad sang.", "Haddad", None),
        ("Founder and board chairman Omar Haddad sang.", "Haddad", "Omar Haddad"),
    ],
)
def test_joined_names_are_no_single_one(
    nlp: Language, text: str, word: str, name: str | None
) -> None:
    """Two who are joined before one title are not the second of them."""
    doc = nlp(text)
    settled = settled_referents(doc, lexicon.load())
    row = settled.get(next(token.i for token in doc if token.text == word))
    assert (row.name if row is not None else None) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Paul and Ann Haddad sang. Paul Marchetti, a lawyer, left.", None),
        ("Paul and his wife sang. Paul Marchetti, a lawyer, left.", "Paul Marchetti"),
        ("Paul and Ann Haddad sang. Paul Haddad, a lawyer, left.", "Paul Haddad"),
    ],
)
def test_joined_given_names_share_the_family_name(
    nlp: Language, text: str, name: str | None
) -> None:
    """*Paul and Ann Haddad* are both called Haddad, and so he is no Paul of another name."""
    row = settled_referents(nlp(text), lexicon.load()).get(0)
    assert (row.name if row is not None and row.name != "Paul" else None) == name


@pytest.mark.parametrize("title", ["minister", "Prime Minister"])
def test_the_minister_is_no_prime_minister(nlp: Language, title: str) -> None:
    """Where another is a minister, who says *the minister* does not mean who heads them all."""
    doc = nlp(
        "Peruvian Prime Minister Carlos Torres will not yield, Peruvian Foreign Minister Ana Ramos "
        f"said. The ports are open. Torres left. The {title} added that the ports were safe."
    )
    settled = settled_referents(doc, lexicon.load())
    last = [token.i for token in doc if token.lower_ == "minister"][-1]
    row = settled.get(last)
    assert (row is not None and row.name == "Carlos Torres") is (title != "minister")
