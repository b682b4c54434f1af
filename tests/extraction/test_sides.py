"""Whom *we* stands for where a paper or a voice without a name speaks for a body."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graphbuilder import lexicon
from graphbuilder.extraction.coreference.settled import settled_referents

from .told import meant

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            'The United Nations released a statement. "We regret the delay," read the statement.',
            "United Nations",
        ),
        (
            'The United Nations released a statement. A letter read, "We regret the delay."',
            None,
        ),
        ('A spokesman for Interpol said: "We regret the delay."', "Interpol"),
        ('A visitor from Interpol said: "We regret the delay."', None),
        ('Peru paid. "We regret it," Interior Minister Luis Vega said.', "Peru"),
        ('Peru met Chile. "We regret it," Interior Minister Luis Vega said.', None),
        ('Peru met Chile. "We regret it," Interior Minister Luis Vega said in Lima.', "Peru"),
        ('Peru paid. "We regret it," Senior Vice President Luis Vega said.', None),
        ('Orlo Ferries paid. "We regret it," said its chief executive, Ann Lee.', "Orlo Ferries"),
        ('The Orlo Union paid. "We regret it," said Ann Lee, who leads the union.', "Orlo Union"),
        ('The Orlo Union paid. "We regret it," said Ann Lee, who likes the union.', None),
        ('The Orlo Union paid. "We regret it," said its president, Ann Lee.', "Orlo Union"),
        ('The Orlo Institute paid. "We regret it," said its director, Ann Lee.', None),
        (
            'The European Commission paid. "We regret it," Commission spokesman Luis Vega said.',
            "European Commission",
        ),
    ],
)
def test_we_are_the_body_that_is_spoken_for(nlp: Language, text: str, name: str | None) -> None:
    """A statement has whoever released it, a spokesman speaks for his body, a visitor does not."""
    assert meant(nlp, text, "We") == name


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        (
            (
                "Peruvian Foreign Minister Luis Vega said that the country would defend itself. "
                "Chile did not reply, nor did Bolivia."
            ),
            "country",
            "Peru",
        ),
        (
            (
                "Peruvian Foreign Minister Luis Vega said Chile lost, and the country was poor. "
                "Bolivia did not reply."
            ),
            "country",
            "Chile",
        ),
        ("Chile fled. Peru paid. The government left.", "government", "Peru"),
        ("Chile fell. Peru said that its neighbour had fallen.", "neighbour", "Chile"),
        ("Chile met Bolivia. Peru said that its neighbour had fallen.", "neighbour", None),
        ("Bolivia fled. Peru paid Chile. The government left.", "government", None),
        ("Chile fled. Peru paid. The authorities left.", "authorities", "Peru"),
        ("Chile fled. Peru gave up. The landlocked state left.", "state", "Peru"),
        ("Chile fled. Peru gave up. The only state left.", "state", None),
        ("Chile fled. Peru gave up. The landlocked state that won left.", "state", None),
        (
            "Bolivia fled to Chile. Ann Lee of Peru asked her government for it.",
            "government",
            "Peru",
        ),
        ("Rebels attacked the Lima government. Bolivia and Chile fled.", "government", "Peru"),
        ("Rebels attacked the Acme government. Bolivia and Chile fled.", "government", None),
        (
            (
                "Peru has been at war since rebels in Puno took up arms against the government. "
                "Peru rejects talks. Puno is poor."
            ),
            "government",
            "Peru",
        ),
        (
            (
                "Peru has been at war since rebels in Chile took up arms against the government. "
                "Peru rejects talks. Chile waits."
            ),
            "government",
            None,
        ),
    ],
)
def test_whose_the_country_and_the_government_are(
    nlp: Language, text: str, word: str, name: str | None
) -> None:
    """An official speaks of his own country, unless he has just named another one."""
    doc = nlp(text)
    head = next(token.i for token in doc if token.text == word)
    referent = settled_referents(doc, lexicon.load()).get(head)
    assert (referent.name if referent and referent.id else None) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('Ann Lee said the talks would start "the day that I go".', "Ann Lee"),
        ('Tom Park said Ann Lee called it "a bargain that I regret".', None),
    ],
)
def test_words_quoted_in_what_is_reported_are_the_speakers(
    nlp: Language, text: str, name: str | None
) -> None:
    """Unless another verb beside them may quote somebody else."""
    assert meant(nlp, text, "I") == name
