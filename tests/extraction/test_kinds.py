"""What a description may call: by a noun like its own, a general one, or neither."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graphbuilder.extraction.coreference.referents import referents

if TYPE_CHECKING:
    from spacy.language import Language


def name_of(nlp: Language, text: str, word: str) -> str | None:
    """The name of what the last occurrence of a word stands for."""
    doc = nlp(text)
    found = referents(doc).get([token.i for token in doc if token.lower_ == word][-1])
    return found.name if found else None


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        (
            "Ann Lee won the Harrow Robot Championship on Sunday. The contest drew a large crowd.",
            "contest",
            "Harrow Robot Championship",
        ),
        (
            (
                "A new survey worries doctors. The Peruvian Salt Intake Study was published in May."
                " The report calls for action."
            ),
            "survey",
            "Peruvian Salt Intake Study",
        ),
        (
            (
                "Ann Lee, Tom Lee and two lawyers came to court. The Lees denied the charge."
                " The couple left by a back door."
            ),
            "couple",
            "Lees",
        ),
        (
            "Ann Lee posted #HelpLima on Twitter. The hashtag spread within hours.",
            "hashtag",
            "#HelpLima",
        ),
    ],
)
def test_a_noun_like_its_own_calls_what_has_a_name(
    nlp: Language, text: str, word: str, name: str
) -> None:
    """A championship is a contest, a study a report, and two of one surname are a couple."""
    assert name_of(nlp, text, word) == name


@pytest.mark.parametrize(
    ("text", "word", "wrong"),
    [
        (
            "Peru plays in the Harrow World Cup. The match on Sunday was short.",
            "match",
            "Harrow World Cup",
        ),
        (
            "The U.S. Criminal Code is old. Developers shared the source code.",
            "code",
            "U.S. Criminal Code",
        ),
        (
            "The Harrow Press Act is new. The previous act was older.",
            "act",
            "Harrow Press Act",
        ),
        (
            "The Union Party met on Sunday. The campaign is long.",
            "campaign",
            "Union Party",
        ),
    ],
)
def test_another_kind_is_something_else(nlp: Language, text: str, word: str, wrong: str) -> None:
    """A match is no cup, source code no law, a previous act another one, a campaign no party."""
    assert name_of(nlp, text, word) != wrong


def test_a_signed_paragraph_is_its_signers_speech(nlp: Language) -> None:
    """A pull quote has no marks, and what it repeats is speech as well."""
    text = (
        "Ann Lee sued the Harrow Bank on Monday.\n\n"
        "I was told to leave my desk. Ann Lee\n\n"
        "I was told to leave my desk. The bank did not comment."
    )
    doc = nlp(text)
    found = referents(doc)
    assert [found[token.i].name for token in doc if token.lower_ == "i" and token.i in found] == [
        "Ann Lee",
        "Ann Lee",
    ]


def test_there_is_the_place_that_was_just_named(nlp: Language) -> None:
    """*There* takes up a place, and *here* in speech is wherever somebody speaks."""
    assert name_of(nlp, "Ann Lee moved to Lima in May. She works there.", "there") == "Lima"
    text = "Ann Lee praised a graveyard of US sailors. Many lie there."
    assert name_of(nlp, text, "there") is None
    text = 'Ann Lee flew to Lima in May. "We are working here", said Tom Grey of the Harrow Bank.'
    assert name_of(nlp, text, "here") is None


def test_a_letter_speaks_for_who_wrote_it(nlp: Language) -> None:
    """*We* in a ministry's letter is the ministry."""
    text = 'The Harrow Ministry is new. The Harrow Ministry letter says: "We may extend the ban."'
    assert name_of(nlp, text, "we") == "Harrow Ministry"
