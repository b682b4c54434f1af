"""Which relation a verb evokes depends on what it is done to, and an open verb stays open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graphbuilder import lexicon
from graphbuilder.extraction.clauses.evocation import evoke_verb, lemma_of

if TYPE_CHECKING:
    from spacy.language import Language

SENSES = [
    ("Rebels captured the sergeant.", "capture", "captures"),
    ("Cameras captured the sunset.", "capture", None),
    ("Peru introduced a levy.", "introduce", "creates"),
    ("Ann Lee introduced herself.", "introduce", None),
    ("The fire hurt two farmers.", "hurt", "injures"),
    ("The strike hurt exports.", "hurt", "damages"),
    ("The dealer challenged the verdict.", "challenge", "appealsAgainst"),
    ("Ann Lee challenged the mayor.", "challenge", "competesWith"),
    ("The envoy met the rebels.", "meet", "meets"),
    ("The plant met the norm.", "meet", None),
    ("The geese crossed the lagoon.", "cross", None),
    ("The jury upset the mayor.", "upset", "upsets"),
    ("The flood upset the timetable.", "upset", None),
    ("Guards hanged the prisoner.", "hang", "kills"),
    ("Guards hanged the banner.", "hang", None),
    ("The feud between Ann Lee and the mayor caused a delay.", "cause", "causes"),
]


@pytest.mark.parametrize(("text", "lemma", "relation"), SENSES)
def test_sense(nlp: Language, text: str, lemma: str, relation: str | None) -> None:
    """The main verb evokes the relation, or none."""
    verb = next(token for token in nlp(text) if token.lemma_ == lemma and token.pos_ == "VERB")
    entry, _ = evoke_verb(verb, lexicon.load())
    assert (entry.relation.name if entry else None) == relation


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("The critics deplatformed the singer.", "deplatform"),
        ("The council defunded the choir.", "defund"),
        ("The crew waged a campaign.", "wage"),
    ],
)
def test_an_unknown_verb_gets_no_letter_that_it_does_not_have(
    nlp: Language, text: str, lemma: str
) -> None:
    """A mute *e* stands only where English spells one."""
    verb = next(token for token in nlp(text) if token.pos_ == "VERB")
    assert lemma_of(verb, lexicon.load()) == lemma
