"""A description that *be* gives a name to is whoever has the name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .told import meant

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("We read it in a paper. The paper was The Munster Oak.", "paper", "Munster Oak"),
        ("They sent advisers. The advisers were Vantrell, a Lima firm.", "advisers", "Vantrell"),
        ("Our donor was kind. The donor is the Lindhav Fund.", "donor", "Lindhav Fund"),
        ("The lone dissenter was Omar Blake.", "dissenter", "Omar Blake"),
        ("The buyer is the Harlow Group, a fund.", "buyer", "Harlow Group"),
    ],
)
def test_a_copula_says_who_it_is(nlp: Language, text: str, word: str, name: str) -> None:
    """And so who was brought in by the same noun before."""
    assert meant(nlp, text, word, at=0) == name


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The answer was Peru.", "answer"),  # a value
        ("The winner was Lee's wife.", "winner"),  # another's name
        ("The buyer may be the Harlow Group.", "buyer"),
        ("The buyer is not the Harlow Group.", "buyer"),
        ("The lands are Peru, Chile and Cuba.", "lands"),
        ("The only court above it is the Supreme Court.", "court"),
        ("A banker came. A second banker came. The banker was Omar Blake.", "banker"),
    ],
)
def test_what_gives_no_name_says_nothing(nlp: Language, text: str, word: str) -> None:
    """What is possible or denied, and whom two descriptions may bring in."""
    assert meant(nlp, text, word, at=0) in {None, word}
