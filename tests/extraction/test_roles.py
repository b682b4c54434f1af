"""What the lists of nouns tell, and what they do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction.words import roles
from graphbuilder.extraction.words.people import is_somebody

if TYPE_CHECKING:
    from spacy.language import Language


def test_only_what_denotes_something_is_a_noun() -> None:
    """Adjectives, verbs and endings have classes of their own, and are nouns in none of them."""
    known = roles.load()
    others = known.words("SingleWord", "MindedVerb", "PersonSuffix")
    denoting = {word for word, facts in known.nouns.items() if facts.types}
    assert others - denoting
    assert others.isdisjoint(known.nouns.keys() - denoting)


def test_a_title_is_somebody_whatever_lists_its_last_word(nlp: Language) -> None:
    """*Executive* alone tells what kind of power it is; a chief executive is a person."""
    assert is_somebody(nlp("The chief executive left.")[2])
